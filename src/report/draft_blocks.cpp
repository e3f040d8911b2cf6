#include "report/draft_blocks.h"

#include <sstream>

namespace noticeclock {
namespace {

// Neither can stand in a rule file: texts with control characters are refused.
constexpr char token_begin = '\x01';
constexpr char token_end = '\x02';

struct Opening {
    std::string_view mark;
    DraftBlock::Kind kind;
};

constexpr Opening openings[] = {{"# ", DraftBlock::Kind::title},
                                {"## ", DraftBlock::Kind::heading},
                                {"- ", DraftBlock::Kind::item}};

/// Takes the mark off a line that opens a block of its own.
DraftBlock::Kind take_opening(std::string_view& line) {
    for (const auto& opening : openings) {
        if (!line.starts_with(opening.mark)) continue;
        line.remove_prefix(opening.mark.size());
        return opening.kind;
    }
    return DraftBlock::Kind::paragraph;
}

std::string_view without_blanks(std::string_view line) {
    const auto first = line.find_first_not_of(" \t\r");
    if (first == std::string_view::npos) return {};
    return line.substr(first, line.find_last_not_of(" \t\r") - first + 1);
}

void add_words(std::string_view words, DraftRuns& runs) {
    if (!words.empty()) runs.push_back({DraftRun::Kind::words, std::string(words), {}});
}

}  // namespace

std::string DraftTokens::token(DraftRuns runs) {
    runs_.push_back(std::move(runs));
    return token_begin + std::to_string(runs_.size() - 1) + token_end;
}

void DraftTokens::append(std::string_view line, DraftRuns& runs) const {
    while (!line.empty()) {
        const auto begin = line.find(token_begin);
        add_words(line.substr(0, begin), runs);
        if (begin == std::string_view::npos) return;
        const auto end = line.find(token_end, begin);
        const auto index = std::stoul(std::string(line.substr(begin + 1, end - begin - 1)));
        const auto& put = runs_.at(index);
        runs.insert(runs.end(), put.begin(), put.end());
        line.remove_prefix(end + 1);
    }
}

std::vector<DraftBlock> DraftTokens::blocks(const std::string& filled, Language language) const {
    std::vector<DraftBlock> blocks;
    bool joins = false;  // whether the next plain line goes on with the last block
    std::istringstream lines(filled);
    for (std::string text; std::getline(lines, text);) {
        auto line = without_blanks(text);
        if (line.empty()) {
            joins = false;
            continue;
        }
        const auto kind = take_opening(line);
        if (kind != DraftBlock::Kind::paragraph || !joins) {
            blocks.push_back({kind, {}});
        } else if (language == Language::en) {
            add_words(" ", blocks.back().runs);
        }
        append(line, blocks.back().runs);
        joins = kind == DraftBlock::Kind::paragraph || kind == DraftBlock::Kind::item;
    }
    return blocks;
}

}  // namespace noticeclock
