#include "manual.h"

#include <catch2/catch.hpp>
#include <regex>

#include "help.h"
#include "shell.h"

namespace noticeclock {
namespace {

/// The words of an item up to the next macro: ".It Cm rules show Ar LAW" has "rules show".
std::string name_of_item(const std::string& line, std::size_t from) {
    const auto rest = line.substr(from);
    static const std::regex next_macro(" (Ar|Op|Pq|Fl|No|,)( |$)");
    std::smatch match;
    return std::regex_search(rest, match, next_macro) ? match.prefix().str() : rest;
}

}  // namespace

Manual::Manual(const std::string& file) : text_(source_text("man/" + file)) {}

std::string Manual::section(const std::string& title) const {
    const auto begin = text_.find(".Sh " + title + "\n");
    INFO(title);
    REQUIRE(begin != std::string::npos);
    return text_.substr(begin, text_.find("\n.Sh ", begin) - begin);
}

std::map<std::string, std::string> Manual::items(const std::string& section,
                                                 const std::string& macro) const {
    std::map<std::string, std::string> items;
    std::string current;
    const auto head = ".It " + macro + " ";
    for (const auto& line : lines_of(this->section(section))) {
        if (line.starts_with(head)) current = name_of_item(line, head.size());
        if (!current.empty()) items[current] += line + "\n";
    }
    return items;
}

std::set<std::string> Manual::options_in(const std::string& text) {
    std::set<std::string> options;
    static const std::regex option("Fl (-[a-z-]+)");
    for (std::sregex_iterator it(text.begin(), text.end(), option), end; it != end; ++it) {
        options.insert("-" + (*it)[1].str());
    }
    return options;
}

}  // namespace noticeclock
