#include "incident/replay.h"

#include <algorithm>
#include <map>

#include "incident/dated.h"
#include "incident/same_value.h"
#include "incident/value_reader.h"

namespace noticeclock {
namespace {

using Path = std::vector<std::string>;

/// A fact that the journal names, and what it says of it in the course of time.
struct Named {
    Node key;
    std::vector<std::pair<Instant, Node>> values;
    std::optional<Node> start;  ///< known before the first entry
};

bool is_place(const Path& path) {
    return path[0] == "affected" && path[1] != "total" && path[1] != "elsewhere";
}

/// Makes the incident as it was known at one moment.
class Replayer {
  public:
    Replayer(const Node& root, const std::vector<JournalEntry>& journal, const IncidentNames& names,
             const Knowledge& knowledge)
        : root_(root), names_(names), knowledge_(knowledge) {
        for (const auto& entry : journal) {
            for (const auto& fact : entry.facts) gather(entry.at.at, fact);
        }
        for (auto& [path, named] : named_) find_start(path, named);
    }

    Replay run() {
        if (knowledge_.dates)
            assumptions_.push_back({Assumption::Kind::known_at, {}, {}, *knowledge_.dates, {}});
        for (const auto& [path, named] : named_) assume_start(path, named);
        if (const auto journal = root_.find("journal"))
            edits_.push_back({Edit::Kind::remove, {"journal"}, *journal});
        for (const auto& [path, named] : named_) set(path, named);
        hide_people();
        auto document = edited(root_, edits_);
        if (knowledge_.dates) document = without_later(*document);
        return {std::move(document), std::move(assumptions_)};
    }

  private:
    void gather(Instant at, const JournalFact& fact) {
        const auto found = named_.try_emplace(fact.path, Named{fact.key, {}, std::nullopt}).first;
        found->second.values.emplace_back(at, fact.value);
    }

    /// The value outside the journal: the present state written out, or what was known at first.
    void find_start(const Path& path, Named& named) {
        const auto listed = listed_value(root_, path);
        if (!listed || listed->is_null()) return;
        if (!same_value(path, *listed, named.values.back().second, zone_of_incident(root_), names_))
            named.start = listed;
    }

    void assume_start(const Path& path, const Named& named) {
        if (!knowledge_.dates || !named.start || is_unknown(*named.start)) return;
        assumptions_.push_back({Assumption::Kind::known_from_start,
                                JournalFact{path, named.key, named.key}.name(),
                                {},
                                {},
                                {}});
    }

    [[nodiscard]] std::optional<Node> known(const Named& named) const {
        auto value = named.start;
        for (const auto& [at, said] : named.values) {
            if (knowledge_.entries && at > *knowledge_.entries) break;
            value = said;
        }
        return value;
    }

    void set(const Path& path, const Named& named) {
        auto target = path;
        auto value = known(named);
        if (path[0] == "timeline") {
            if (has_parts(path)) {
                open_event(path, named);
                if (value && path[2] == "at" && is_unknown(*value)) value.reset();
            } else {
                target.resize(2);
            }
        }
        if (value && !is_absent(*value)) {
            edits_.push_back({Edit::Kind::value, target, named.key, {*value}});
        } else if (!value && is_place(path)) {
            edits_.push_back({Edit::Kind::word, target, named.key, {}, "unknown"});
        } else {
            edits_.push_back({Edit::Kind::remove, target, named.key});
        }
    }

    /// Whether an event has, or gets, times for single laws beside the general one.
    [[nodiscard]] bool has_parts(const Path& path) const {
        const auto listed = value_under(root_, {path[0], path[1]});
        return (listed && listed->is_mapping()) ||
               std::any_of(named_.begin(), named_.end(), [&](const auto& pair) {
                   const auto& other = pair.first;
                   return other[0] == path[0] && other[1] == path[1] && other[2] != "at";
               });
    }

    /// `aware: T` is written out as `aware: {at: T}` before its parts are set.
    void open_event(const Path& path, const Named& named) {
        const auto listed = value_under(root_, {path[0], path[1]});
        const bool opened = std::any_of(edits_.begin(), edits_.end(), [&](const Edit& edit) {
            return edit.path.size() == 3 && edit.path[0] == path[0] && edit.path[1] == path[1];
        });
        if (opened || !listed || !listed->is_scalar() || is_unknown(*listed)) return;
        edits_.push_back({Edit::Kind::value, {path[0], path[1], "at"}, named.key, {*listed}});
    }

    [[nodiscard]] static std::optional<Node> value_under(const Node& root, const Path& path) {
        std::optional<Node> node = root;
        for (const auto& part : path) {
            if (node) node = node->find(part);
        }
        return node;
    }

    /// While no count is known of any place, nothing is known about people anywhere: the places
    /// named later do not make the others empty.
    void hide_people() {
        const auto listed = root_.find("affected");
        const auto is_known = [&](const auto& pair) {
            const auto value = pair.first[0] == "affected" ? known(pair.second) : std::nullopt;
            return value && !is_absent(*value);
        };
        const auto is_affected = [](const auto& pair) { return pair.first[0] == "affected"; };
        if (std::none_of(named_.begin(), named_.end(), is_affected)) return;
        if (std::any_of(named_.begin(), named_.end(), is_known)) return keep_elsewhere(listed);
        if (listed && listed->is_mapping() && has_other(*listed)) return;
        edits_.push_back({Edit::Kind::remove, {"affected"}, named_.begin()->second.key});
    }

    [[nodiscard]] bool has_other(const Node& affected) const {
        for (std::size_t i = 0; i < affected.size(); ++i) {
            const Path path{"affected", std::string(affected.key(i).text())};
            if (!named_.contains(path) && !affected.value(i).is_null()) return true;
        }
        return false;
    }

    /// `affected: unknown` stays open about all other places once the journal names some.
    void keep_elsewhere(const std::optional<Node>& affected) {
        if (!affected || !affected->is_scalar()) return;
        const Path elsewhere{"affected", "elsewhere"};
        if (named_.contains(elsewhere)) return;
        edits_.push_back({Edit::Kind::word, elsewhere, *affected, {}, "unknown"});
    }

    std::shared_ptr<const Document> without_later(const Document& document) {
        const auto limit = *knowledge_.dates;
        const auto items = dated_items(document.root());
        for (const auto& item : items) {
            const bool is_day = item.at.precision == Precision::day;
            if (item.at.at > limit) {
                assumptions_.push_back({Assumption::Kind::not_yet, item.name, {}, limit, {}});
            } else if (is_day && item.at.at + date::days(1) > limit) {
                assumptions_.push_back({Assumption::Kind::on_the_day, item.name, {}, limit, {}});
            }
        }
        return edited(document.root(), edits_after(items, limit));
    }

    Node root_;
    const IncidentNames& names_;
    Knowledge knowledge_;
    std::map<Path, Named> named_;
    std::vector<Edit> edits_;
    std::vector<Assumption> assumptions_;
};

/// Points out the entries that do not count because they are dated after now.
void point_out_later(const std::vector<JournalEntry>& journal, Instant now, Replay& replay,
                     Diagnostics& diagnostics) {
    std::size_t later = 0;
    for (const auto& entry : journal) {
        if (entry.at.at <= now) continue;
        ++later;
        auto warning =
            fault(*entry.node.find("at"), "this entry is dated after now: it does not count yet",
                  "check the date");
        warning.severity = Severity::warning;
        diagnostics.add(std::move(warning));
    }
    if (later == 0) return;
    replay.assumptions.push_back(
        {Assumption::Kind::entries_ahead, std::to_string(later), {}, now, {}});
}

}  // namespace

std::optional<Node> listed_value(const Node& root, const Path& path) {
    std::optional<Node> node = root;
    for (std::size_t i = 0; i < path.size() && node; ++i) {
        const bool whole_event = path[0] == "timeline" && i == 2 && path[2] == "at";
        if (whole_event && !node->is_mapping()) return node;
        node = node->find(path[i]);
    }
    return node;
}

Replay replay(const Node& root, const std::vector<JournalEntry>& journal,
              const IncidentNames& names, const Knowledge& knowledge) {
    return Replayer(root, journal, names, knowledge).run();
}

Replay replay(const Document& document, const IncidentNames& names, const Knowledge& knowledge,
              Diagnostics& diagnostics) {
    if (!document.root().is_mapping()) {
        static_cast<void>(read_incident(document, names, diagnostics));
        return {};
    }
    Diagnostics found;
    auto journal = read_journal(document.root(), names, found);
    diagnostics.append(found);
    if (found.has_errors()) journal.clear();
    auto result = replay(document.root(), journal, names, knowledge);
    if (knowledge.entries && !knowledge.dates)
        point_out_later(journal, *knowledge.entries, result, diagnostics);
    return result;
}

std::optional<Incident> read_replay(Replay replay, const IncidentNames& names,
                                    const Knowledge& knowledge, Diagnostics& diagnostics) {
    if (!replay.document) return std::nullopt;
    auto incident = read_incident(*replay.document, names, diagnostics);
    if (!incident) return std::nullopt;
    incident->known_at = knowledge.dates;
    incident->assumptions.insert(incident->assumptions.begin(), replay.assumptions.begin(),
                                 replay.assumptions.end());
    return incident;
}

std::vector<std::string> happened_between(const Node& root, Instant after, Instant until) {
    std::vector<std::string> names;
    for (const auto& item : dated_items(root)) {
        const bool inside = item.at.at > after && item.at.at <= until;
        if (inside && (names.empty() || names.back() != item.name)) names.push_back(item.name);
    }
    return names;
}

}  // namespace noticeclock
