#include "report/change.h"
#include "report/change_record.h"
#include "report/record.h"

// Schema "noticeclock/change/1": the head of the record (see noticeclock(1)) of the later
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

}  // namespace

std::string change_json(const Assessment& before, const Assessment& after, const View& view) {
    JsonWriter json(view.compact);
    open_record(after, view, "noticeclock/change/1", json);
    write_before(before, view, json);
    write_changes(before, after, view, json);
    json.close();
    return json.take();
}

}  // namespace noticeclock
