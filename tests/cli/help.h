#pragma once

#include <map>
#include <string>
#include <vector>

namespace noticeclock {

/// What `--help` of one command says: names with their wording.
struct Help {
    std::map<std::string, std::string> options;   ///< "--now"
    std::map<std::string, std::string> commands;  ///< subcommands, by one word
    std::string text;
};

/// Reads `COMMAND --help`; an empty command is the program itself.
[[nodiscard]] Help help_of(const std::string& command);

/// All commands that can be run, "evaluate", "rules list", with their wording.
[[nodiscard]] std::map<std::string, std::string> all_commands();

/// The lines of a text.
[[nodiscard]] std::vector<std::string> lines_of(const std::string& text);

}  // namespace noticeclock
