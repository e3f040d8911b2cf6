#include "document/flow_text.h"
#include "incident/offset.h"
#include "report/codes.h"
#include "report/exercise.h"
#include "report/record.h"

// Schema "noticeclock/exercise/1": the fields stand in noticeclock(1), OUTPUT.
// Schema "noticeclock/exercise-score/1": the fields stand in noticeclock(1), OUTPUT.

namespace noticeclock {
namespace {

std::optional<std::string> instant_or_null(const std::optional<Instant>& at, const Zone& zone) {
    return at ? std::optional(format_rfc3339(*at, zone)) : std::nullopt;
}

void open(const Exercise& exercise, const Assessment& assessment, const View& view,
          std::string_view schema, JsonWriter& json) {
    open_record(assessment, view, schema, json);
    json.field("offset", offset_text(assessment.now - exercise.start));
    json.field("start", format_rfc3339(exercise.start, view.zone));
}

void write_inject(const Inject& inject, const View& view, JsonWriter& json) {
    json.open_object().field("at", format_rfc3339(inject.at, view.zone));
    json.field("offset", offset_text(inject.after)).field("by", inject.by.in(view.language));
    const auto& tell = inject.tell.in(view.language);
    json.field("tell", tell.empty() ? std::nullopt : std::optional(tell)).array("set");
    for (const auto& fact : inject.facts) {
        json.open_object().field("key", fact.name()).field("value", flow_text(fact.value)).close();
    }
    json.close().close();
}

void write_answer(const std::optional<Answer>& answer, const View& view, JsonWriter& json) {
    if (!answer) {
        json.key("answered").null();
        return;
    }
    std::optional<std::string> due;
    if (answer->no_figure) due = "none";
    if (answer->due) due = moment_record(*answer->due, view.zone);
    json.object("answered").field("owed", answer->owed).field("due", due);
    json.field("decided", instant_or_null(answer->decided, view.zone)).close();
}

void write_duty(const ScoredDuty& duty, const View& view, JsonWriter& json) {
    json.open_object().field("key", duty.key).field("naming", code_of(duty.naming));
    json.field("deadline", code_of(duty.due)).field("decision", code_of(duty.decision));
    write_answer(duty.answer, view, json);
    json.field("certain_since", instant_or_null(duty.certain_since, view.zone));
    json.field("before_certain", duty.before_certain);
    std::optional<Instant> due;
    std::optional<Instant> act_by;
    if (duty.result != nullptr && duty.result->clock.state == ClockResult::State::dated) {
        due = duty.result->clock.deadline->due;
        act_by = duty.result->clock.deadline->act_by;
    }
    json.field("due", instant_or_null(due, view.zone));
    json.field("act_by", instant_or_null(act_by, view.zone)).close();
}

void write_counts(const ExerciseScore& score, JsonWriter& json) {
    json.field("named", score.count(Naming::named)).field("missed", score.count(Naming::missed));
    json.field("wrong", score.count(Naming::wrong));
    json.field("released", score.count(Naming::released));
    json.field("open", score.count(Naming::open));
    json.object("deadlines").field("right", score.count(DueScore::right));
    json.field("early", score.count(DueScore::early)).field("late", score.count(DueScore::late));
    json.field("missing", score.count(DueScore::missing));
    json.field("no_figure", score.count(DueScore::no_figure));
    json.field("invented", score.count(DueScore::invented)).close();
    json.object("decisions").field("in_time", score.count(DecisionScore::in_time));
    json.field("after_act_by", score.count(DecisionScore::after_act_by));
    json.field("late", score.count(DecisionScore::late));
    json.field("missing", score.count(DecisionScore::missing));
    json.field("no_date", score.count(DecisionScore::no_date)).close();
}

}  // namespace

std::string exercise_json(const ExerciseView& exercise, const View& view) {
    const auto& assessment = *exercise.assessment;
    JsonWriter json(view.compact);
    open(*exercise.exercise, assessment, view, "noticeclock/exercise/1", json);
    json.array("told");
    for (const auto& inject : exercise.exercise->injects) {
        if (inject.at <= exercise.at) write_inject(inject, view, json);
    }
    json.close();
    if (exercise.story) {
        json.key("duties").null();
    } else {
        RecordShelf shelf;
        write_duties(assessment, view, shelf, json);
    }
    json.close();
    return json.take();
}

std::string score_json(const ExerciseScore& score, const Exercise& exercise,
                       const Assessment& present, const View& view) {
    JsonWriter json(view.compact);
    open(exercise, present, view, "noticeclock/exercise-score/1", json);
    json.field("team", score.team);
    write_counts(score, json);
    json.array("duties");
    for (const auto& duty : score.duties) write_duty(duty, view, json);
    json.close().field("not_counted", score.too_late).close();
    return json.take();
}

}  // namespace noticeclock
