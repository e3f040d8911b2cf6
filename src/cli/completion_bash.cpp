#include "cli/completion_script.h"

namespace noticeclock::cli {
namespace {

constexpr auto head =
    R"(# Completions of noticeclock for bash; made by `noticeclock completion bash`.

# Bash takes "--format=json" for three words; they are looked at as two.
_noticeclock() {
    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]}
    local path= i words= kind=
    if [[ $word == '=' ]]; then
        word=
    elif [[ $before == '=' ]]; then
        before=${COMP_WORDS[COMP_CWORD - 2]}
    fi
    for ((i = 1; i < COMP_CWORD; i++)); do
        case "$path/${COMP_WORDS[i]}" in
)";

constexpr auto tail = R"(    esac
    COMPREPLY=()
    case $kind in
        file) compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -f -- "$word") ;;
        folder) compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -d -- "$word") ;;
        *) mapfile -t COMPREPLY < <(compgen -W "$words" -- "$word") ;;
    esac
}

complete -F _noticeclock noticeclock
)";

std::string joined(const std::vector<std::string>& words, const std::string& between) {
    std::string text;
    for (const auto& word : words) text += (text.empty() ? "" : between) + word;
    return text;
}

/// What the script does about a value.
std::string offer(const ValueShape& value) {
    switch (value.kind) {
        case ValueShape::Kind::word:
            return "words='" + joined(value.words, " ") + "'";
        case ValueShape::Kind::file:
            return "kind=file";
        case ValueShape::Kind::folder:
            return "kind=folder";
        default:
            return ":";
    }
}

/// One branch of a case.
std::string branch(const std::string& pattern, const std::string& action) {
    return "        " + pattern + ") " + action + " ;;\n";
}

void write_paths(const CommandShape& command, const std::string& path, std::string& script) {
    for (const auto& below : command.commands) {
        const auto its_path = path + "/" + below.name;
        script += "    " + branch(its_path, "path=" + its_path);
        write_paths(below, its_path, script);
    }
}

void write_values(const CommandShape& command, const std::string& path, std::string& script) {
    const auto of_path = path + ":";
    for (const auto& option : command.options) {
        if (option.value.kind == ValueShape::Kind::none) continue;
        for (const auto& name : option.names) script += branch(of_path + name, offer(option.value));
    }
    for (const auto& below : command.commands) write_values(below, path + "/" + below.name, script);
}

std::string names_below(const CommandShape& command) {
    std::vector<std::string> names;
    for (const auto& below : command.commands) names.push_back(below.name);
    return joined(names, " ");
}

std::string option_names(const CommandShape& command) {
    std::vector<std::string> names;
    for (const auto& option : command.options)
        names.insert(names.end(), option.names.begin(), option.names.end());
    return joined(names, " ");
}

/// The first operand stands for all: the files of a command come first, and what follows them is
/// not to be guessed.
void write_words(const CommandShape& command, const std::string& path, std::string& script) {
    script += "        " + path + ":-*) words='" + option_names(command) + "' ;;\n";
    script += "        " + path + ":*) ";
    if (!command.commands.empty()) {
        script += "words='" + names_below(command) + "'";
    } else {
        script += command.operands.empty() ? ":" : offer(command.operands.front().value);
    }
    script += " ;;\n";
    for (const auto& below : command.commands) write_words(below, path + "/" + below.name, script);
}

}  // namespace

std::string bash_completion(const CommandShape& program) {
    std::string script = head;
    write_paths(program, "", script);
    script += "        esac\n    done\n    case \"$path:$before\" in\n";
    write_values(program, "", script);
    script += "        *) case \"$path:$word\" in\n";
    std::string words;
    write_words(program, "", words);
    for (std::size_t at = 0; at < words.size();) {
        const auto end = words.find('\n', at) + 1;
        script += "    " + words.substr(at, end - at);
        at = end;
    }
    return script + "        esac ;;\n" + tail;
}

}  // namespace noticeclock::cli
