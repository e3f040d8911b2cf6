#include "incident/task_record_reader.h"

#include <algorithm>

#include "document/fields.h"
#include "document/suggestion.h"

namespace noticeclock {
namespace {

TaskRecord read_record(const Node& key, const Node& node, TimeReader& times,
                       Diagnostics& diagnostics) {
    TaskRecord record;
    record.task = key.text();
    if (!node.is_mapping()) {
        record.done = times.read(node, record.task).value_or(Moment{});
        return record;
    }
    Fields fields(node, diagnostics);
    if (const auto done = fields.need("done")) {
        record.done = times.read(*done, record.task).value_or(Moment{});
    }
    record.by = fields.get_text("by");
    record.note = fields.get_text("note");
    if (const auto evidence = fields.get("evidence")) {
        for (const auto& entry : entries(*evidence)) {
            record.evidence.push_back(read_text(entry, diagnostics).value_or(""));
        }
    }
    fields.close();
    return record;
}

}  // namespace

void read_task_records(const Node& node, const IncidentNames& names, TimeReader& times,
                       Incident& incident, Diagnostics& diagnostics) {
    if (!node.is_mapping()) {
        diagnostics.add(fault(node, "expected tasks of a runbook with the time they were done",
                              "write tasks: {72-hour.revoke-credentials: 2026-11-19T15:40+09:00}"));
        return;
    }
    for (const auto& [key, value] : pairs(node, diagnostics)) {
        if (std::find(names.tasks.begin(), names.tasks.end(), key.text()) == names.tasks.end()) {
            diagnostics.add(unknown_name(key, "task", names.tasks));
        }
        // A task listed without a time has not been done.
        if (value.is_null()) continue;
        incident.tasks.push_back(read_record(key, value, times, diagnostics));
    }
}

}  // namespace noticeclock
