#include "cli/fail_on.h"

#include <algorithm>

#include "cli/exit_code.h"
#include "cli/stop.h"

namespace noticeclock::cli {
namespace {

std::optional<std::chrono::seconds> read_length(const std::string& text) {
    if (text.size() < 2 || text.size() > 6) return std::nullopt;
    const auto digits = text.substr(0, text.size() - 1);
    if (digits.find_first_not_of("0123456789") != std::string::npos) return std::nullopt;
    const std::chrono::hours number(std::stoi(digits));
    if (text.back() == 'h') return number;
    if (text.back() == 'd') return number * 24;
    return std::nullopt;
}

bool near(const DutyResult& duty, const FailOn& fail_on, Instant now) {
    return fail_on.due_within && duty.required() && duty.clock.deadline &&
           duty.clock.deadline->act_by <= now + *fail_on.due_within;
}

bool tells(const FailOn& fail_on, const DutyResult& duty, Instant now) {
    if (!duty.sent.empty()) return false;
    const bool overdue = duty.required() && duty.standing == Standing::overdue;
    return (fail_on.overdue && overdue) || (fail_on.undetermined && !duty.outcome) ||
           near(duty, fail_on, now);
}

}  // namespace

FailOn read_fail_on(const std::vector<std::string>& words) {
    FailOn fail_on;
    for (const auto& word : words) {
        if (word == "overdue") {
            fail_on.overdue = true;
        } else if (word == "undetermined") {
            fail_on.undetermined = true;
        } else if (word.starts_with("due:") && read_length(word.substr(4))) {
            fail_on.due_within = read_length(word.substr(4));
        } else {
            stop(usage,
                 "--fail-on: expected overdue, undetermined or due:24h, got '" + word + "'\n");
        }
    }
    return fail_on;
}

bool holds(const FailOn& fail_on, const Assessment& assessment) {
    return std::any_of(
        assessment.duties.begin(), assessment.duties.end(),
        [&](const DutyResult& duty) { return tells(fail_on, duty, assessment.now); });
}

}  // namespace noticeclock::cli
