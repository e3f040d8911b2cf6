#include <CLI/CLI.hpp>

#include "cli/options.h"

namespace noticeclock::cli {
namespace {

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

}  // namespace

void add_scenario_commands(CLI::App& app, Arguments& arguments) {
    add_test(app, arguments);
    add_exercise(app, arguments);
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

}  // namespace noticeclock::cli
