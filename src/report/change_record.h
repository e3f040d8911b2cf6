#pragma once

#include "assess/assessment.h"
#include "report/json.h"
#include "report/view.h"

namespace noticeclock {

/// The array `changes` of an open object: {key, title, before, after}, each side {possible[],
/// state, standing, due, act_by}, or null when the duty is not there.
void write_changes(const Assessment& before, const Assessment& after, const View& view,
                   JsonWriter& json);

/// The fields of one side inside an open object.
void write_side_fields(const DutyResult& duty, JsonWriter& json);

}  // namespace noticeclock
