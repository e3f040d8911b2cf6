#include "law/law_reader.h"

#include <algorithm>

#include "document/fields.h"
#include "document/overlay.h"
#include "law/clock_reader.h"
#include "law/date_reader.h"
#include "law/duty_reader.h"
#include "law/name_reader.h"
#include "law/source_reader.h"
#include "law/term_reader.h"

namespace noticeclock {
namespace {

HoldRule read_hold(const Node& key, const Node& node, const Rulebook& rulebook,
                   Diagnostics& diagnostics) {
    HoldRule hold;
    hold.kind = key.text();
    Fields fields(node, diagnostics);
    hold.written_only = fields.get_flag("written");
    if (const auto oral = fields.get("oral")) hold.oral_limit = read_period(*oral, diagnostics);
    if (const auto most = fields.get("at_most")) hold.at_most = read_period(*most, diagnostics);
    if (const auto resume = fields.get("resume")) hold.resume = read_period(*resume, diagnostics);
    if (const auto count = fields.get("count"))
        hold.count = read_count(*count, rulebook, diagnostics);
    hold.cite = fields.need_text("cite");
    fields.close();
    if (hold.written_only && hold.oral_limit) {
        diagnostics.add(fault(node, "a hold that must be in writing has no 'oral' period"));
    }
    if ((hold.oral_limit || hold.at_most || hold.resume) && hold.count.empty()) {
        diagnostics.add(fault(node, "a hold with a period needs 'count': how the law counts"));
    }
    return hold;
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
        law.sources = read_sources(*sources, diagnostics);
    }
}

void read_scope_words(const Node& node, Ask& scope, Diagnostics& diagnostics) {
    Fields fields(node, diagnostics);
    scope.label = need_wording(fields, "label");
    scope.cite = fields.need_text("cite");
    for (const auto key : condition_keys) (void)fields.get(key);
    fields.close();
}

void read_version_titles(const Node& versions, Law& law, Diagnostics& diagnostics) {
    const auto listed = entries(versions);
    for (std::size_t i = 0; i < listed.size() && i + 1 < law.versions.size(); ++i) {
        Fields fields(listed[i], diagnostics);
        law.versions[i + 1].title = need_wording(fields, "title");
        for (const auto* key : {"in_force", "status", "terms", "duties"}) (void)fields.get(key);
        fields.close();
    }
}

/// What else holds for every version of a law, read with its first text. What the head has read
/// (law/head_reader.h) is only marked as known.
void read_common(Law& law, const Rulebook& rulebook, Diagnostics& diagnostics) {
    Fields fields(law.document->root(), diagnostics);
    law.title = need_wording(fields, "title");
    law.cite = fields.need_text("cite");
    read_provenance(fields, law, diagnostics);
    law.note = get_wording(fields, "note");
    if (const auto scope = fields.get("scope")) read_scope_words(*scope, law.scope, diagnostics);
    if (const auto holds = fields.get("holds")) {
        for (const auto& [kind, rule] : pairs(*holds, diagnostics)) {
            law.holds.push_back(read_hold(kind, rule, rulebook, diagnostics));
        }
    }
    if (const auto versions = fields.get("versions")) {
        read_version_titles(*versions, law, diagnostics);
    }
    for (const auto* key : {"law", "place", "in_force", "governed_by", "status", "terms"}) {
        (void)fields.get(key);
    }
    (void)fields.need("duties");
    fields.close();
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
        if (const auto* same = same_duty(law.versions.front(), written, key.text())) {
            version.duties.push_back(*same);
        } else {
            version.duties.push_back(read_duty(key, value, names, law.confidence, diagnostics));
        }
    }
}

}  // namespace

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
    if (same_terms) {
        version.terms = main.terms;
    } else {
        version.terms = read_terms(written.terms, names, faults);
    }
    names.terms = &version.terms;
    // Duties are only read when the terms are right: they would repeat the terms' faults.
    if (written.duties && !faults.has_errors()) {
        read_duties(*written.duties, written, law, names, version, faults);
    }
    version.read = true;
    diagnostics.append(faults);
}

}  // namespace noticeclock
