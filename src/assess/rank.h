#pragma once

#include <string_view>
#include <tuple>

#include "assess/assessment.h"

namespace noticeclock {

/// Where a duty stands among those of an assessment: dated duties by act by, then those without a
/// date, then what is not owed; ties by key. Refers to the duty.
struct Rank {
    /// `index` is the duty's index among those of the assessment.
    Rank(const DutyResult& result, std::size_t index) : key(result.key), duty(index) {
        const bool owed = result.may_be_required() || !result.sent.empty();
        const bool dated = owed && result.clock.deadline.has_value();
        group = owed ? (dated ? 0 : 1) : 2;
        if (dated) act_by = result.clock.deadline->act_by;
    }
    /// Whether `a` comes first.
    friend bool operator<(const Rank& a, const Rank& b) {
        return std::tie(a.group, a.act_by, a.key) < std::tie(b.group, b.act_by, b.key);
    }

    int group = 0;
    Instant act_by{};
    std::string_view key;
    std::size_t duty = 0;  ///< the index
};

}  // namespace noticeclock
