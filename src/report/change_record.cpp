#include "report/change_record.h"

#include "report/codes.h"
#include "report/difference.h"

namespace noticeclock {

namespace {

void write_side(std::string_view name, const DutyResult* duty, JsonWriter& json) {
    json.key(name);
    if (duty == nullptr) {
        json.null();
        return;
    }
    json.open_object();
    write_side_fields(*duty, json);
    json.close();
}

}  // namespace

void write_side_fields(const DutyResult& duty, JsonWriter& json) {
    const auto& deadline = duty.clock.deadline;
    const auto time = [&](Instant Deadline::*which) {
        return deadline ? std::optional(format_rfc3339((*deadline).*which, deadline->zone))
                        : std::nullopt;
    };
    json.field("possible", outcome_codes(duty.possible));
    json.field("state", code_of(duty.clock.state)).field("standing", code_of(duty.standing));
    json.field("due", time(&Deadline::due)).field("act_by", time(&Deadline::act_by));
}

void write_changes(const Assessment& before, const Assessment& after, const View& view,
                   JsonWriter& json) {
    json.array("changes");
    for (const auto& difference : differences(before, after)) {
        const auto* duty = difference.after != nullptr ? difference.after : difference.before;
        json.open_object().field("key", duty->key);
        json.field("title", duty->duty->title.in(view.language));
        write_side("before", difference.before, json);
        write_side("after", difference.after, json);
        json.close();
    }
    json.close();
}

}  // namespace noticeclock
