#include <catch2/catch.hpp>
#include <regex>
#include <set>
#include <string>

#include "../main/laws.h"
#include "facts/vocabulary.h"
#include "help.h"
#include "manual.h"
#include "shell.h"

// What the program says of itself, what it reads, and what its manual says are the same thing.

namespace noticeclock {
namespace {

using NameSet = std::set<std::string>;

const NameSet common{"--help", "--lang", "--rules", "--format", "--color"};
const NameSet judging{"evaluate",    "explain", "ask",  "contents", "draft",      "runbook",
                      "assess-risk", "whatif",  "diff", "pack",     "exceptions", "history"};

template <typename Map>
NameSet keys_of(const Map& map) {
    NameSet keys;
    for (const auto& [key, value] : map) keys.insert(key);
    return keys;
}

/// The options that noticeclock(1) describes for all commands, as far as this one has them.
NameSet shared_options(const std::string& command) {
    if (command == "completion") return {"--help"};
    NameSet names = common;
    if (judging.contains(command)) names.insert({"--now", "--known-at", "--tz"});
    if (command == "deadline" || command == "record") names.insert("--tz");
    if (command == "record") names.insert("--now");
    if (command == "batch") names.insert({"--now", "--tz"});
    if (command == "batch" || command == "evaluate" || command == "explain")
        names.insert("--no-built-in");
    return names;
}

NameSet matches(const std::string& text, const std::string& pattern) {
    NameSet found;
    const std::regex expression(pattern);
    for (std::sregex_iterator it(text.begin(), text.end(), expression), end; it != end; ++it) {
        found.insert((*it)[1].str());
    }
    return found;
}

NameSet ids(const std::vector<std::string_view>& views) {
    return {views.begin(), views.end()};
}

}  // namespace

TEST_CASE("noticeclock(1) describes the commands of --help and no others, in the same words") {
    const Manual page("noticeclock.1");
    const auto commands = all_commands();
    const auto items = page.items("COMMANDS", "Cm");
    CHECK(keys_of(items) == keys_of(commands));
    for (const auto& [command, wording] : commands) {
        INFO(command);
        REQUIRE(items.contains(command));
        CHECK(items.at(command).find("\n" + wording + "\n") != std::string::npos);
    }
}

TEST_CASE("the synopsis of noticeclock(1) names every command") {
    const auto synopsis = Manual("noticeclock.1").section("SYNOPSIS");
    for (const auto& [command, wording] : all_commands()) {
        const auto word = command.substr(command.rfind(' ') + 1);
        INFO(command);
        CHECK(std::regex_search(synopsis, std::regex("\\b" + word + "\\b")));
    }
}

TEST_CASE("noticeclock(1) describes the options of each command, in the same words") {
    const Manual page("noticeclock.1");
    const auto items = page.items("COMMANDS", "Cm");
    for (const auto& [command, wording] : all_commands()) {
        INFO(command);
        auto described = shared_options(command);
        for (const auto& option : matches(items.at(command), "\\.It Fl (-[a-z-]+)")) {
            described.insert("-" + option);
        }
        const auto help = help_of(command);
        CHECK(described == keys_of(help.options));
        for (const auto& [option, its_wording] : help.options) {
            INFO(option);
            CHECK(page.says("\n" + its_wording + "\n"));
        }
    }
}

TEST_CASE("noticeclock(1) names the options that commands have, and no others") {
    const Manual page("noticeclock.1");
    NameSet known;
    for (const auto& [command, wording] : all_commands()) {
        known.merge(keys_of(help_of(command).options));
    }
    CHECK(Manual::options_in(page.section("SYNOPSIS") + page.section("COMMANDS") +
                             page.section("OPTIONS")) == known);
}

TEST_CASE("noticeclock(1) lists the exit codes that --help lists") {
    const auto help = help_of("").text;
    const auto footer = help.substr(help.find("Exit codes:"));
    const auto page = Manual("noticeclock.1").section("EXIT STATUS");
    CHECK(matches(page, "\\.It ([0-9]+)\n") == matches(footer, "[:;] ([0-9]+) "));
}

TEST_CASE("noticeclock(1) names every schema and every field of the JSON output") {
    const Manual page("noticeclock.1");
    const auto output = page.section("OUTPUT");
    const std::string incident = "examples/ransomware.yaml --now 2026-11-20T09:00+09:00 ";
    for (const auto& command :
         {"evaluate --all " + incident,
          "explain " + incident + "gdpr.authority",
          "explain " + incident + "us-vt.regulator-ag-preliminary",
          "ask " + incident,
          "contents " + incident,
          "exceptions " + incident,
          "draft " + incident + "gdpr.authority",
          "runbook " + incident,
          std::string("draft --list"),
          std::string("assess-risk examples/clinic-mail.yaml"),
          std::string("ask examples/clinic-mail.yaml"),
          "assess-risk --method hipaa " + incident,
          "whatif " + incident + "--set affected.US-CA=620",
          "evaluate --known-at 2026-11-19T15:00+09:00 " + incident,
          std::string("history examples/journal.yaml --now 2026-11-24T09:00+09:00"),
          std::string("record examples/journal.yaml --now 2026-11-24T09:00+09:00 --set "
                      "data.encrypted=no --by a --why b --dry-run"),
          std::string("deadline --from 2026-11-17 --within '30 days' --count jp-day-one"),
          std::string("test tests/laws/eu/eidas.yaml --coverage --only eidas"),
          std::string("exercise examples/tabletop.yaml --at T+30h"),
          std::string("exercise examples/tabletop.yaml --answers examples/tabletop-answers.yaml"),
          std::string("rules list"),
          std::string("rules show hipaa"),
          std::string("version")}) {
        INFO(command);
        const auto run = run_program(command + " --format json");
        REQUIRE(run.exit_code == 0);
        for (const auto& schema : matches(run.output, "\"(noticeclock/[a-z-]+/[0-9]+)\"")) {
            CHECK(page.says(".Ss " + schema + "\n"));
        }
        for (const auto& field : matches(run.output, "\"([a-z_]+)\": ")) {
            INFO(field);
            CHECK(std::regex_search(output, std::regex("[ \n]" + field + "[ \n]")));
        }
    }
}

TEST_CASE("noticeclock-incident(5) describes the keys that the reader knows, and no others") {
    const Manual page("noticeclock-incident.5");
    const auto source = source_text("src/incident/incident.cpp");
    const auto begin = source.find("own_keys[]");
    REQUIRE(begin != std::string::npos);
    const auto own = matches(source.substr(begin, source.find("};", begin) - begin), "\"(\\w+)\"");
    REQUIRE(own.size() >= 7);
    auto described = keys_of(page.items("KEYS", "Va"));
    CHECK(described.erase("organization") == 1);  // where the groups of facts are named
    CHECK(described == own);
}

TEST_CASE("noticeclock-incident(5) lists every event, and no others") {
    const auto items = Manual("noticeclock-incident.5").items("TIMELINE", "Va");
    CHECK(keys_of(items) == ids(laws().vocabulary.event_ids()));
}

TEST_CASE("noticeclock-incident(5) lists every fact with its words and its label") {
    const auto items = Manual("noticeclock-incident.5").items("FACTS", "Va");
    CHECK(keys_of(items) == ids(laws().vocabulary.fact_ids()));
    for (const auto& fact : laws().vocabulary.facts()) {
        if (fact.type == FactType::event || !items.contains(fact.id)) continue;
        INFO(fact.id);
        NameSet words;
        for (const auto& word : fact.words) words.insert(word.id);
        CHECK(matches(items.at(fact.id), "\\.It Em ([a-z0-9_.-]+)\n") == words);
        CHECK(items.at(fact.id).find("\n" + fact.label.en + "\n") != std::string::npos);
    }
}

TEST_CASE("noticeclock-rules(5) lists every counting rule") {
    const Manual page("noticeclock-rules.5");
    const auto rules = keys_of(laws().counting);
    auto described = matches(page.section("COUNTING"), "\\.It Em ([a-z0-9-]+)\n");
    for (const auto* reading : {"same", "unrolled", "preceding-working-day", "weekends-only"}) {
        CHECK(described.erase(reading) == 1);
    }
    CHECK(described == rules);
}

}  // namespace noticeclock
