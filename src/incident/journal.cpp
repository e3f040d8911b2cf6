#include "incident/journal.h"

#include <algorithm>

#include "document/edit.h"
#include "document/fields.h"
#include "document/key_path.h"
#include "document/suggestion.h"
#include "incident/time_reader.h"
#include "incident/value_reader.h"

namespace noticeclock {
namespace {

constexpr auto example =
    "write - {at: 2026-11-20T18:30+09:00, by: forensics, set: {affected.JP: 8400}}";

/// Keys of an incident that are no facts: what the journal may not change.
constexpr std::string_view fixed_keys[] = {"include",  "incident",   "title",   "timezone",
                                           "holds",    "safeguards", "journal", "expect",
                                           "exercise", "injects"};

std::string dotted(const std::vector<std::string>& path) {
    std::string text;
    for (const auto& part : path) text += (text.empty() ? "" : ".") + part;
    return text;
}

/// Takes the keys of one `set:` apart into facts.
class SetReader {
  public:
    SetReader(const IncidentNames& names, std::vector<JournalFact>& facts, Diagnostics& diagnostics)
        : names_(names), facts_(facts), diagnostics_(diagnostics) {}

    void read(const Node& set) {
        if (!set.is_mapping() || set.size() == 0) {
            diagnostics_.add(fault(set, "expected facts with their values",
                                   "write set: {affected.JP: 8400, data.encrypted: no}"));
            return;
        }
        read_mapping({}, set);
    }

  private:
    void read_mapping(const std::vector<std::string>& prefix, const Node& mapping) {
        for (std::size_t i = 0; i < mapping.size(); ++i) {
            auto path = prefix;
            if (append_key(mapping.key(i), path))
                read_value(std::move(path), mapping.key(i), mapping.value(i));
        }
    }

    bool append_key(const Node& key, std::vector<std::string>& path) {
        const bool one_key = path.size() == 1 && (path[0] == "notices" || path[0] == "tasks");
        if (one_key) {
            path.emplace_back(key.text());
            return true;
        }
        const auto read = read_key_path(key.text());
        for (const auto& part : read.parts) path.emplace_back(part.text);
        if (read.whole) return true;
        diagnostics_.add(fault(key, "'" + std::string(key.text()) + "' is not the path of a fact",
                               "write it as affected.JP or data.encrypted"));
        return false;
    }

    void read_value(std::vector<std::string> path, const Node& key, const Node& value) {
        const auto& first = path.front();
        if (std::find(std::begin(fixed_keys), std::end(fixed_keys), first) !=
            std::end(fixed_keys)) {
            diagnostics_.add(fault(key, "the journal cannot set '" + first + "'",
                                   "it sets facts, people affected, events, notices and tasks"));
            return;
        }
        if (value.is_mapping() && !is_fact(path)) return read_mapping(path, value);
        if (first == "timeline" && path.size() == 2) path.emplace_back("at");
        add({std::move(path), key, value});
    }

    /// Whether the path names a fact as a whole, whatever stands below it.
    [[nodiscard]] bool is_fact(const std::vector<std::string>& path) const {
        if (path.size() < 2 || path[0] == "timeline") return false;
        if (path[0] == "notices" || path[0] == "tasks" || path[0] == "affected") return true;
        return names_.vocabulary->find(dotted(path)) != nullptr;
    }

    /// The fact that the path leads into; empty when there is none.
    [[nodiscard]] std::string fact_above(std::vector<std::string> path) const {
        for (path.pop_back(); path.size() >= 2; path.pop_back()) {
            if (names_.vocabulary->find(dotted(path)) != nullptr) return dotted(path);
        }
        return {};
    }

    void add(JournalFact fact) {
        if (fact.path.size() < 2) {
            diagnostics_.add(fault(fact.key, "'" + fact.path[0] + "' is not a fact by itself",
                                   fact.path[0] == "affected" ? "name the place: affected.JP"
                                                              : "name the fact: data.encrypted"));
        } else if (const auto whole = fact_above(fact.path); !whole.empty()) {
            diagnostics_.add(fault(fact.key,
                                   "'" + fact.name() + "' is a part of the fact '" + whole + "'",
                                   "set '" + whole + "' as a whole"));
        } else if (fact.value.is_null()) {
            diagnostics_.add(fault(fact.key, "'" + fact.name() + "' has no value",
                                   "write unknown, or absent to take it out"));
        } else if (overlaps(fact)) {
            diagnostics_.add(fault(fact.key, "'" + fact.name() + "' is set twice by this entry"));
        } else {
            facts_.push_back(std::move(fact));
        }
    }

    [[nodiscard]] bool overlaps(const JournalFact& fact) const {
        return std::any_of(facts_.begin(), facts_.end(), [&](const JournalFact& other) {
            const auto size = std::min(fact.path.size(), other.path.size());
            return std::equal(fact.path.begin(),
                              fact.path.begin() + static_cast<std::ptrdiff_t>(size),
                              other.path.begin());
        });
    }

    const IncidentNames& names_;
    std::vector<JournalFact>& facts_;
    Diagnostics& diagnostics_;
};

/// A key of the incident that values are read by, and nothing else.
std::vector<Edit> all_but_zone(const Node& root) {
    std::vector<Edit> edits;
    for (std::size_t i = 0; i < root.size(); ++i) {
        const auto key = root.key(i);
        if (key.text() == "timezone" && zone_of_incident(root)) continue;
        edits.push_back({Edit::Kind::remove, {std::string(key.text())}, key});
    }
    return edits;
}

/// Reads the facts as an incident that holds nothing else: what is wrong with each is found in
/// whatever order they are replaced later.
void check_values(const std::vector<JournalFact>& facts, const Node& root,
                  const IncidentNames& names, Diagnostics& diagnostics) {
    auto edits = all_but_zone(root);
    for (const auto& fact : facts) {
        if (is_absent(fact.value)) continue;
        auto path = fact.path;
        if (path.front() == "timeline" && is_unknown(fact.value)) path.resize(2);
        edits.push_back({Edit::Kind::value, std::move(path), fact.key, {fact.value}});
    }
    const auto alone = edited(root, edits);
    Diagnostics found;
    static_cast<void>(read_incident(*alone, names, found));
    for (auto& diagnostic : found.sorted()) {
        if (diagnostic.severity == Severity::error) diagnostics.add(std::move(diagnostic));
    }
}

/// Reads the entries of one journal.
class JournalReader {
  public:
    JournalReader(const Node& root, const IncidentNames& names, Diagnostics& diagnostics)
        : root_(root), names_(names), diagnostics_(diagnostics), times_(scratch_, diagnostics) {
        scratch_.zone = zone_of_incident(root);
    }

    void read(const Node& node) {
        Fields fields(node, diagnostics_);
        const auto at = fields.need("at");
        JournalEntry entry{{}, text_of(fields.need("by")), text_of(fields.get("why")), {}, node};
        const auto set = fields.need("set");
        fields.close();
        const auto moment = at ? times_.read(*at, "journal") : std::nullopt;
        if (set) entry.facts = read_journal_facts(*set, root_, names_, diagnostics_);
        if (!moment) return;
        entry.at = *moment;
        entries_.push_back(std::move(entry));
    }

    std::vector<JournalEntry> take() {
        std::stable_sort(
            entries_.begin(), entries_.end(),
            [](const JournalEntry& a, const JournalEntry& b) { return a.at.at < b.at.at; });
        return std::move(entries_);
    }

  private:
    std::string text_of(const std::optional<Node>& node) {
        if (!node) return {};
        const auto text = read_text(*node, diagnostics_);
        if (text && text->find_first_not_of(" \t\r\n") == std::string::npos)
            diagnostics_.add(fault(*node, "the text is empty"));
        return text.value_or("");
    }

    Node root_;
    const IncidentNames& names_;
    Diagnostics& diagnostics_;
    Incident scratch_;
    TimeReader times_;
    std::vector<JournalEntry> entries_;
};

}  // namespace

std::string JournalFact::name() const {
    const bool general = path.size() == 3 && path[0] == "timeline" && path[2] == "at";
    return key_path_text(general ? std::vector<std::string>{path[0], path[1]} : path);
}

bool is_absent(const Node& node) {
    return node.is_scalar() && !node.quoted() && node.text() == "absent";
}

std::optional<Zone> zone_of_incident(const Node& root) {
    const auto zone = root.is_mapping() ? root.find("timezone") : std::nullopt;
    return zone && zone->is_scalar() ? Zone::find(zone->text()) : std::nullopt;
}

std::vector<JournalFact> read_journal_facts(const Node& set, const Node& root,
                                            const IncidentNames& names, Diagnostics& diagnostics) {
    std::vector<JournalFact> facts;
    SetReader(names, facts, diagnostics).read(set);
    check_values(facts, root, names, diagnostics);
    return facts;
}

std::vector<JournalEntry> read_journal(const Node& root, const IncidentNames& names,
                                       Diagnostics& diagnostics) {
    const auto journal = root.is_mapping() ? root.find("journal") : std::nullopt;
    if (!journal || journal->is_null()) return {};
    if (!journal->is_sequence()) {
        diagnostics.add(fault(*journal, "expected a list of entries", example));
        return {};
    }
    JournalReader reader(root, names, diagnostics);
    for (std::size_t i = 0; i < journal->size(); ++i) reader.read(journal->item(i));
    return reader.take();
}

}  // namespace noticeclock
