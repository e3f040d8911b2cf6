#include "law/law_reader.h"

#include <algorithm>
#include <array>

#include "document/fields.h"
#include "document/overlay.h"
#include "law/clock_reader.h"
#include "law/duty_reader.h"
#include "law/name_reader.h"
#include "logic/program.h"

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

/// What a scope looks at must be known before the law's own text is: facts, people and places.
void check_scope(const Node& node, const Condition& scope, const Vocabulary& vocabulary,
                 Diagnostics& diagnostics) {
    for (const auto slot : slots_of(scope, {})) {
        if (vocabulary.info(slot).type != FactType::event) continue;
        diagnostics.add(fault(node, "a scope cannot look at '" + vocabulary.info(slot).name +
                                        "': only at facts, people and places"));
    }
}

void read_scope(const Node& node, Law& law, Rulebook& rulebook, Diagnostics& diagnostics) {
    const std::vector<Term> no_terms;
    const LawNames names{&rulebook, &no_terms, law.id, nullptr};
    Fields fields(node, diagnostics);
    law.scope.label = need_wording(fields, "label");
    auto condition = read_condition_of(fields, names.conditions());
    law.scope.cite = fields.need_text("cite");
    fields.close();
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
    law.title = need_wording(fields, "title");
    if (const auto place = fields.need("place")) read_place(*place, law, rulebook, diagnostics);
    if (const auto events = fields.need("governed_by")) {
        read_governing(*events, law, rulebook.vocabulary, diagnostics);
    }
    if (const auto scope = fields.need("scope")) read_scope(*scope, law, rulebook, diagnostics);
}

/// The other keys that hold for every version.
constexpr std::array<std::string_view, 7> other_keys{"cite", "checked", "confidence", "sources",
                                                     "note", "holds",   "terms"};

/// What else holds for every version of a law, read with its first text.
void read_common(Law& law, const Rulebook& rulebook, Diagnostics& diagnostics) {
    Fields fields(law.document->root(), diagnostics);
    law.cite = fields.need_text("cite");
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

/// The nodes a version's text stands in: the main text's own, or those with the patch laid over.
struct Written {
    std::optional<Node> terms;
    std::optional<Node> duties;
    std::optional<Node> patch;  ///< the duties that differ from the main text
    bool same_terms = false;    ///< as the main text's
    std::vector<std::shared_ptr<const Document>> made;  ///< what the nodes above view
};

/// Base and patch joined; a patch that is not given leaves the base as it is.
std::optional<Node> joined(const std::optional<Node>& base, const std::optional<Node>& patch,
                           int depth, Written& written) {
    if (!base || !patch) return base;
    written.made.push_back(overlay(*base, *patch, depth));
    return written.made.back()->root();
}

/// Where the text of version `index` is written; 0 is the main text.
Written written_text(const Node& root, std::size_t index) {
    Written written{root.find("terms"), root.find("duties"), {}, false, {}};
    if (index == 0) return written;
    const auto version = root.find("versions")->item(index - 1);
    const auto terms = version.find("terms");
    written.patch = version.find("duties");
    written.same_terms = !terms;
    written.terms = joined(written.terms, terms, 1, written);
    written.duties = joined(written.duties, written.patch, 2, written);
    return written;
}

/// The main text's duty of that name, if it stands in the version as it is there: then it need not
/// be read again.
const Duty* same_duty(const LawVersion& main, const Written& written, std::string_view id) {
    if (!main.read || !written.same_terms || (written.patch && written.patch->find(id))) {
        return nullptr;
    }
    const auto found = std::find_if(main.duties.begin(), main.duties.end(),
                                    [&](const Duty& duty) { return duty.id == id; });
    return found == main.duties.end() ? nullptr : &*found;
}

/// The duties of one version.
void read_duties(const Node& node, const Written& written, const Law& law, const LawNames& names,
                 LawVersion& version, Diagnostics& diagnostics) {
    version.duties.reserve(node.size());
    for (const auto& [key, value] : pairs(node, diagnostics)) {
        const auto* same = same_duty(law.versions.front(), written, key.text());
        version.duties.push_back(
            same != nullptr ? *same : read_duty(key, value, names, law.confidence, diagnostics));
    }
}

/// What there is to know of a version without its text.
LawVersion read_version_head(const Node& node, Diagnostics& diagnostics) {
    LawVersion version;
    Fields fields(node, diagnostics);
    read_validity(fields.get("in_force"), fields.get("status"), version, diagnostics);
    version.title = need_wording(fields, "title");
    (void)fields.get("terms");
    (void)fields.get("duties");
    fields.close();
    return version;
}

void read_version_heads(Fields& fields, Law& law, Diagnostics& diagnostics) {
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
        law.versions.push_back(read_version_head(entry, diagnostics));
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
    read_version_heads(fields, law, diagnostics);
    for (const auto key : other_keys) (void)fields.get(key);
    (void)fields.need("duties");
    fields.close();
    return law;
}

void read_text(std::size_t index, Law& law, Rulebook& rulebook, Diagnostics& diagnostics) {
    auto& version = law.versions[index];
    if (version.read) return;
    if (!law.read) read_common(law, rulebook, diagnostics);
    law.read = true;
    const auto written = written_text(law.document->root(), index);
    LawNames names{&rulebook, nullptr, law.id, &law.scope};
    Diagnostics faults;
    const auto& main = law.versions.front();
    // A main text with faults is no model: its terms are read again, and refused again.
    const bool same_terms = written.same_terms && main.read && !diagnostics.has_errors();
    version.terms = same_terms ? main.terms : read_terms(written.terms, names, faults);
    names.terms = &version.terms;
    // Duties are only read when the terms are right: they would repeat the terms' faults.
    if (written.duties && !faults.has_errors()) {
        read_duties(*written.duties, written, law, names, version, faults);
    }
    version.read = true;
    diagnostics.append(faults);
}

}  // namespace noticeclock
