#pragma once

#include "assess/assessment.h"
#include "report/json.h"
#include "report/record_shelf.h"
#include "report/view.h"

namespace noticeclock {

/// The fields that every JSON report starts with: schema, tool, rules, incident, now. The object
/// stays open.
void open_record(const Assessment& assessment, const View& view, std::string_view schema,
                 JsonWriter& json);
/// The same, one of many of the schema.
void open_record(const Assessment& assessment, const View& view, std::string_view schema,
                 RecordShelf& shelf, JsonWriter& json);

/// One step of a derivation as an object: kind, text, and whichever of instant, date, count, name
/// and cite the kind has.
void write_step(const CountingStep& step, const Deadline& deadline, Language language,
                JsonWriter& json);

/// The fields of a deadline inside an open object: due, due_day, act_by, act_by_day, zone, steps
/// (when traced).
void write_deadline(const Deadline& deadline, Language language, JsonWriter& json);

/// A moment: RFC 3339, or a bare date when only the date is known.
[[nodiscard]] std::string moment_record(const Moment& moment, const Zone& zone);

/// The fields of one duty inside an open object (see noticeclock(1)).
void write_duty(const Assessment& assessment, const DutyResult& duty, const View& view,
                JsonWriter& json);
/// The array "duties" inside an open object: each duty of the assessment as an object.
void write_duties(const Assessment& assessment, const View& view, RecordShelf& shelf,
                  JsonWriter& json);

}  // namespace noticeclock
