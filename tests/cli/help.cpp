#include "help.h"

#include <catch2/catch.hpp>
#include <sstream>

#include "shell.h"

namespace noticeclock {
namespace {

std::string trimmed(const std::string& text) {
    const auto first = text.find_first_not_of(' ');
    return first == std::string::npos ? "" : text.substr(first);
}

/// An entry stands two spaces in: its name and type, then its wording after a gap, or on the next
/// line when the name is long.
bool is_entry(const std::string& line) {
    return line.size() > 2 && line.starts_with("  ") && line[2] != ' ';
}

std::string name_of_entry(const std::string& line) {
    const auto name = line.substr(2, line.find(' ', 2) - 2);
    const auto comma = name.find(',');  // "-h,--help"
    return comma == std::string::npos ? name : name.substr(comma + 1);
}

std::string wording_of_entry(const std::string& line, const std::string& next) {
    const auto gap = line.find("  ", 2);
    if (gap != std::string::npos) return trimmed(line.substr(gap));
    if (!is_entry(next)) return trimmed(next);
    return line.substr(line.find("REQUIRED") + 9);  // a name so long that one space must do
}

}  // namespace

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) lines.push_back(line);
    return lines;
}

Help help_of(const std::string& command) {
    const auto run = run_program(command + " --help");
    INFO(command);
    REQUIRE(run.exit_code == 0);
    Help help;
    help.text = run.output;
    std::string section;
    const auto lines = lines_of(run.output);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (!lines[i].starts_with(" ")) section = lines[i];
        if (!is_entry(lines[i])) continue;
        const auto wording = wording_of_entry(lines[i], i + 1 < lines.size() ? lines[i + 1] : "");
        if (section == "Options:") help.options[name_of_entry(lines[i])] = wording;
        if (section == "Subcommands:") help.commands[name_of_entry(lines[i])] = wording;
    }
    return help;
}

std::map<std::string, std::string> all_commands() {
    std::map<std::string, std::string> commands;
    for (const auto& [name, wording] : help_of("").commands) {
        const auto below = help_of(name).commands;
        if (below.empty()) commands[name] = wording;
        for (const auto& [part, its_wording] : below) commands[name + " " + part] = its_wording;
    }
    return commands;
}

}  // namespace noticeclock
