#include "noticeclock/noticeclock.h"

namespace noticeclock::api {

std::string code_of(Outcome outcome) {
    switch (outcome) {
        case Outcome::required:
            return "required";
        case Outcome::not_required:
            return "not-required";
        case Outcome::not_applicable:
            return "not-applicable";
        case Outcome::undetermined:
            break;
    }
    return "undetermined";
}

std::string code_of(Standing standing) {
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

std::string code_of(ClockState state) {
    switch (state) {
        case ClockState::none:
            break;
        case ClockState::no_figure:
            return "no-figure";
        case ClockState::not_started:
            return "not-started";
        case ClockState::dated:
            return "dated";
        case ClockState::held:
            return "held";
        case ClockState::fault:
            return "fault";
        case ClockState::excluded:
            return "excluded";
    }
    return "none";
}

}  // namespace noticeclock::api
