#include "cli/completion_script.h"

namespace noticeclock::cli {
namespace {

/// A text inside single quotes, in which zsh gives no meaning to the characters of `special`.
std::string quoted(const std::string& text, const std::string& special) {
    std::string out;
    for (const char c : text) {
        if (special.find(c) != std::string::npos) out += '\\';
        out += c == '\'' ? std::string("'\\''") : std::string(1, c);
    }
    return out;
}

/// "message:action" of a value.
std::string action(const ValueShape& value) {
    const auto message = ":" + quoted(value.name, ":\\");
    switch (value.kind) {
        case ValueShape::Kind::none:
            return "";
        case ValueShape::Kind::file:
            return message + ":_files";
        case ValueShape::Kind::folder:
            return message + ":_files -/";
        case ValueShape::Kind::any:
            return message + ": ";
        case ValueShape::Kind::word:
            break;
    }
    std::string words;
    for (const auto& word : value.words)
        words += (words.empty() ? "" : " ") + quoted(word, ":\\() ");
    return message + ":(" + words + ")";
}

/// One line of _arguments for each name of an option.
void write_option(const OptionShape& option, std::string& script) {
    const bool takes_value = option.value.kind != ValueShape::Kind::none;
    for (const auto& name : option.names) {
        script += "        '" + std::string(option.repeated ? "*" : "") + name;
        if (takes_value && name.starts_with("--")) script += "=";
        script += "[" + quoted(option.about, "[]\\") + "]" + action(option.value) + "' \\\n";
    }
}

void write_leaf(const CommandShape& command, std::string& script) {
    script += "    _arguments \\\n";
    for (const auto& option : command.options) write_option(option, script);
    for (std::size_t i = 0; i < command.operands.size(); ++i) {
        const auto& operand = command.operands[i];
        const auto place = operand.repeated ? "*" : std::to_string(i + 1);
        script += "        '" + place + action(operand.value) + "' \\\n";
    }
    script += "        && return\n";
}

void write_parent(const CommandShape& command, const std::string& function, std::string& script) {
    script +=
        "    local context state state_descr line\n    typeset -A opt_args\n"
        "    _arguments -C \\\n";
    for (const auto& option : command.options) write_option(option, script);
    script +=
        "        '1:command:->command' '*::argument:->argument' && return\n"
        "    case $state in\n        command)\n            local -a commands=(\n";
    for (const auto& below : command.commands)
        script += "                '" + below.name + ":" + quoted(below.about, ":\\") + "'\n";
    script +=
        "            )\n            _describe command commands\n            ;;\n"
        "        argument)\n            case $words[1] in\n";
    for (const auto& below : command.commands)
        script += "                " + below.name + ") " + function + "_" + below.name + " ;;\n";
    script += "            esac\n            ;;\n    esac\n";
}

void write_function(const CommandShape& command, const std::string& function, std::string& script) {
    script += "\n" + function + "() {\n";
    if (command.commands.empty()) {
        write_leaf(command, script);
    } else {
        write_parent(command, function, script);
    }
    script += "}\n";
    for (const auto& below : command.commands)
        write_function(below, function + "_" + below.name, script);
}

}  // namespace

std::string zsh_completion(const CommandShape& program) {
    std::string script =
        "#compdef noticeclock\n"
        "# Completions of noticeclock for zsh; made by `noticeclock completion zsh`.\n";
    write_function(program, "_noticeclock", script);
    return script +
           "\nif [[ $funcstack[1] == _noticeclock ]]; then\n    _noticeclock \"$@\"\nelse\n"
           "    compdef _noticeclock noticeclock\nfi\n";
}

}  // namespace noticeclock::cli
