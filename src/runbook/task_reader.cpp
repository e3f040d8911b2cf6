#include "runbook/task_reader.h"

#include "law/name_reader.h"
#include "runbook/span_reader.h"

namespace noticeclock {
namespace {

std::string read_role(const Node& node, const RunbookNames& names, Diagnostics& diagnostics) {
    return read_name(node, "role", names.catalog->roles, diagnostics);
}

std::vector<std::string> read_roles(Fields& fields, std::string_view key, const RunbookNames& names,
                                    Diagnostics& diagnostics) {
    std::vector<std::string> roles;
    const auto node = fields.get(key);
    if (!node) return roles;
    for (const auto& entry : entries(*node)) {
        roles.push_back(read_role(entry, names, diagnostics));
    }
    return roles;
}

Raci read_raci(const Node& node, const RunbookNames& names, Diagnostics& diagnostics) {
    Raci raci;
    Fields fields(node, diagnostics);
    if (const auto accountable = fields.need("accountable")) {
        raci.accountable = read_role(*accountable, names, diagnostics);
    }
    (void)fields.need("responsible");
    raci.responsible = read_roles(fields, "responsible", names, diagnostics);
    raci.consulted = read_roles(fields, "consulted", names, diagnostics);
    raci.informed = read_roles(fields, "informed", names, diagnostics);
    fields.close();
    return raci;
}

TaskLimit read_limit(const Node& node, const RunbookNames& names, Diagnostics& diagnostics) {
    TaskLimit limit;
    Fields fields(node, diagnostics);
    if (const auto from = fields.need("from")) limit.from = read_start(*from, names, diagnostics);
    limit.within = read_span(fields, names, diagnostics);
    fields.close();
    return limit;
}

void read_duties(const Node& node, const RunbookNames& names, Task& task,
                 Diagnostics& diagnostics) {
    const auto& rulebook = *names.law.rulebook;
    if (!node.is_mapping()) {
        for (const auto& entry : entries(node)) {
            task.duties.push_back(read_duty_key(entry, rulebook, diagnostics));
        }
        return;
    }
    Fields fields(node, diagnostics);
    if (const auto to = fields.need("to")) {
        task.recipient = read_name(*to, "recipient", rulebook.recipients, diagnostics);
    }
    fields.close();
}

bool is_none(const Node& node) {
    return node.is_scalar() && node.text() == "none";
}

/// When the task is to be done: one of `due` and `duty`, or `needs` alone.
void read_time(Fields& fields, const Node& key, const RunbookNames& names, Task& task,
               Diagnostics& diagnostics) {
    const auto due = fields.get("due");
    const auto duty = fields.get("duty");
    const auto needs = fields.get("needs");
    if (due && !is_none(*due)) task.due = read_limit(*due, names, diagnostics);
    if (duty) read_duties(*duty, names, task, diagnostics);
    if (needs) {
        for (const auto& entry : entries(*needs)) {
            task.needs.push_back(read_need(entry, names, diagnostics));
        }
    }
    const auto task_name = "the task '" + task.id + "'";
    if (due && duty) {
        diagnostics.add(fault(*due, task_name + " takes its time from 'duty': leave out 'due'"));
    }
    if (!due && !duty && !needs) {
        diagnostics.add(fault(key, task_name + " does not say when it is to be done",
                              "add 'due', 'duty' or 'needs'; or 'due: none'"));
    }
}

void read_condition(Fields& fields, const RunbookNames& names, Task& task,
                    Diagnostics& diagnostics) {
    const auto when = fields.get("when");
    if (!when) return;
    task.when = read_runbook_condition(*when, names, diagnostics);
    if (!task.when || diagnostics.has_errors()) return;
    auto program = compile(*task.when, *names.law.terms, names.law.rulebook->vocabulary);
    task.applies.branches.push_back({std::move(program), 1, 0});
}

void read_words(Fields& fields, Task& task, Diagnostics& diagnostics) {
    task.title = need_wording(fields, "title");
    if (const auto evidence = fields.get("evidence")) {
        if (!evidence->is_sequence()) {
            diagnostics.add(
                fault(*evidence, "expected a list of what to keep", "write - {en: ..., ja: ...}"));
        }
        for (std::size_t i = 0; evidence->is_sequence() && i < evidence->size(); ++i) {
            task.evidence.push_back(read_wording(evidence->item(i), diagnostics));
        }
    }
    task.note = get_wording(fields, "note");
}

}  // namespace

Task read_task(const Node& key, const Node& node, const RunbookNames& names,
               Diagnostics& diagnostics) {
    Task task;
    task.id = key.text();
    task.at = key.position();
    Fields fields(node, diagnostics);
    if (const auto phase = fields.need("phase")) {
        task.phase = read_name_of(*phase, "phase", names.phases, diagnostics);
    }
    read_words(fields, task, diagnostics);
    read_time(fields, key, names, task, diagnostics);
    read_condition(fields, names, task, diagnostics);
    if (const auto raci = fields.need("raci")) task.raci = read_raci(*raci, names, diagnostics);
    (void)fields.need("controls");
    task.controls = read_controls(fields, names, diagnostics);
    fields.close();
    return task;
}

ServiceLevel read_level(const Node& key, const Node& node, const RunbookNames& names,
                        Diagnostics& diagnostics) {
    ServiceLevel level;
    level.id = key.text();
    level.at = key.position();
    Fields fields(node, diagnostics);
    level.title = need_wording(fields, "title");
    level.controls = read_controls(fields, names, diagnostics);
    level.recorded = get_wording(fields, "recorded");
    if (!level.recorded.empty()) {
        level.target = need_wording(fields, "target");
        fields.close();
        return level;
    }
    if (const auto from = fields.need("from")) level.from = read_start(*from, names, diagnostics);
    if (const auto to = fields.need("to")) level.to = read_end(*to, names, diagnostics);
    level.within = read_span(fields, names, diagnostics);
    fields.close();
    return level;
}

}  // namespace noticeclock
