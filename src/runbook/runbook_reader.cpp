#include <algorithm>

#include "document/fields.h"
#include "law/content_reader.h"
#include "law/date_reader.h"
#include "law/name_reader.h"
#include "law/source_reader.h"
#include "law/term_reader.h"
#include "runbook/classification_reader.h"
#include "runbook/names.h"
#include "runbook/runbook.h"
#include "runbook/task_reader.h"

namespace noticeclock {
namespace {

/// The keys of a mapping, which later parts of the file refer to.
std::vector<std::string_view> ids_under(const Node& root, std::string_view key) {
    std::vector<std::string_view> ids;
    const auto node = root.find(key);
    for (std::size_t i = 0; node && node->is_mapping() && i < node->size(); ++i) {
        ids.push_back(node->key(i).text());
    }
    return ids;
}

void read_head(Fields& fields, Runbook& runbook, Diagnostics& diagnostics) {
    runbook.title = need_wording(fields, "title");
    runbook.cite = fields.need_text("cite");
    if (const auto checked = fields.need("checked")) {
        if (read_date(*checked, diagnostics)) runbook.checked = checked->text();
    }
    if (const auto sources = fields.need("sources")) {
        runbook.sources = read_sources(*sources, diagnostics);
    }
    runbook.note = get_wording(fields, "note");
}

void read_zero(Fields& fields, const Vocabulary& vocabulary, Runbook& runbook,
               Diagnostics& diagnostics) {
    const auto zero = fields.need("zero");
    if (!zero) return;
    for (const auto& entry : entries(*zero)) {
        const auto event = read_event(entry, vocabulary, diagnostics);
        if (event) runbook.zero.push_back(*event);
    }
}

RunbookScope read_scope(const Node& node, const RunbookNames& names, Diagnostics& diagnostics) {
    RunbookScope scope;
    scope.at = node.position();
    Fields fields(node, diagnostics);
    scope.label = need_wording(fields, "label");
    scope.cite = fields.need_text("cite");
    auto condition = read_condition_of(fields, names.law.conditions());
    fields.close();
    if (!condition) return scope;
    check_size(node, *condition, *names.law.terms, diagnostics);
    refuse_here(node, *condition, *names.law.terms, names.law.rulebook->vocabulary, diagnostics);
    scope.condition = std::move(*condition);
    return scope;
}

Phase read_phase(const Node& key, const Node& node, const RunbookNames& names,
                 Diagnostics& diagnostics) {
    Phase phase;
    phase.id = key.text();
    phase.at = key.position();
    Fields fields(node, diagnostics);
    phase.title = need_wording(fields, "title");
    phase.controls = read_controls(fields, names, diagnostics);
    fields.close();
    return phase;
}

Team read_team(const Node& key, const Node& node, const RunbookNames& names,
               Diagnostics& diagnostics) {
    Team team;
    team.id = key.text();
    Fields fields(node, diagnostics);
    team.title = need_wording(fields, "title");
    for (const auto phase : names.phases) {
        const auto work = get_wording(fields, phase);
        if (!work.empty()) team.work.emplace_back(phase, work);
    }
    fields.close();
    return team;
}

/// Reads each entry of the mapping under a key with `read` into a list.
template <typename Item, typename Read>
void read_each(const std::optional<Node>& node, std::vector<Item>& into, Read read,
               Diagnostics& diagnostics) {
    if (!node) return;
    for (const auto& [key, value] : pairs(*node, diagnostics)) into.push_back(read(key, value));
}

/// Phases, tasks, service levels, decisions and teams, once the terms have been read.
void read_parts(Fields& fields, const RunbookNames& names, Runbook& runbook,
                Diagnostics& diagnostics) {
    if (const auto scope = fields.get("scope")) {
        runbook.scope = read_scope(*scope, names, diagnostics);
    }
    const auto with = [&](auto reader) {
        return [&, reader](const Node& key, const Node& value) {
            return reader(key, value, names, diagnostics);
        };
    };
    read_each(fields.need("phases"), runbook.phases, with(read_phase), diagnostics);
    read_each(fields.need("tasks"), runbook.tasks, with(read_task), diagnostics);
    read_each(fields.get("service_levels"), runbook.levels, with(read_level), diagnostics);
    read_each(fields.get("decisions"), runbook.decisions, with(read_classification), diagnostics);
    read_each(fields.get("teams"), runbook.teams, with(read_team), diagnostics);
    if (const auto milestones = fields.get("milestones")) {
        runbook.milestones = read_milestones(*milestones, diagnostics);
    }
}

Runbook read_runbook(const Document& document, const Runbooks& catalog, Rulebook& rulebook,
                     Diagnostics& diagnostics) {
    Runbook runbook;
    Diagnostics faults;
    runbook.file = document.name();
    Fields fields(document.root(), faults);
    runbook.id = fields.need_text("runbook");
    read_head(fields, runbook, faults);
    read_zero(fields, rulebook.vocabulary, runbook, faults);
    const LawNames law{&rulebook, &runbook.terms, runbook.id, nullptr};
    Diagnostics term_faults;
    runbook.terms = read_terms(fields.get("terms"), law, term_faults);
    const RunbookNames names{law, &catalog, ids_under(document.root(), "phases"),
                             ids_under(document.root(), "tasks")};
    // With faulty terms the other parts are not read: they would repeat the terms' faults.
    faults.append(term_faults);
    if (!term_faults.has_errors()) {
        read_parts(fields, names, runbook, faults);
        fields.close();
    }
    diagnostics.append(faults);
    return runbook;
}

void read_roles(const Document& document, Runbooks& runbooks, Diagnostics& diagnostics) {
    Fields fields(document.root(), diagnostics);
    if (const auto roles = fields.need("roles")) {
        for (const auto& [key, value] : pairs(*roles, diagnostics)) {
            runbooks.roles[std::string(key.text())] = read_wording(value, diagnostics);
        }
    }
    fields.close();
}

Control read_control(const Node& node, Diagnostics& diagnostics) {
    Control control;
    Fields fields(node, diagnostics);
    control.title = need_wording(fields, "title");
    control.cite = fields.need_text("cite");
    control.url = fields.get_text("url");
    fields.close();
    return control;
}

void read_catalog_of_controls(const Document& document, Runbooks& runbooks,
                              Diagnostics& diagnostics) {
    Fields fields(document.root(), diagnostics);
    if (const auto controls = fields.need("controls")) {
        for (const auto& [key, value] : pairs(*controls, diagnostics)) {
            runbooks.controls[std::string(key.text())] = read_control(value, diagnostics);
        }
    }
    fields.close();
}

/// Two files with the same id would hide one another.
void refuse_second(const Runbooks& runbooks, const Document& document, const Runbook& runbook,
                   Diagnostics& diagnostics) {
    const auto* first = runbooks.find(runbook.id);
    if (first == nullptr) return;
    diagnostics.add(fault(document.root(), "the runbook '" + runbook.id + "' is defined twice",
                          "first in " + first->file));
}

template <typename Item>
const Item* find_in(const std::vector<Item>& items, std::string_view id) {
    const auto found =
        std::find_if(items.begin(), items.end(), [&](const Item& item) { return item.id == id; });
    return found == items.end() ? nullptr : &*found;
}

}  // namespace

const Task* Runbook::find_task(std::string_view task) const {
    return find_in(tasks, task);
}

const Phase* Runbook::find_phase(std::string_view phase) const {
    return find_in(phases, phase);
}

const Runbook* Runbooks::find(std::string_view id) const {
    return find_in(all, id);
}

Runbooks read_runbooks(Rulebook& rulebook, Diagnostics& diagnostics) {
    Runbooks runbooks;
    const auto& files = rulebook.runbook_files;
    if (files.roles) read_roles(*files.roles, runbooks, diagnostics);
    if (files.controls) read_catalog_of_controls(*files.controls, runbooks, diagnostics);
    for (const auto& document : files.runbooks) {
        auto runbook = read_runbook(*document, runbooks, rulebook, diagnostics);
        refuse_second(runbooks, *document, runbook, diagnostics);
        runbooks.all.push_back(std::move(runbook));
    }
    return runbooks;
}

}  // namespace noticeclock
