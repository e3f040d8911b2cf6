#include "law/rules.h"

#include <algorithm>
#include <array>
#include <map>
#include <unordered_set>

#include "document/folder.h"
#include "document/overlay.h"
#include "law/citation_reader.h"
#include "law/content_reader.h"
#include "law/cycle.h"
#include "law/head_reader.h"
#include "law/law_reader.h"

namespace noticeclock {
namespace {

using Documents = std::map<std::string, std::shared_ptr<const Document>>;

/// What a file says it is under `key` ("law", "runbook"); empty for any other file.
std::string_view id_of(const Document& document, std::string_view key) {
    const auto root = document.root();
    const auto id = root.is_mapping() ? root.find(key) : std::nullopt;
    return id ? id->text() : std::string_view();
}

/// The id of a law file; empty for any other file.
std::string_view law_id(const Document& document) {
    return id_of(document, "law");
}

/// Files of which each is one thing with an id, and the folder they lie in.
struct Kind {
    std::string_view key;
    std::string_view folder;
};
constexpr std::array kinds{Kind{"law", "laws/"}, Kind{"runbook", "runbooks/"}};

void remove(Documents& documents, const Kind& kind, std::string_view id) {
    std::erase_if(documents, [&](const auto& entry) {
        return entry.first.starts_with(kind.folder) && id_of(*entry.second, kind.key) == id;
    });
}

/// Where an added file goes; a law or runbook of the same id makes way for it.
std::string make_place(Documents& documents, const Document& added) {
    for (const auto& kind : kinds) {
        const auto id = id_of(added, kind.key);
        if (id.empty()) continue;
        remove(documents, kind, id);
        return added.name().starts_with(kind.folder) ? added.name()
                                                     : std::string(kind.folder) + added.name();
    }
    return added.name();
}

/// Lists of names, to which an added file adds.
bool is_list(std::string_view path) {
    return path == "roles.yaml" || path == "controls.yaml";
}

/// Base files with the added ones on top: the same path replaces a file, the same id a law or
/// runbook; lists of names are joined.
Documents layered(const RuleFiles& base, const RuleFiles* added) {
    Documents documents;
    for (const auto& document : base.documents) documents[document->name()] = document;
    if (added == nullptr) return documents;
    for (const auto& document : added->documents) {
        const auto path = make_place(documents, *document);
        const auto base_list = is_list(path) ? documents.find(path) : documents.end();
        documents[path] = base_list == documents.end()
                              ? document
                              : overlay(base_list->second->root(), document->root(), 2);
    }
    return documents;
}

std::optional<Node> root_of(const Documents& documents, const std::string& path,
                            Diagnostics& diagnostics) {
    const auto found = documents.find(path);
    if (found != documents.end()) return found->second->root();
    diagnostics.add({Severity::error, path, {}, 1, "the rules lack this file", {}, {}});
    return std::nullopt;
}

std::vector<std::shared_ptr<const Document>> below(const Documents& documents,
                                                   std::string_view folder) {
    std::vector<std::shared_ptr<const Document>> found;
    for (const auto& [path, document] : documents) {
        if (path.starts_with(folder)) found.push_back(document);
    }
    return found;
}

/// Calendars that build on another are read after it.
void read_calendars(const Documents& documents, Rulebook& rulebook, Diagnostics& diagnostics) {
    Calendars calendars;
    for (const bool based : {false, true}) {
        for (const auto& document : below(documents, "calendars/")) {
            const auto root = document->root();
            if ((root.is_mapping() && root.find("base").has_value()) != based) continue;
            auto calendar = read_calendar(root, calendars, diagnostics);
            if (!calendar) continue;
            rulebook.calendars.add(*calendar);
            auto id = calendar->id();
            calendars.insert_or_assign(std::move(id), std::move(*calendar));
        }
    }
}

void defer_calendars(const Documents& documents, Rulebook& rulebook) {
    for (const auto& document : below(documents, "calendars/")) {
        rulebook.calendars.defer(std::string(document->root().find("calendar")->text()), document);
    }
}

std::shared_ptr<const Document> file_at(const Documents& documents, const std::string& path) {
    const auto found = documents.find(path);
    return found == documents.end() ? nullptr : found->second;
}

void collect_tasks(const Document& runbook, std::vector<std::string>& names) {
    const auto tasks = runbook.root().find("tasks");
    if (!tasks || !tasks->is_mapping()) return;
    const std::string id(id_of(runbook, "runbook"));
    for (std::size_t i = 0; i < tasks->size(); ++i) {
        names.push_back(id + "." + std::string(tasks->key(i).text()));
    }
}

/// The files alone, and the names of their tasks, which an incident may use.
void find_runbooks(const Documents& documents, Rulebook& rulebook) {
    auto& files = rulebook.runbook_files;
    files.roles = file_at(documents, "roles.yaml");
    files.controls = file_at(documents, "controls.yaml");
    for (const auto& document : below(documents, "runbooks/")) {
        if (id_of(*document, "runbook").empty()) continue;
        files.runbooks.push_back(document);
    }
    std::stable_sort(
        files.runbooks.begin(), files.runbooks.end(),
        [](const auto& a, const auto& b) { return id_of(*a, "runbook") < id_of(*b, "runbook"); });
    for (const auto& document : files.runbooks) collect_tasks(*document, rulebook.tasks);
}

/// The milestones that stand among the deadlines are those of the runbook of the first 72 hours.
void read_first_milestones(Rulebook& rulebook, Diagnostics& diagnostics) {
    for (const auto& document : rulebook.runbook_files.runbooks) {
        if (id_of(*document, "runbook") != "72-hour") continue;
        const auto list = document->root().find("milestones");
        if (list) rulebook.milestones = read_milestones(*list, diagnostics);
    }
}

void read_foundations(const Documents& documents, Texts texts, Rulebook& rulebook,
                      Diagnostics& diagnostics) {
    if (const auto node = root_of(documents, "facts.yaml", diagnostics)) {
        rulebook.vocabulary = read_vocabulary(*node, diagnostics);
    }
    if (const auto node = root_of(documents, "places.yaml", diagnostics)) {
        rulebook.places = read_places(*node, diagnostics);
    }
    if (const auto node = root_of(documents, "counting.yaml", diagnostics)) {
        rulebook.counting = read_counting_rules(*node, diagnostics);
    }
    if (texts == Texts::on_demand) {
        defer_calendars(documents, rulebook);
    } else {
        read_calendars(documents, rulebook, diagnostics);
    }
    if (const auto node = root_of(documents, "content.yaml", diagnostics)) {
        read_content(*node, rulebook, diagnostics);
    }
    if (const auto found = documents.find("citations.yaml"); found != documents.end()) {
        rulebook.citations = read_citations(found->second->root(), diagnostics);
    }
    if (const auto found = documents.find("terms.yaml"); found != documents.end()) {
        rulebook.shared_terms = SharedTerms(found->second);
    }
    find_runbooks(documents, rulebook);
    read_first_milestones(rulebook, diagnostics);
    rulebook.risk_files = below(documents, "risk/");
    rulebook.here = rulebook.vocabulary.here();
}

void report_second(const Law& law, const Rulebook& rulebook, const Document& document,
                   Diagnostics& diagnostics) {
    if (rulebook.find_law(law.id) == nullptr) return;
    diagnostics.add(fault(document.root(), "the law '" + law.id + "' is defined twice",
                          "first in " + rulebook.find_law(law.id)->file));
}

void read_heads(const Documents& documents, const std::unordered_set<std::string>& added,
                Rulebook& rulebook, Diagnostics& diagnostics) {
    auto files = below(documents, "laws/");
    std::stable_sort(files.begin(), files.end(),
                     [](const auto& a, const auto& b) { return law_id(*a) < law_id(*b); });
    for (const auto& file : files) collect_names(file->root(), rulebook);
    rulebook.laws.reserve(files.size());
    for (const auto& file : files) {
        auto law = read_head(file, rulebook, diagnostics);
        if (!law) continue;
        law->added = added.contains(law->id);
        report_second(*law, rulebook, *file, diagnostics);
        rulebook.laws.push_back(std::move(*law));
    }
}

/// Clocks look at when other duties were sent: there must be slots for every duty a clock names.
void add_sent_slots(const Clock& clock, Vocabulary& vocabulary) {
    if (clock.kind == Clock::Kind::sent || clock.kind == Clock::Kind::with) {
        vocabulary.sent(clock.duty);
    }
    if (clock.kind == Clock::Kind::last_sent) vocabulary.last_sent(clock.duty);
    for (const auto& part : clock.parts) add_sent_slots(part, vocabulary);
}

/// The texts are only read when the shared terms are right: they would repeat their faults.
void read_texts(Rulebook& rulebook, Diagnostics& diagnostics) {
    Diagnostics faults;
    check_shared_terms(rulebook, faults);
    diagnostics.append(faults);
    if (faults.has_errors()) return;
    for (auto& law : rulebook.laws) {
        for (std::size_t i = 0; i < law.versions.size(); ++i) {
            load_text(rulebook, law, i, diagnostics);
        }
    }
}

void report_cycles(const Rulebook& rulebook, Diagnostics& diagnostics) {
    for (const auto& cycle : clock_cycles(rulebook.laws)) {
        const auto duty = cycle.substr(0, cycle.find(' '));
        const auto* law = rulebook.find_law(duty.substr(0, duty.find('.')));
        diagnostics.add({Severity::error,
                         law == nullptr ? "laws" : law->file,
                         {},
                         1,
                         "clocks start each other in a circle: " + cycle,
                         {},
                         {}});
    }
}

std::unordered_set<std::string> added_laws(const RuleFiles* added) {
    std::unordered_set<std::string> ids;
    if (added == nullptr) return ids;
    for (const auto& document : added->documents) {
        if (const auto id = law_id(*document); !id.empty()) ids.emplace(id);
    }
    return ids;
}

void add_runbook_ids(const RuleFiles* added, std::vector<std::string>& ids) {
    if (added == nullptr) return;
    for (const auto& document : added->documents) {
        if (const auto id = id_of(*document, "runbook"); !id.empty()) ids.emplace_back(id);
    }
}

}  // namespace

RuleFiles read_rule_files(const std::string& folder, Diagnostics& diagnostics) {
    auto read = read_folder(folder, diagnostics);
    return {std::move(read.documents), std::move(read.digest)};
}

Rulebook load_rules(const RuleFiles& base, const RuleFiles* added, Diagnostics& diagnostics,
                    Texts texts) {
    Rulebook rulebook;
    const auto documents = layered(base, added);
    read_foundations(documents, texts, rulebook, diagnostics);
    if (diagnostics.has_errors()) return rulebook;
    const auto ids = added_laws(added);
    read_heads(documents, ids, rulebook, diagnostics);
    if (texts == Texts::all) {
        read_texts(rulebook, diagnostics);
        if (const auto found = documents.find("inventory.yaml"); found != documents.end()) {
            rulebook.inventory = read_inventory(found->second->root(), rulebook, diagnostics);
        }
        report_cycles(rulebook, diagnostics);
    }
    rulebook.digest = added == nullptr ? base.digest : base.digest + "+" + added->digest;
    rulebook.added.assign(ids.begin(), ids.end());
    add_runbook_ids(added, rulebook.added);
    std::sort(rulebook.added.begin(), rulebook.added.end());
    return rulebook;
}

void load_text(Rulebook& rulebook, Law& law, std::size_t version, Diagnostics& diagnostics) {
    read_text(version, law, rulebook, diagnostics);
    for (const auto& duty : law.versions[version].duties) {
        if (duty.clock) add_sent_slots(*duty.clock, rulebook.vocabulary);
    }
}

}  // namespace noticeclock
