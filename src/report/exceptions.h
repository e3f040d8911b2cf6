#pragma once

#include <string>

#include "assess/assessment.h"
#include "report/json.h"
#include "report/page.h"
#include "report/view.h"

namespace noticeclock {

/// The exceptions argued: measures in order of time relative to the access, what each exception
/// needs and what of it is recorded, contradictions (exception_case.h). Of all duties that may
/// concern the incident.
[[nodiscard]] std::string exceptions_text(const Assessment& assessment, const View& view);

/// Schema "noticeclock/exceptions/1". Fields: see exceptions_json.cpp.
[[nodiscard]] std::string exceptions_json(const Assessment& assessment, const View& view);

/// The same for one duty, as a part of its explanation; nothing when its decision rests on no such
/// exception, or nothing about it is at stake (reliance.h).
void write_exceptions(const Assessment& assessment, const DutyResult& duty, const View& view,
                      Page& page);
/// As the field `exceptions` of an open object.
void write_exceptions(const Assessment& assessment, const DutyResult& duty, const View& view,
                      JsonWriter& json);

}  // namespace noticeclock
