#include <CLI/CLI.hpp>

#include "cli/options.h"

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

}  // namespace

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

void add_common(CLI::App& command, Arguments& arguments, const std::vector<std::string>& formats) {
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

CLI::App& add_command(CLI::App& parent, const std::string& name, const std::string& about,
                      Arguments& arguments, const std::string& full_name) {
    auto* command = parent.add_subcommand(name, about);
    const auto given = full_name.empty() ? name : full_name;
    command->final_callback([&arguments, given] { arguments.command = given; });
    return *command;
}

namespace {

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

void add_questions(CLI::App& app, Arguments& arguments) {
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

}  // namespace

void add_incident_commands(CLI::App& app, Arguments& arguments) {
    add_evaluate(app, arguments);
    add_questions(app, arguments);
    add_draft(app, arguments);
    add_runbook(app, arguments);
    add_diff(app, arguments);
    add_history(app, arguments);
    add_record(app, arguments);
    add_deadline(app, arguments);
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

}  // namespace noticeclock::cli
