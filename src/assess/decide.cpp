#include "assess/decide.h"

#include <bit>

#include "assess/outlook.h"

namespace noticeclock {
namespace {

constexpr ResultMask nothing_owed =
    mask_of(Outcome::not_applicable) | mask_of(Outcome::not_required);

Outcome only_outcome(ResultMask possible) {
    return static_cast<Outcome>(std::countr_zero(possible));
}

void take(const Settlement& settlement, DutyResult& result) {
    result.possible = settlement.possible;
    result.exact = settlement.exact;
    result.decisive = settlement.decisive;
}

}  // namespace

std::vector<Value> values_for(const Rulebook& rulebook, const Incident& incident, const Law& law) {
    Outlook outlook(rulebook, incident);
    return outlook.from(outlook.of(law));
}

void decide(const Duty& duty, ResultMask reachable, std::vector<Value>& values,
            const Vocabulary& vocabulary, Settlements* settlements, DutyResult& result) {
    result.possible = reachable;
    if (!std::has_single_bit(reachable)) {
        if (settlements != nullptr) {
            take(settlements->of(duty.decision, values, vocabulary), result);
        } else {
            take(settle(duty.decision, values, vocabulary), result);
        }
    }
    // Between "not applicable" and "not required" there is nothing left to find out: nothing is
    // owed.
    if (result.possible == nothing_owed) result.possible = mask_of(Outcome::not_required);
    if (std::has_single_bit(result.possible)) {
        result.outcome = only_outcome(result.possible);
        result.decisive.clear();
    }
}

void find_exit(const Duty& duty, const std::vector<Value>& values, bool scope_met,
               DutyResult& result) {
    const auto& branches = duty.decision.branches;
    for (std::size_t i = 0; i < branches.size(); ++i) {
        const bool known = i == 0 && scope_met;
        const auto answer = known ? Tri::yes : run(branches[i].condition, values.data());
        if (answer == Tri::unknown) return;
        if ((answer == Tri::yes ? branches[i].yes : branches[i].no) == go_on) continue;
        result.exit = i;
        break;
    }
    result.answered = true;
}

}  // namespace noticeclock
