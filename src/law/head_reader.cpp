#include "law/head_reader.h"

#include <array>

#include "document/fields.h"
#include "law/date_reader.h"
#include "law/name_reader.h"
#include "law/names.h"
#include "logic/program.h"

namespace noticeclock {
namespace {

InForce read_in_force(const Node& node, Diagnostics& diagnostics) {
    InForce in_force;
    Fields fields(node, diagnostics);
    if (const auto from = fields.get("from")) in_force.from = read_date(*from, diagnostics);
    if (const auto to = fields.get("to")) in_force.to = read_date(*to, diagnostics);
    fields.close();
    if (in_force.from && in_force.to && *in_force.to < *in_force.from) {
        diagnostics.add(fault(node, "'to' is before 'from'"));
    }
    return in_force;
}

Status read_status(const Node& node, Diagnostics& diagnostics) {
    constexpr std::array<std::string_view, 3> words{"in-force", "enacted", "proposed"};
    return static_cast<Status>(read_listed_word(node, "status", words, diagnostics).value_or(0));
}

/// When a text binds, and whether it is law yet.
void read_validity(const std::optional<Node>& in_force, const std::optional<Node>& status,
                   LawVersion& version, Diagnostics& diagnostics) {
    if (in_force) version.in_force = read_in_force(*in_force, diagnostics);
    if (status) version.status = read_status(*status, diagnostics);
}

void read_governing(const Node& node, Law& law, const Vocabulary& vocabulary,
                    Diagnostics& diagnostics) {
    for (const auto& entry : entries(node)) {
        const auto event = read_event(entry, vocabulary, diagnostics);
        if (event) law.governed_by.push_back(*event);
    }
}

void read_place(const Node& node, Law& law, Rulebook& rulebook, Diagnostics& diagnostics) {
    law.place = node.text();
    const auto group =
        law.place == "world" ? std::string_view("total") : std::string_view(law.place);
    const auto slot = rulebook.vocabulary.affected(group, rulebook.places);
    if (!slot) diagnostics.add(unknown_name(node, "place or group", rulebook.places.codes()));
    law.people = slot.value_or(no_slot);
}

/// What a scope looks at must be known before the law's own text is: facts, people and places.
void check_scope(const Node& node, const Condition& scope, const Vocabulary& vocabulary,
                 Diagnostics& diagnostics) {
    for (const auto slot : slots_of(scope, {})) {
        if (vocabulary.info(slot).type != FactType::event) continue;
        diagnostics.add(fault(node, "a scope cannot look at '" + vocabulary.info(slot).name +
                                        "': only at facts, people and places"));
    }
}

/// The condition alone: its label and citation are read with the first text.
void read_scope(const Node& node, Law& law, Rulebook& rulebook, Diagnostics& diagnostics) {
    const std::vector<Term> no_terms;
    const LawNames names{&rulebook, &no_terms, law.id, nullptr};
    Fields fields(node, diagnostics);
    auto condition = read_condition_of(fields, names.conditions());
    if (!condition) return;
    law.scope.at = node.position();
    law.scope.no = Outcome::not_applicable;
    law.scope.condition = std::move(*condition);
    check_size(node, law.scope.condition, no_terms, diagnostics);
    check_scope(node, law.scope.condition, rulebook.vocabulary, diagnostics);
    if (!diagnostics.has_errors()) {
        law.concern = compile(law.scope.condition, no_terms, rulebook.vocabulary);
    }
}

/// What decides whether a law is looked into.
void read_concern(Fields& fields, Law& law, Rulebook& rulebook, Diagnostics& diagnostics) {
    if (const auto place = fields.need("place")) read_place(*place, law, rulebook, diagnostics);
    if (const auto events = fields.need("governed_by")) {
        read_governing(*events, law, rulebook.vocabulary, diagnostics);
    }
    if (const auto scope = fields.need("scope")) read_scope(*scope, law, rulebook, diagnostics);
}

/// When a version is in force; its title is read with the first text.
LawVersion read_span(const Node& node, Diagnostics& diagnostics) {
    LawVersion version;
    Fields fields(node, diagnostics);
    read_validity(fields.get("in_force"), fields.get("status"), version, diagnostics);
    return version;
}

void read_spans(Fields& fields, Law& law, Diagnostics& diagnostics) {
    LawVersion main;
    read_validity(fields.need("in_force"), fields.get("status"), main, diagnostics);
    law.versions.push_back(std::move(main));
    const auto versions = fields.get("versions");
    if (!versions) return;
    if (!versions->is_sequence()) {
        diagnostics.add(fault(*versions, "expected a list of versions"));
        return;
    }
    law.versions.reserve(1 + versions->size());
    for (const auto& entry : entries(*versions)) {
        law.versions.push_back(read_span(entry, diagnostics));
    }
}

void collect(const std::optional<Node>& duties, const std::string& law,
             std::unordered_set<std::string>& keys) {
    if (!duties || !duties->is_mapping()) return;
    for (std::size_t i = 0; i < duties->size(); ++i) {
        std::string key = law;
        keys.insert(std::move(key.append(1, '.').append(duties->key(i).text())));
    }
}

}  // namespace

void collect_names(const Node& law, Rulebook& rulebook) {
    if (!law.is_mapping()) return;
    const auto id = law.find("law");
    if (!id) return;
    const std::string name(id->text());
    const auto holds = law.find("holds");
    for (std::size_t i = 0; holds && holds->is_mapping() && i < holds->size(); ++i) {
        rulebook.holds.emplace(holds->key(i).text());
    }
    auto& duties = rulebook.duties;
    collect(law.find("duties"), name, duties);
    const auto versions = law.find("versions");
    if (!versions) return;
    for (const auto& version : entries(*versions)) {
        if (version.is_mapping()) collect(version.find("duties"), name, duties);
    }
}

std::optional<Law> read_head(const std::shared_ptr<const Document>& document, Rulebook& rulebook,
                             Diagnostics& diagnostics) {
    Fields fields(document->root(), diagnostics);
    const auto id = fields.need("law");
    if (!id) return std::nullopt;
    Law law;
    law.id = id->text();
    law.file = document->name();
    law.document = document;
    read_concern(fields, law, rulebook, diagnostics);
    read_spans(fields, law, diagnostics);
    return law;
}

}  // namespace noticeclock
