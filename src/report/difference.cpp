#include "report/difference.h"

namespace noticeclock {

namespace {

bool same_date(const ClockResult& a, const ClockResult& b) {
    if (a.state != b.state || a.deadline.has_value() != b.deadline.has_value()) return false;
    if (!a.deadline) return true;
    return a.deadline->due == b.deadline->due && a.deadline->act_by == b.deadline->act_by;
}

Difference compare(const DutyResult& before, const DutyResult& after) {
    Difference difference{&before, &after};
    difference.outcome = before.possible != after.possible;
    const bool owed = before.may_be_required() && after.may_be_required();
    difference.dates = owed && !same_date(before.clock, after.clock);
    difference.standing = before.standing != after.standing && owed;
    return difference;
}

bool differs(const Difference& difference) {
    return difference.outcome || difference.dates || difference.standing;
}

}  // namespace

std::vector<Difference> differences(const Assessment& before, const Assessment& after) {
    std::vector<Difference> all;
    for (const auto& duty : after.duties) {
        const auto* earlier = before.find(duty.key);
        if (earlier == nullptr) {
            if (duty.may_be_required()) all.push_back({nullptr, &duty, true, true, false});
            continue;
        }
        const auto difference = compare(*earlier, duty);
        if (differs(difference)) all.push_back(difference);
    }
    for (const auto& duty : before.duties) {
        if (after.find(duty.key) == nullptr && duty.may_be_required())
            all.push_back({&duty, nullptr, true, true, false});
    }
    return all;
}

}  // namespace noticeclock
