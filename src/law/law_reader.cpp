#include "law/law_reader.h"

#include <algorithm>
#include <array>

#include "document/fields.h"
#include "document/overlay.h"
#include "law/clock_reader.h"
#include "law/duty_reader.h"
#include "law/name_reader.h"

namespace noticeclock {
namespace {

std::optional<CivilDate> read_date(const Node& node, Diagnostics& diagnostics) {
    auto date = parse_date(node.text());
    if (!date) {
        diagnostics.add(fault(node, "'" + std::string(node.text()) + "' is not a date",
                              "write a date that exists as YYYY-MM-DD"));
    }
    return date;
}

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

SourceCitation read_source(const Node& node, Diagnostics& diagnostics) {
    SourceCitation source;
    Fields fields(node, diagnostics);
    source.cite = fields.need_text("cite");
    source.url = fields.get_text("url");
    source.kind = fields.need_text("kind");
    fields.close();
    return source;
}

HoldRule read_hold(const Node& key, const Node& node, const Rulebook& rulebook,
                   Diagnostics& diagnostics) {
    HoldRule hold;
    hold.kind = key.text();
    Fields fields(node, diagnostics);
    if (const auto oral = fields.get("oral")) hold.oral_limit = read_period(*oral, diagnostics);
    if (const auto most = fields.get("at_most")) hold.at_most = read_period(*most, diagnostics);
    if (const auto resume = fields.get("resume")) hold.resume = read_period(*resume, diagnostics);
    if (const auto count = fields.get("count"))
        hold.count = read_count(*count, rulebook, diagnostics);
    hold.cite = fields.need_text("cite");
    fields.close();
    if ((hold.oral_limit || hold.at_most || hold.resume) && hold.count.empty()) {
        diagnostics.add(fault(node, "a hold with a period needs 'count': how the law counts"));
    }
    return hold;
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

/// Where the text of the law was read, when and how well.
void read_provenance(Fields& fields, Law& law, Diagnostics& diagnostics) {
    if (const auto checked = fields.need("checked")) {
        if (read_date(*checked, diagnostics)) law.checked = checked->text();
    }
    if (const auto confidence = fields.need("confidence")) {
        law.confidence = read_confidence(*confidence, diagnostics).value_or(Confidence::recall);
    }
    if (const auto sources = fields.need("sources")) {
        for (const auto& entry : entries(*sources)) {
            law.sources.push_back(read_source(entry, diagnostics));
        }
    }
}

/// The parts of a law file that hold for every version of it.
void read_head(Fields& fields, Law& law, Rulebook& rulebook, Diagnostics& diagnostics) {
    law.title = need_wording(fields, "title");
    law.cite = fields.need_text("cite");
    if (const auto place = fields.need("place")) read_place(*place, law, rulebook, diagnostics);
    if (const auto events = fields.need("governed_by")) {
        read_governing(*events, law, rulebook.vocabulary, diagnostics);
    }
    read_provenance(fields, law, diagnostics);
    law.note = get_wording(fields, "note");
    if (const auto holds = fields.get("holds")) {
        for (const auto& [kind, rule] : pairs(*holds, diagnostics)) {
            law.holds.push_back(read_hold(kind, rule, rulebook, diagnostics));
        }
    }
}

void read_term(Fields& fields, const LawNames& names, Term& term) {
    term.label = need_wording(fields, "label");
    term.cite = fields.need_text("cite");
    auto condition = read_condition_of(fields, names.conditions());
    if (condition) term.condition = std::move(*condition);
    fields.close();
}

/// The terms with their names only, so that they can refer to each other in any order.
std::vector<Term> named_terms(const std::vector<Pair>& written) {
    std::vector<Term> terms(written.size());
    for (std::size_t i = 0; i < written.size(); ++i) {
        terms[i].id = written[i].key.text();
        terms[i].at = written[i].key.position();
    }
    return terms;
}

std::vector<Term> read_terms(const std::optional<Node>& node, LawNames names,
                             Diagnostics& diagnostics) {
    if (!node) return {};
    const auto written = pairs(*node, diagnostics);
    auto terms = named_terms(written);
    names.terms = &terms;
    for (std::size_t i = 0; i < terms.size(); ++i) {
        Fields fields(written[i].value, diagnostics);
        read_term(fields, names, terms[i]);
    }
    if (const auto cycle = term_cycle(terms)) {
        diagnostics.add(fault(*node, "terms refer to each other in a circle: " + *cycle));
    }
    return terms;
}

/// What an earlier or coming text has in common with the main text, so that it is not read again.
struct Common {
    const LawVersion* main = nullptr;  ///< null when their terms differ
    std::optional<Node> patch;         ///< the duties that differ

    /// The main text's duty of that name; null when the patch is about it.
    [[nodiscard]] const Duty* duty(std::string_view id) const {
        if (main == nullptr || (patch && patch->find(id))) return nullptr;
        const auto found = std::find_if(main->duties.begin(), main->duties.end(),
                                        [&](const Duty& duty) { return duty.id == id; });
        return found == main->duties.end() ? nullptr : &*found;
    }
};

/// The terms and duties of one version. Duties are only read when the terms are right: they would
/// repeat the terms' faults.
LawVersion read_body(const std::optional<Node>& terms, const std::optional<Node>& duties,
                     const Common& common, const Law& law, Rulebook& rulebook,
                     const std::unordered_set<std::string>& keys, Diagnostics& diagnostics) {
    LawVersion version;
    LawNames names{&rulebook, &keys, nullptr, law.id};
    Diagnostics faults;
    version.terms = common.main != nullptr ? common.main->terms : read_terms(terms, names, faults);
    names.terms = &version.terms;
    if (duties && !faults.has_errors()) {
        version.duties.reserve(duties->size());
        for (const auto& [key, value] : pairs(*duties, faults)) {
            const Duty* same = common.duty(key.text());
            version.duties.push_back(
                same != nullptr ? *same : read_duty(key, value, names, law.confidence, faults));
        }
    }
    diagnostics.append(faults);
    return version;
}

/// Base and patch joined; a patch that is not given leaves the base as it is.
std::shared_ptr<const Document> joined(const Node& base, const std::optional<Node>& patch,
                                       int depth) {
    return patch ? overlay(base, *patch, depth) : nullptr;
}

LawVersion read_version(const Node& node, const Node& main, const Law& law, Rulebook& rulebook,
                        const std::unordered_set<std::string>& keys, Diagnostics& diagnostics) {
    Fields fields(node, diagnostics);
    const auto in_force = fields.get("in_force");
    const auto status = fields.get("status");
    auto title = need_wording(fields, "title");
    const auto base_terms = main.find("terms");
    const auto base_duties = main.find("duties");
    const auto terms = base_terms ? joined(*base_terms, fields.get("terms"), 1) : nullptr;
    const auto patch = fields.get("duties");
    const auto duties = base_duties ? joined(*base_duties, patch, 2) : nullptr;
    fields.close();
    const bool same_terms = !terms && !diagnostics.has_errors();
    const Common common{same_terms ? &law.versions.front() : nullptr, patch};
    auto version =
        read_body(terms ? terms->root() : base_terms, duties ? duties->root() : base_duties, common,
                  law, rulebook, keys, diagnostics);
    read_validity(in_force, status, version, diagnostics);
    version.title = std::move(title);
    return version;
}

void read_versions(Fields& fields, Law& law, Rulebook& rulebook,
                   const std::unordered_set<std::string>& keys, Diagnostics& diagnostics) {
    const auto versions = fields.get("versions");
    if (!versions) return;
    law.versions.reserve(law.versions.size() + versions->size());
    for (const auto& entry : entries(*versions)) {
        law.versions.push_back(
            read_version(entry, fields.node(), law, rulebook, keys, diagnostics));
    }
}

void collect(const std::optional<Node>& duties, const std::string& law,
             std::unordered_set<std::string>& keys) {
    if (!duties || !duties->is_mapping()) return;
    for (std::size_t i = 0; i < duties->size(); ++i) {
        keys.insert(law + "." + std::string(duties->key(i).text()));
    }
}

}  // namespace

void collect_duties(const Node& law, std::unordered_set<std::string>& duties) {
    if (!law.is_mapping()) return;
    const auto id = law.find("law");
    if (!id) return;
    const std::string name(id->text());
    collect(law.find("duties"), name, duties);
    const auto versions = law.find("versions");
    if (!versions) return;
    for (const auto& version : entries(*versions)) {
        if (version.is_mapping()) collect(version.find("duties"), name, duties);
    }
}

std::optional<Law> read_law(const Node& node, Rulebook& rulebook,
                            const std::unordered_set<std::string>& duties,
                            Diagnostics& diagnostics) {
    Fields fields(node, diagnostics);
    const auto id = fields.need("law");
    if (!id) return std::nullopt;
    Law law;
    law.id = id->text();
    law.file = node.document().name();
    read_head(fields, law, rulebook, diagnostics);
    const auto in_force = fields.need("in_force");
    const auto status = fields.get("status");
    const auto terms = fields.get("terms");
    auto main = read_body(terms, fields.need("duties"), {}, law, rulebook, duties, diagnostics);
    read_validity(in_force, status, main, diagnostics);
    law.versions.push_back(std::move(main));
    read_versions(fields, law, rulebook, duties, diagnostics);
    fields.close();
    return law;
}

}  // namespace noticeclock
