#include "assess/decide.h"

#include <bit>

namespace noticeclock {
namespace {

constexpr ResultMask nothing_owed =
    mask_of(Outcome::not_applicable) | mask_of(Outcome::not_required);

Outcome only_outcome(ResultMask possible) {
    return static_cast<Outcome>(std::countr_zero(possible));
}

/// Finds the first ask whose known answer leads out; there is none when none does, or when an
/// unknown answer stands before it.
void find_exit(const Decision& decision, const Value* values, DutyResult& result) {
    for (std::size_t i = 0; i < decision.branches.size(); ++i) {
        const auto& branch = decision.branches[i];
        const auto answer = run(branch.condition, values);
        if (answer == Tri::unknown) return;
        if ((answer == Tri::yes ? branch.yes : branch.no) == go_on) continue;
        result.exit = i;
        break;
    }
    result.answered = true;
}

void override_events(const Rulebook& rulebook, const Incident& incident, const Law& law,
                     std::vector<Value>& values) {
    for (const auto& [event, times] : incident.timeline) {
        const auto own = times.by_law.find(law.id);
        if (own == times.by_law.end()) continue;
        values[*rulebook.vocabulary.slot(event)] =
            Value::happened(own->second.at.time_since_epoch().count());
    }
}

}  // namespace

std::vector<Value> values_for(const Rulebook& rulebook, const Incident& incident, const Law& law) {
    auto values = incident.values;
    override_events(rulebook, incident, law, values);
    values[rulebook.here] = values[law.people];
    return values;
}

void decide(const Duty& duty, std::vector<Value>& values, const Vocabulary& vocabulary,
            DutyResult& result) {
    result.possible = reachable(duty.decision, values.data());
    if (!std::has_single_bit(result.possible)) {
        auto settlement = settle(duty.decision, values, vocabulary);
        result.possible = settlement.possible;
        result.exact = settlement.exact;
        result.decisive = std::move(settlement.decisive);
    }
    // Between "not applicable" and "not required" there is nothing left to find out: nothing is
    // owed.
    if (result.possible == nothing_owed) result.possible = mask_of(Outcome::not_required);
    if (std::has_single_bit(result.possible)) {
        result.outcome = only_outcome(result.possible);
        result.decisive.clear();
        find_exit(duty.decision, values.data(), result);
    }
}

}  // namespace noticeclock
