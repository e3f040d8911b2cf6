#include "assess/duty_routes.h"

namespace noticeclock {

LawRoutes::LawRoutes(const LawVersion& version, Slot here) : here_(here) {
    routes_.reserve(version.duties.size());
    const Duty* before = nullptr;
    for (const auto& duty : version.duties) {
        const bool repeats = before != nullptr && before->each.empty() && duty.each.empty() &&
                             before->decision == duty.decision;
        routes_.push_back({Route(duty.decision), duty.each.empty(), repeats});
        before = &duty;
    }
}

/// How many people are in the place at hand is another question for each place of a duty that is
/// owed for each.
Sieve LawRoutes::sieve() const {
    Sieve sieve;
    for (std::size_t duty = 0; duty < routes_.size(); ++duty) {
        for (const auto& bar : routes_[duty].route.bars(mask_of(Outcome::required))) {
            if (routes_[duty].once || bar.test.slot != here_) sieve.add(duty, bar);
        }
    }
    return sieve;
}

Sieve::Decisions LawRoutes::not_owed(const Value* values) {
    if (!sieve_) sieve_ = std::make_unique<const Sieve>(sieve());
    return sieve_->ruled_out(values);
}

}  // namespace noticeclock
