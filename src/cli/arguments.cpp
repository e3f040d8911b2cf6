#include "cli/arguments.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cctype>
#include <set>
#include <sstream>

#include "cli/exit_code.h"
#include "cli/options.h"
#include "cli/shape.h"
#include "cli/stop.h"
#include "document/suggestion.h"

namespace noticeclock::cli {
namespace {

void add_rules(CLI::App& app, Arguments& arguments) {
    auto* rules =
        app.add_subcommand("rules", "The body of law: list, show, coverage, check, graph");
    rules->require_subcommand(1);
    add_common(add_command(*rules, "list", "All laws", arguments, "rules list"), arguments);
    auto& show = add_command(*rules, "show", "One law in words", arguments, "rules show");
    show.add_option("law", arguments.law, "Law, such as gdpr")->required()->type_name("LAW");
    add_common(show, arguments);
    add_common(add_command(*rules, "coverage", "What is covered and what is left out, and why",
                           arguments, "rules coverage"),
               arguments);
    auto& check =
        add_command(*rules, "check", "Look for faults in rules", arguments, "rules check");
    check.add_option("folder", arguments.folder, "Folder with rules; default: those built in")
        ->type_name("DIR");
    add_common(check, arguments);
    auto& graph = add_command(*rules, "graph", "A duty's decision as a Mermaid flowchart",
                              arguments, "rules graph");
    graph.add_option("duty", arguments.duty, "Duty, such as gdpr.authority")
        ->required()
        ->type_name("DUTY");
    add_common(graph, arguments);
}

void add_completion(CLI::App& app, Arguments& arguments) {
    auto& completion =
        add_command(app, "completion", "Completions of the command line for a shell", arguments);
    completion.add_option("shell", arguments.shell, "bash, zsh or fish")
        ->required()
        ->type_name("SHELL")
        ->check(CLI::IsMember({"bash", "zsh", "fish"}));
}

void add_all(CLI::App& app, Arguments& arguments) {
    app.require_subcommand(1);
    add_incident_commands(app, arguments);
    add_batch(app, arguments);
    add_rules(app, arguments);
    add_pack(app, arguments);
    add_scenario_commands(app, arguments);
    add_import(app, arguments);
    add_common(add_command(app, "new", "A commented incident file to start from", arguments),
               arguments);
    add_completion(app, arguments);
    add_common(
        add_command(app, "version", "Version, digest of the rules, time-zone data", arguments),
        arguments);
    app.footer(
        "Exit codes: 0 done; 1 done, and --fail-on holds; 2 usage; 3 bad input; 4 internal fault.");
}

CLI::App* command_named(CLI::App& parent, const std::string& name) {
    for (auto* command : parent.get_subcommands({})) {
        if (command->get_name() == name) return command;
    }
    return nullptr;
}

/// The command that was named, or the one above it; `rest` is left at what follows.
CLI::App& named_command(CLI::App& app, const std::vector<std::string>& words, std::size_t& rest) {
    auto* command = &app;
    for (rest = 0; rest < words.size(); ++rest) {
        auto* next = command_named(*command, words[rest]);
        if (next == nullptr) break;
        command = next;
    }
    return *command;
}

std::string hint_for(const std::string& word, const std::vector<std::string>& known) {
    const auto hint = closest(word, {known.begin(), known.end()});
    return hint.empty() ? std::string() : "; did you mean '" + std::string(hint) + "'?";
}

std::vector<std::string> names_of(const std::vector<CLI::App*>& commands) {
    std::vector<std::string> names;
    names.reserve(commands.size());
    for (const auto* command : commands) names.push_back(command->get_name());
    return names;
}

std::string missing_command(const std::vector<std::string>& names) {
    std::string text = "a command is wanted: ";
    for (const auto& name : names) text += (&name == &names.front() ? "" : ", ") + name;
    return text;
}

/// What is wrong with a command line, where that can be said better than the parser does; or empty.
std::string complaint(CLI::App& app, const std::vector<std::string>& words) {
    std::size_t rest = 0;
    auto& command = named_command(app, words, rest);
    const auto names = names_of(command.get_subcommands({}));
    if (!names.empty() && rest == words.size()) return missing_command(names);
    if (!names.empty() && !words[rest].starts_with("-"))
        return "unknown command '" + words[rest] + "'" + hint_for(words[rest], names);
    for (; rest < words.size(); ++rest) {
        const auto option = words[rest].substr(0, words[rest].find('='));
        if (!option.starts_with("--") || command.get_option_no_throw(option) != nullptr) continue;
        std::vector<std::string> known;
        known.reserve(command.get_options().size());
        for (const auto* other : command.get_options()) known.push_back(other->get_name());
        return "unknown option '" + option + "'" + hint_for(option, known);
    }
    return {};
}

std::vector<std::string> split(const std::string& text, char separator) {
    std::vector<std::string> parts;
    std::istringstream in(text);
    for (std::string part; std::getline(in, part, separator);) parts.push_back(part);
    return parts;
}

/// The words that --help shows for a value: "TEXT:{en,ja}", or "overdue|undetermined".
std::vector<std::string> words_of(const std::string& type) {
    const auto open = type.find(":{");
    if (open != std::string::npos) return split(type.substr(open + 2, type.size() - open - 3), ',');
    const bool is_name =
        std::any_of(type.begin(), type.end(), [](char c) { return std::isupper(c); });
    return is_name ? std::vector<std::string>() : split(type, '|');
}

ValueShape value_shape(const CLI::Option& option) {
    using Kind = ValueShape::Kind;
    if (option.get_type_size() == 0) return {};  // a flag
    const auto type = option.get_type_name();
    const auto words = words_of(type);
    const std::set<std::string> files{"INCIDENT", "OLD", "NEW", "FILE", "PATH"};
    const auto kind = !words.empty()         ? Kind::word
                      : type == "DIR"        ? Kind::folder
                      : files.contains(type) ? Kind::file
                                             : Kind::any;
    return {kind, type.substr(0, type.find(words.empty() ? ":" : ":{")), words};
}

OptionShape option_shape(const CLI::Option& option) {
    OptionShape shape;
    for (const auto& name : option.get_snames()) shape.names.push_back("-" + name);
    for (const auto& name : option.get_lnames()) shape.names.push_back("--" + name);
    shape.about = option.get_description();
    shape.value = value_shape(option);
    shape.repeated = option.get_items_expected_max() > 1;
    return shape;
}

CommandShape shape_of(CLI::App& command) {
    CommandShape shape{command.get_name(), command.get_description(), {}, {}, {}};
    for (const auto* option : command.get_options())
        (option->nonpositional() ? shape.options : shape.operands).push_back(option_shape(*option));
    for (auto* below : command.get_subcommands({})) shape.commands.push_back(shape_of(*below));
    return shape;
}

constexpr auto about_program =
    "Breach notification duties and deadlines: whom to tell, by when, saying what, and why";

}  // namespace

CommandShape command_shape() {
    Arguments arguments;
    CLI::App app{about_program, "noticeclock"};
    add_all(app, arguments);
    return shape_of(app);
}

Arguments parse_arguments(int argc, char** argv, int& exit_code) {
    Arguments arguments;
    CLI::App app{about_program, "noticeclock"};
    add_all(app, arguments);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& fault) {
        const auto wrong = fault.get_exit_code() == 0
                               ? std::string()
                               : complaint(app, std::vector<std::string>(argv + 1, argv + argc));
        if (!wrong.empty()) stop(usage, wrong + "\nRun with --help for more information.\n");
        exit_code = app.exit(fault) == 0 ? done : usage;
        return {};
    }
    return arguments;
}

}  // namespace noticeclock::cli
