#include "assess/codes.h"

namespace noticeclock {

std::string_view code_of(Outcome outcome) {
    switch (outcome) {
        case Outcome::not_applicable:
            return "not-applicable";
        case Outcome::not_required:
            return "not-required";
        case Outcome::required:
            break;
    }
    return "required";
}

std::string_view code_of(Standing standing) {
    switch (standing) {
        case Standing::open:
            return "open";
        case Standing::overdue:
            return "overdue";
        case Standing::act_by_passed:
            return "act-by-passed";
        case Standing::met:
            return "met";
        case Standing::late:
            return "late";
        case Standing::sent:
            return "sent";
        case Standing::idle:
            break;
    }
    return "idle";
}

std::string outcome_code(const std::optional<Outcome>& outcome) {
    return outcome ? std::string(code_of(*outcome)) : "undetermined";
}

std::vector<Outcome> outcomes_of(ResultMask mask) {
    std::vector<Outcome> outcomes;
    for (const auto outcome : {Outcome::required, Outcome::not_required, Outcome::not_applicable})
        if ((mask & mask_of(outcome)) != 0) outcomes.push_back(outcome);
    return outcomes;
}

std::vector<std::string> outcome_codes(ResultMask mask) {
    std::vector<std::string> codes;
    for (const auto outcome : outcomes_of(mask)) codes.emplace_back(code_of(outcome));
    return codes;
}

}  // namespace noticeclock
