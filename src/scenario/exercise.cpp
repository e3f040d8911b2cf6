#include "scenario/exercise.h"

#include <algorithm>

#include "document/fields.h"
#include "document/language.h"
#include "incident/offset.h"
#include "incident/time_reader.h"

namespace noticeclock {
namespace {

constexpr auto example = "write - {at: T+2h, by: SOC, tell: ..., set: {affected.JP: 8400}}";

/// Reads the injects of one file.
class InjectReader {
  public:
    InjectReader(const Node& root, Instant start, const IncidentNames& names,
                 Diagnostics& diagnostics)
        : root_(root), start_(start), names_(names), diagnostics_(diagnostics) {}

    void read(const Node& node) {
        Fields fields(node, diagnostics_);
        const auto at = fields.need("at");
        Inject inject{{}, {}, need_wording(fields, "by"), get_wording(fields, "tell"), {}, node};
        const auto set = fields.get("set");
        fields.close();
        if (set) inject.facts = read_journal_facts(*set, root_, names_, diagnostics_);
        if (!set && inject.tell.empty())
            diagnostics_.add(fault(node, "an inject needs 'tell' or 'set'", example));
        const auto after = at ? read_after(*at) : std::nullopt;
        if (!after) return;
        inject.after = *after;
        inject.at = start_ + *after;
        injects_.push_back(std::move(inject));
    }

    std::vector<Inject> take() {
        std::stable_sort(injects_.begin(), injects_.end(),
                         [](const Inject& a, const Inject& b) { return a.at < b.at; });
        return std::move(injects_);
    }

  private:
    std::optional<std::chrono::minutes> read_after(const Node& node) {
        const auto after = read_offset(node.text());
        if (!after) {
            diagnostics_.add(fault(node,
                                   "'" + std::string(node.text()) + "' is not a time after T+0",
                                   "write T+24h, T+3d or T+45m"));
        }
        return after;
    }

    Node root_;
    Instant start_;
    const IncidentNames& names_;
    Diagnostics& diagnostics_;
    std::vector<Inject> injects_;
};

/// The start that `exercise:` names.
std::optional<Instant> written_start(const Node& root, Diagnostics& diagnostics) {
    const auto node = root.find("exercise");
    if (!node) return std::nullopt;
    Fields fields(*node, diagnostics);
    const auto start = fields.need("start");
    fields.close();
    if (!start) return std::nullopt;
    Incident scratch;
    scratch.zone = zone_of_incident(root);
    const auto moment = TimeReader(scratch, diagnostics).read(*start, "exercise");
    if (!moment) return std::nullopt;
    if (moment->precision == Precision::minute) return moment->at;
    diagnostics.add(fault(*start, "'" + std::string(start->text()) + "' has no time of day",
                          "write 2026-11-17T02:10+09:00"));
    return std::nullopt;
}

/// T+0 of what is known without any inject.
std::optional<Instant> incident_start(const Document& document, const IncidentNames& names,
                                      Diagnostics& diagnostics) {
    const auto incident = read_incident(document, names, diagnostics);
    if (!incident) return std::nullopt;
    if (const auto zero = zero_of(*incident)) return zero->at;
    diagnostics.add(fault(document.root(), "the exercise has no T+0",
                          "write exercise: {start: 2026-11-17T09:00+09:00}, or the time of aware, "
                          "discovered or detected"));
    return std::nullopt;
}

/// What stands in the file itself of the facts that injects name: known from the start, also where
/// an inject says the same once more.
JournalEntry known_at_first(const Node& root, const std::vector<Inject>& injects) {
    JournalEntry entry{{}, {}, {}, {}, root};
    for (const auto& inject : injects) {
        for (const auto& fact : inject.facts) {
            const auto listed = listed_value(root, fact.path);
            if (listed && !listed->is_null()) entry.facts.push_back({fact.path, fact.key, *listed});
        }
    }
    return entry;
}

std::vector<JournalEntry> told_by(const Node& root, const std::vector<Inject>& injects,
                                  std::vector<JournalEntry> journal) {
    for (const auto& inject : injects) {
        if (inject.facts.empty()) continue;
        journal.push_back(
            {{inject.at, Precision::minute, {}}, inject.by.en, {}, inject.facts, inject.node});
    }
    std::stable_sort(
        journal.begin(), journal.end(),
        [](const JournalEntry& a, const JournalEntry& b) { return a.at.at < b.at.at; });
    journal.insert(journal.begin(), known_at_first(root, injects));
    return journal;
}

/// What the file says of times yet to come would tell the team how the story goes on.
bool tells_ahead(const Assumption& assumption) {
    return assumption.kind == Assumption::Kind::not_yet ||
           assumption.kind == Assumption::Kind::known_from_start;
}

}  // namespace

bool has_injects(const Node& root) {
    return root.is_mapping() && root.find("injects").has_value();
}

std::optional<Exercise> read_exercise(const Document& document, const IncidentNames& names,
                                      Diagnostics& diagnostics) {
    Diagnostics faults;
    const auto root = document.root();
    auto start = written_start(root, faults);
    if (!start && !faults.has_errors()) start = incident_start(document, names, faults);
    InjectReader reader(root, start.value_or(Instant{}), names, faults);
    for (const auto& node : entries(*root.find("injects"))) reader.read(node);
    auto journal = read_journal(root, names, faults);
    diagnostics.append(faults);
    if (!start || faults.has_errors()) return std::nullopt;
    Exercise exercise{*start, reader.take(), {}};
    exercise.told = told_by(root, exercise.injects, std::move(journal));
    return exercise;
}

std::optional<Incident> known_incident(const Document& document, const Exercise& exercise,
                                       Instant at, const IncidentNames& names,
                                       Diagnostics& diagnostics) {
    const auto knowledge = Knowledge::at(at);
    auto known = replay(document.root(), exercise.told, names, knowledge);
    std::erase_if(known.assumptions, tells_ahead);
    return read_replay(std::move(known), names, knowledge, diagnostics);
}

}  // namespace noticeclock
