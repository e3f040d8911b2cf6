#include "report/exercise.h"

#include <algorithm>

#include "assess/incident_names.h"
#include "cli/command.h"
#include "cli/exit_code.h"
#include "cli/file.h"
#include "cli/moment.h"
#include "cli/session.h"
#include "document/reader.h"
#include "incident/offset.h"

namespace noticeclock::cli {
namespace {

/// The exercise of a file.
Exercise read_story(const Session& session, const Document& document) {
    const auto root = document.root();
    if (!has_injects(root)) {
        Diagnostics none;
        none.add(fault(root, "there is no exercise in this file",
                       "add injects: - {at: T+0h, by: ..., tell: ...}"));
        stop_on_errors(none);
    }
    Diagnostics diagnostics;
    auto exercise = read_exercise(document, incident_names(session.rulebook()), diagnostics);
    stop_on_errors(diagnostics);
    return std::move(*exercise);
}

/// When everything has been told and decided.
Instant end_of(const Exercise& exercise, const Answers& answers) {
    auto end = exercise.injects.empty() ? exercise.start : exercise.injects.back().at;
    for (const auto& answer : answers.answers) {
        if (answer.decided) end = std::max(end, *answer.decided);
    }
    return end;
}

/// The moment that --at names; a score can do without it.
Instant moment_of(const Arguments& arguments, const Exercise& exercise, const Answers& answers,
                  const Node& root) {
    if (arguments.at.empty()) {
        if (arguments.answers.empty())
            stop(usage, "exercise: give --at, such as T+30h: the moment to show\n");
        return end_of(exercise, answers);
    }
    if (!is_offset(arguments.at)) {
        return read_instant("--at", arguments.at, zone_of_incident(root),
                            "name the incident's timezone");
    }
    const auto after = read_offset(arguments.at);
    if (!after) stop(usage, "--at: '" + arguments.at + "' is not a time: write T+30h, or a time\n");
    return exercise.start + *after;
}

Answers read_team(const Arguments& arguments, const Session& session, const Exercise& exercise,
                  const Node& root) {
    Diagnostics diagnostics;
    const auto source = read_file(arguments.answers, diagnostics);
    const auto document = source ? read_document(source, diagnostics) : nullptr;
    Answers answers;
    if (document) {
        answers = read_answers(document->root(), ExpectationNames(session.rulebook()),
                               zone_of_incident(root), exercise.start, diagnostics);
    }
    stop_on_errors(diagnostics);
    return answers;
}

std::vector<std::string> duties_of(const Answers& answers) {
    std::vector<std::string> keys;
    keys.reserve(answers.answers.size());
    for (const auto& answer : answers.answers) keys.push_back(answer.key);
    return keys;
}

}  // namespace

int exercise(const Arguments& arguments) {
    const auto& session = open_session(arguments, Texts::all);
    const auto document = session.document(arguments.incident);
    const auto root = document->root();
    const auto story = read_story(session, *document);
    const bool is_scored = !arguments.answers.empty();
    const auto team = is_scored ? read_team(arguments, session, story, root) : Answers{};
    const auto at = moment_of(arguments, story, team, root);
    Diagnostics diagnostics;
    const auto stages =
        stages_of(*document, story, at, session.rulebook(), duties_of(team), diagnostics);
    stop_on_errors(diagnostics);
    const auto& present = stages.back().assessment;
    const auto view = session.view(present.incident);
    if (is_scored) {
        const auto score = score_of(team, stages);
        print(session.json() ? score_json(score, story, present, view)
                             : score_text(score, story, present, view));
        return done;
    }
    const ExerciseView shown{&story, at, &present, arguments.story};
    print(session.json() ? exercise_json(shown, view) : exercise_text(shown, view));
    return done;
}

}  // namespace noticeclock::cli
