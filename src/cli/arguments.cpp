#include "cli/arguments.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cctype>
#include <set>
#include <sstream>

#include "cli/exit_code.h"
#include "cli/shape.h"
#include "cli/stop.h"
#include "document/suggestion.h"

namespace noticeclock::cli {
namespace {

/// "text, json or markdown".
std::string alternatives(const std::vector<std::string>& words) {
    std::string text;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto* joint = i == 0 ? "" : i + 1 == words.size() ? " or " : ", ";
        text += joint + words[i];
    }
    return text;
}

/// The options every command understands, but for --format.
void add_general(CLI::App& command, Arguments& arguments) {
    command.add_option("--lang", arguments.lang, "Language of the output: en or ja")
        ->check(CLI::IsMember({"en", "ja"}));
    command
        .add_option("--rules", arguments.rules,
                    "Folder with rules of your own: adds laws, or replaces them by id")
        ->type_name("DIR");
    command.add_option("--color", arguments.color, "auto, always or never")
        ->check(CLI::IsMember({"auto", "always", "never"}));
}

/// The options every command understands.
void add_common(CLI::App& command, Arguments& arguments,
                const std::vector<std::string>& formats = {"text", "json"}) {
    add_general(command, arguments);
    command.add_option("--format", arguments.format, alternatives(formats))
        ->check(CLI::IsMember(formats));
}

void add_alone(CLI::App& command, Arguments& arguments) {
    command
        .add_flag("--no-built-in", arguments.alone,
                  "Only the rules of --rules, which must be complete; none of those built in")
        ->needs("--rules");
}

void add_time(CLI::App& command, Arguments& arguments) {
    command.add_option("--now", arguments.now,
                       "The moment to judge by (RFC 3339); default: the machine's clock");
    command.add_option("--tz", arguments.tz, "Time zone to show times in, such as Asia/Tokyo");
}

void add_knowledge(CLI::App& command, Arguments& arguments) {
    command
        .add_option("--known-at", arguments.known_at,
                    "Replay what was known at this moment; --now defaults to it")
        ->type_name("TIME");
}

void add_incident(CLI::App& command, Arguments& arguments,
                  const std::vector<std::string>& formats = {"text", "json"}) {
    command.add_option("incident", arguments.incident, "Incident file; - reads standard input")
        ->required()
        ->type_name("INCIDENT");
    add_time(command, arguments);
    add_knowledge(command, arguments);
    add_common(command, arguments, formats);
}

CLI::App& add_command(CLI::App& parent, const std::string& name, const std::string& about,
                      Arguments& arguments, const std::string& full_name = {}) {
    auto* command = parent.add_subcommand(name, about);
    const auto given = full_name.empty() ? name : full_name;
    command->final_callback([&arguments, given] { arguments.command = given; });
    return *command;
}

void add_evaluate(CLI::App& app, Arguments& arguments) {
    auto& evaluate =
        add_command(app, "evaluate", "Whom to tell, by when, and what is still open", arguments);
    add_incident(evaluate, arguments);
    add_alone(evaluate, arguments);
    evaluate.add_option("--only", arguments.only, "Only this law, duty or place")
        ->type_name("LAW|PLACE");
    evaluate.add_flag("--all", arguments.all,
                      "Also what is not required or not applicable, with the reason");
    evaluate
        .add_option(
            "--fail-on", arguments.fail_on,
            "Exit 1 when something is overdue, undetermined, or due within a time (due:24h)")
        ->delimiter(',')
        ->type_name("overdue|undetermined|due:24h");
}

void add_incident_commands(CLI::App& app, Arguments& arguments) {
    auto& explain =
        add_command(app, "explain", "How one duty was decided, and its arithmetic", arguments);
    add_incident(explain, arguments);
    add_alone(explain, arguments);
    explain.add_option("duty", arguments.duty, "Duty, such as gdpr.authority")
        ->required()
        ->type_name("DUTY");
    auto& ask =
        add_command(app, "ask", "The questions to answer next, most urgent first", arguments);
    add_incident(ask, arguments);
    auto& contents =
        add_command(app, "contents", "What the notices must say, item by item", arguments);
    add_incident(contents, arguments);
    contents.add_option("duty", arguments.duty, "Only this duty")->type_name("DUTY");
    add_incident(
        add_command(app, "exceptions",
                    "What the exceptions for encryption and removed risk rest on", arguments),
        arguments);
    auto& risk = add_command(app, "assess-risk", "What the methods propose for the level of risk",
                             arguments);
    add_incident(risk, arguments);
    risk.add_option("--method", arguments.method, "Only this method: seed, enisa or hipaa")
        ->type_name("METHOD");
    auto& whatif =
        add_command(app, "whatif", "What would change if facts were otherwise", arguments);
    add_incident(whatif, arguments);
    whatif.add_option("--set", arguments.settings, "A fact, such as affected.US-CA=620")
        ->required()
        ->type_name("KEY=VALUE");
}

void add_draft(CLI::App& app, Arguments& arguments) {
    auto& draft =
        add_command(app, "draft", "A draft of a notice or record from what is known", arguments);
    draft.preparse_callback([&arguments](std::size_t) { arguments.format = "markdown"; });
    draft.add_option("incident", arguments.incident, "Incident file; - reads standard input")
        ->type_name("INCIDENT");
    draft.add_option("duty", arguments.duty, "The duty to draft the notice of")->type_name("DUTY");
    draft.add_option("--kind", arguments.kind,
                     "Another paper: record, no-notification, media-qa, delay-reasons");
    draft.add_flag("--list", arguments.list, "The templates there are, and what each is for");
    draft.add_flag("--strict", arguments.strict, "Exit 1 when something is missing");
    draft
        .add_option("--format", arguments.format,
                    "markdown (the default), text, html, json or edpb-json")
        ->check(CLI::IsMember({"markdown", "text", "html", "json", "edpb-json"}));
    add_time(draft, arguments);
    add_knowledge(draft, arguments);
    add_general(draft, arguments);
}

void add_runbook(CLI::App& app, Arguments& arguments) {
    auto& runbook = add_command(
        app, "runbook", "What to do in which hour: tasks, duties and what happened on one timeline",
        arguments);
    add_incident(runbook, arguments, {"text", "json", "markdown"});
    runbook.add_option("--name", arguments.name, "Which runbook, such as 72-hour")
        ->type_name("RUNBOOK");
    runbook.add_option("--role", arguments.role, "Only the tasks of this role, such as dpo")
        ->type_name("ROLE");
    runbook.add_flag("--utc", arguments.utc, "Show times in UTC")->excludes("--tz");
    runbook.add_flag("--all", arguments.all, "Also each duty that may be owed, one by one");
}

void add_diff(CLI::App& app, Arguments& arguments) {
    auto& diff =
        add_command(app, "diff", "What changed between two states of an incident", arguments);
    diff.add_option("old", arguments.incident, "The earlier file")->required()->type_name("OLD");
    diff.add_option("new", arguments.other, "The later file")->required()->type_name("NEW");
    add_time(diff, arguments);
    add_knowledge(diff, arguments);
    add_common(diff, arguments);
}

void add_history(CLI::App& app, Arguments& arguments) {
    auto& history = add_command(app, "history",
                                "What was known when, and how deadlines moved by it", arguments);
    add_incident(history, arguments);
    history.add_option("--only", arguments.only, "Only this law, duty or place")
        ->type_name("LAW|PLACE");
    history.add_option("--duty", arguments.duty, "Only this duty")->type_name("DUTY");
    history
        .add_option("--at", arguments.at,
                    "The state as it was known then: T+24h after awareness, or a time")
        ->type_name("T+HOURS");
    history.add_flag("--all", arguments.all, "Every duty by its name");
}

void add_record(CLI::App& app, Arguments& arguments) {
    auto& record =
        add_command(app, "record", "Add what was learned to the incident's journal", arguments);
    record.add_option("incident", arguments.incident, "Incident file")
        ->required()
        ->type_name("INCIDENT");
    record.add_option("--set", arguments.settings, "What is known, such as affected.US-CA=620")
        ->required()
        ->type_name("PATH=VALUE");
    record.add_option("--by", arguments.by, "Who learned it or said so")
        ->required()
        ->type_name("WHO");
    record.add_option("--why", arguments.why, "On what ground")->required()->type_name("TEXT");
    record.add_option("--at", arguments.at, "When it was learned; default: now")->type_name("TIME");
    record.add_flag("--dry-run", arguments.dry_run, "Show what would be added, write nothing");
    add_time(record, arguments);
    add_common(record, arguments);
}

void add_deadline(CLI::App& app, Arguments& arguments) {
    auto& deadline =
        add_command(app, "deadline", "The bare calculator: the end of a period", arguments);
    deadline.add_option("--from", arguments.from, "When the period starts: a time or a date")
        ->required();
    deadline
        .add_option("--within", arguments.within,
                    "The period: '72 hours', '1 month', '4 working days'")
        ->required();
    deadline.add_option("--count", arguments.count, "The counting rule, such as eu-1182-71")
        ->required();
    deadline.add_option("--place", arguments.place, "Whose zone and calendar: DE, JP, US-CA");
    deadline.add_option("--tz", arguments.tz, "Time zone to show times in, such as Asia/Tokyo");
    add_common(deadline, arguments);
}

void add_pack(CLI::App& app, Arguments& arguments) {
    auto& pack = add_command(
        app, "pack", "An evidence pack: everything about an incident in one verifiable folder",
        arguments);
    pack.add_option("incident", arguments.incident, "Incident file; - reads standard input")
        ->type_name("INCIDENT");
    pack.add_option("--out", arguments.out, "Folder to write the pack to; must not exist")
        ->type_name("DIR");
    pack.add_option("--evidence", arguments.evidence, "Folder with evidence to copy into the pack")
        ->type_name("DIR");
    pack.add_option("--verify", arguments.verify, "Verify this pack instead of writing one")
        ->type_name("DIR");
    add_time(pack, arguments);
    add_knowledge(pack, arguments);
    add_common(pack, arguments);
}

void add_batch(CLI::App& app, Arguments& arguments) {
    auto& batch = add_command(app, "batch", "Many incidents in, one line each out", arguments);
    batch
        .add_option(
            "paths", arguments.paths,
            "Incident files (.yaml, .json), files of one incident a line (.ndjson), folders; "
            "- or nothing reads lines from standard input")
        ->type_name("FILE|DIR|-");
    batch.add_option("--jobs", arguments.jobs, "Threads; default: 1")->check(CLI::Range(1, 256));
    batch
        .add_option("--select", arguments.select,
                    "Outcomes to print; default: required,undetermined")
        ->delimiter(',')
        ->allow_extra_args(false)
        ->type_name("OUTCOME,...");
    batch
        .add_option("--fields", arguments.fields,
                    "Fields of each duty; default: duty,outcome,act_by,due,standing")
        ->delimiter(',')
        ->allow_extra_args(false)
        ->type_name("FIELD,...");
    batch
        .add_option_function<std::string>(
            "--first-line",
            [&arguments](const std::string& given) { arguments.first_line = given; },
            "The number of the first line, where the input is a part of a longer one")
        ->type_name("N");
    batch.add_flag("--full", arguments.full, "The whole record of `evaluate` on each line");
    batch.add_option("--format", arguments.format, "ndjson, csv or summary")
        ->check(CLI::IsMember({"ndjson", "csv", "summary"}));
    add_time(batch, arguments);
    add_general(batch, arguments);
    add_alone(batch, arguments);
}

void add_import(CLI::App& app, Arguments& arguments) {
    auto* parent = app.add_subcommand("import", "Incident files from other formats: veris");
    parent->require_subcommand(1);
    auto& veris = add_command(*parent, "veris", "Incident files from incidents in the VERIS format",
                              arguments, "import veris");
    veris.preparse_callback([&arguments](std::size_t) { arguments.format = "yaml"; });
    veris
        .add_option("files", arguments.inputs,
                    "JSON: an incident, an array, or one a line; a folder; - reads standard input")
        ->required()
        ->type_name("FILE");
    veris.add_option("--output", arguments.output, "Folder to write to, one file an incident")
        ->type_name("DIR");
    veris.add_flag("--force", arguments.force, "Replace files that stand there already");
    veris.add_option("--report", arguments.report, "Write what could not be mapped here, as JSON")
        ->type_name("FILE");
    veris.add_flag("--records-as-people", arguments.records_as_people,
                   "Take each record about people as one person");
    veris.add_option("--format", arguments.format, "yaml (the default) or ndjson")
        ->check(CLI::IsMember({"yaml", "ndjson"}))
        ->option_text("yaml|ndjson");
    add_general(veris, arguments);
}

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

void add_test(CLI::App& app, Arguments& arguments) {
    auto& test = add_command(app, "test", "Run scenarios: incidents with what is expected of them",
                             arguments);
    test.add_option("paths", arguments.paths,
                    "Files of scenarios, incidents with expect:, folders with such files")
        ->required()
        ->type_name("PATH");
    test.add_option("--now", arguments.now,
                    "The moment to judge by where no file says it (RFC 3339)");
    test.add_flag("--coverage", arguments.coverage,
                  "What of the laws the scenarios exercise, and what not");
    test.add_option("--coverage-min", arguments.coverage_min,
                    "Exit 1 when less than this percentage is exercised")
        ->check(CLI::Range(0, 100))
        ->type_name("PERCENT");
    test.add_option("--coverage-except", arguments.coverage_except,
                    "File with what need not be exercised, and why")
        ->type_name("FILE");
    test.add_option("--only", arguments.only, "Coverage of this law only")->type_name("LAW");
    test.add_flag("--all", arguments.all, "Coverage of laws that nothing exercises too");
    add_common(test, arguments, {"text", "tap", "junit", "json"});
}

void add_completion(CLI::App& app, Arguments& arguments) {
    auto& completion =
        add_command(app, "completion", "Completions of the command line for a shell", arguments);
    completion.add_option("shell", arguments.shell, "bash, zsh or fish")
        ->required()
        ->type_name("SHELL")
        ->check(CLI::IsMember({"bash", "zsh", "fish"}));
}

void add_exercise(CLI::App& app, Arguments& arguments) {
    auto& exercise = add_command(
        app, "exercise", "A team's view at one moment of an exercise, and its score", arguments);
    exercise.add_option("incident", arguments.incident, "Incident file with injects")
        ->required()
        ->type_name("FILE");
    exercise.add_option("--at", arguments.at, "The moment: T+30h after the start, or a time")
        ->type_name("T+HOURS");
    exercise.add_option("--answers", arguments.answers, "Score a team's answers instead")
        ->type_name("FILE");
    exercise.add_flag("--story", arguments.story, "Only what the team has been told");
    exercise.add_option("--tz", arguments.tz, "Time zone to show times in, such as Asia/Tokyo");
    exercise.add_flag("--all", arguments.all,
                      "Also what is not required or not applicable, with the reason");
    add_common(exercise, arguments);
}

void add_all(CLI::App& app, Arguments& arguments) {
    app.require_subcommand(1);
    add_evaluate(app, arguments);
    add_incident_commands(app, arguments);
    add_draft(app, arguments);
    add_runbook(app, arguments);
    add_diff(app, arguments);
    add_history(app, arguments);
    add_record(app, arguments);
    add_deadline(app, arguments);
    add_batch(app, arguments);
    add_rules(app, arguments);
    add_pack(app, arguments);
    add_test(app, arguments);
    add_exercise(app, arguments);
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
