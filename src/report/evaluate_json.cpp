#include "report/assumption_text.h"
#include "report/codes.h"
#include "report/evaluate.h"
#include "report/question_list.h"
#include "report/record.h"

// Schema "noticeclock/assessment/1": the fields stand in noticeclock(1), OUTPUT. They are added to,
// never renamed or given another meaning.

namespace noticeclock {

namespace {

std::optional<std::string> date_or_null(const std::optional<CivilDate>& date) {
    return date ? std::optional(format_date(*date)) : std::nullopt;
}

void write_milestones(const Assessment& assessment, const View& view, JsonWriter& json) {
    json.array("milestones");
    for (const auto& milestone : assessment.milestones) {
        json.open_object().field("id", milestone.milestone->id);
        json.field("title", milestone.milestone->title.in(view.language));
        json.field("at", format_rfc3339(milestone.at, view.zone)).close();
    }
    json.close();
}

void write_assumptions(const Assessment& assessment, const View& view, JsonWriter& json) {
    const ClockText times(view.language, view.zone, assessment.now);
    json.array("assumptions");
    for (const auto& assumption : assessment.assumptions) {
        json.open_object().field("code", code_of(assumption.kind));
        json.field("subject", assumption.subject).field("other", assumption.other);
        json.field("text", assumption_text(*assessment.rulebook, assumption, times)).close();
    }
    json.close();
}

void write_coming(const Assessment& assessment, const View& view, JsonWriter& json) {
    json.array("coming");
    for (const auto& coming : assessment.coming) {
        json.open_object().field("law", coming.law->id);
        json.field("title", coming.version->title.in(view.language));
        json.field("status", code_of(coming.version->status));
        json.field("from", date_or_null(coming.version->in_force.from)).close();
    }
    json.close();
    json.array("not_in_force");
    for (const auto* law : assessment.not_in_force) json.string(law->id);
    json.close();
    json.array("out_of_scope");
    for (const auto* law : assessment.out_of_scope) json.string(law->id);
    json.close();
}

}  // namespace

std::string evaluate_json(const Assessment& assessment, const View& view) {
    JsonWriter json(view.compact);
    open_record(assessment, view, "noticeclock/assessment/1", json);
    write_duties(assessment, view, json);
    write_question_records(assessment, listed(assessment.questions), view, json);
    write_milestones(assessment, view, json);
    write_assumptions(assessment, view, json);
    write_coming(assessment, view, json);
    json.close();
    return json.take();
}

}  // namespace noticeclock
