#include "report/change.h"
#include "report/codes.h"
#include "report/difference.h"
#include "report/record.h"

// Schema "noticeclock/change/1": the head of the record (see evaluate_json.cpp) of the later
// assessment, then
//   before     {rules, incident, now}: digests and moment of the earlier assessment
//   changes[]  {key, title, before, after}: each side {possible[], state, standing, due, act_by},
//   or null when the duty is not there

namespace noticeclock {

namespace {

void write_before(const Assessment& before, const View& view, JsonWriter& json) {
    json.object("before").field("rules", before.rulebook->digest);
    json.field("incident", before.incident->digest);
    json.field("now", format_rfc3339(before.now, view.zone)).close();
}

void write_side(std::string_view name, const DutyResult* duty, JsonWriter& json) {
    json.key(name);
    if (duty == nullptr) {
        json.null();
        return;
    }
    const auto& deadline = duty->clock.deadline;
    const auto time = [&](Instant Deadline::*which) {
        return deadline ? std::optional(format_rfc3339((*deadline).*which, deadline->zone))
                        : std::nullopt;
    };
    json.open_object().field("possible", outcome_codes(duty->possible));
    json.field("state", code_of(duty->clock.state)).field("standing", code_of(duty->standing));
    json.field("due", time(&Deadline::due)).field("act_by", time(&Deadline::act_by)).close();
}

}  // namespace

std::string change_json(const Assessment& before, const Assessment& after, const View& view) {
    JsonWriter json(view.compact);
    open_record(after, view, "noticeclock/change/1", json);
    write_before(before, view, json);
    json.array("changes");
    for (const auto& difference : differences(before, after)) {
        const auto* duty = difference.after != nullptr ? difference.after : difference.before;
        json.open_object().field("key", duty->key);
        json.field("title", duty->duty->title.in(view.language));
        write_side("before", difference.before, json);
        write_side("after", difference.after, json);
        json.close();
    }
    json.close().close();
    return json.take();
}

}  // namespace noticeclock
