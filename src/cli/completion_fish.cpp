#include "cli/completion_script.h"

namespace noticeclock::cli {
namespace {

constexpr auto head =
    R"(# Completions of noticeclock for fish; made by `noticeclock completion fish`.

# Whether the command typed so far is this one: "/rules/list".
function __noticeclock_is
    set -l path ''
    set -l typed (commandline -opc)
    for word in $typed[2..-1]
        switch "$path/$word"
            case )";

constexpr auto after_paths = R"(
                set path "$path/$word"
        end
    end
    test "$path" = "$argv[1]"
end

complete -c noticeclock -f
)";

std::string quoted(const std::string& text) {
    std::string out = "'";
    for (const char c : text) {
        if (c == '\'' || c == '\\') out += '\\';
        out += c;
    }
    return out + "'";
}

void write_paths(const CommandShape& command, const std::string& path, std::string& script) {
    for (const auto& below : command.commands) {
        script += " " + path + "/" + below.name;
        write_paths(below, path + "/" + below.name, script);
    }
}

/// What may be offered for a value.
std::string offer(const ValueShape& value) {
    switch (value.kind) {
        case ValueShape::Kind::none:
            return "";
        case ValueShape::Kind::any:
            return " -x";
        case ValueShape::Kind::file:
            return " -r -F";
        case ValueShape::Kind::folder:
            return " -x -a '(__fish_complete_directories)'";
        case ValueShape::Kind::word:
            break;
    }
    std::string words;
    for (const auto& word : value.words) words += (words.empty() ? "" : " ") + word;
    return " -x -a " + quoted(words);
}

/// An operand stands where no option is being written: nothing is required after it.
std::string offer_operand(const ValueShape& value) {
    switch (value.kind) {
        case ValueShape::Kind::file:
            return " -F";
        case ValueShape::Kind::folder:
        case ValueShape::Kind::word:
            return offer(value).substr(3);
        default:
            return "";
    }
}

std::string named(const OptionShape& option) {
    std::string text;
    for (const auto& name : option.names)
        text += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
    return text;
}

void write_command(const CommandShape& command, const std::string& path, std::string& script) {
    const auto start = "complete -c noticeclock -n \"__noticeclock_is '" + path + "'\"";
    for (const auto& below : command.commands)
        script += start + " -a " + below.name + " -d " + quoted(below.about) + "\n";
    for (const auto& option : command.options) {
        script +=
            start + named(option) + offer(option.value) + " -d " + quoted(option.about) + "\n";
    }
    if (!command.operands.empty()) {
        const auto offered = offer_operand(command.operands.front().value);
        if (!offered.empty()) script += start + offered + "\n";
    }
    for (const auto& below : command.commands)
        write_command(below, path + "/" + below.name, script);
}

}  // namespace

std::string fish_completion(const CommandShape& program) {
    std::string script = head;
    std::string paths;
    write_paths(program, "", paths);
    script += paths.substr(1) + after_paths;
    write_command(program, "", script);
    return script;
}

}  // namespace noticeclock::cli
