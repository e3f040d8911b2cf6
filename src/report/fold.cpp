#include "report/fold.h"

#include <algorithm>
#include <set>

#include "report/wording.h"

namespace noticeclock {
namespace {

/// Whether a period ends on the same day of each zone, or at the same moment.
bool same_end(Instant a, bool a_ends_day, const Zone& a_zone, Instant b, bool b_ends_day,
              const Zone& b_zone) {
    if (a_ends_day != b_ends_day) return false;
    return a_ends_day ? ended_day(a, a_zone) == ended_day(b, b_zone) : a == b;
}

bool same_dates(const DutyResult& a, const DutyResult& b) {
    const auto& x = a.clock.deadline;
    const auto& y = b.clock.deadline;
    if (!x || !y) return x.has_value() == y.has_value();
    return same_end(x->due, x->due_ends_day, x->zone, y->due, y->due_ends_day, y->zone) &&
           same_end(x->act_by, x->act_by_ends_day, x->zone, y->act_by, y->act_by_ends_day, y->zone);
}

bool is_plain(const DutyResult& duty) {
    return !is_sent(duty) && duty.clock.state != ClockResult::State::held;
}

bool go_together(const DutyResult& a, const DutyResult& b, const DutyWords& words) {
    return is_plain(a) && is_plain(b) && a.duty->to == b.duty->to &&
           words.state(a).text == words.state(b).text && a.clock.guidance == b.clock.guidance &&
           same_dates(a, b);
}

/// Small groups are taken apart again, each duty at its own place in the order.
std::vector<Fold> without_small(const std::vector<Fold>& groups,
                                const std::vector<const DutyResult*>& order) {
    std::vector<Fold> folds;
    for (const auto* duty : order) {
        const auto group = std::find_if(groups.begin(), groups.end(), [&](const Fold& fold) {
            return std::find(fold.begin(), fold.end(), duty) != fold.end();
        });
        if (group->size() < least_folded) {
            folds.push_back({duty});
        } else if (group->front() == duty) {
            folds.push_back(*group);
        }
    }
    return folds;
}

std::set<std::string> conditions_of(const DutyResult& duty, const DutyWords& words) {
    const auto lines = words.conditions(duty);
    return {lines.begin(), lines.end()};
}

}  // namespace

std::vector<Fold> folded(const std::vector<const DutyResult*>& duties, const DutyWords& words,
                         bool each) {
    std::vector<Fold> groups;
    for (const auto* duty : duties) {
        const auto found = std::find_if(groups.begin(), groups.end(), [&](const Fold& fold) {
            return !each && go_together(*fold.front(), *duty, words);
        });
        if (found == groups.end()) {
            groups.push_back({duty});
        } else {
            found->push_back(duty);
        }
    }
    return without_small(groups, duties);
}

std::string fold_title(const Fold& fold, const Rulebook& rulebook, Language language) {
    const auto& to = fold.front()->duty->to;
    const auto kind = rulebook.recipients.find(to);
    return say(language, Phrase::fold_title,
               {kind == rulebook.recipients.end() ? to : kind->second.in(language),
                std::to_string(fold.size())});
}

std::string fold_keys(const Fold& fold, Language language) {
    std::vector<std::string> keys;
    keys.reserve(fold.size());
    for (const auto* duty : fold) {
        keys.push_back(duty->key + confidence_mark(duty->duty->confidence));
    }
    return listed(language, keys);
}

std::vector<std::string> fold_qualifiers(const Fold& fold, const DutyWords& words) {
    std::vector<std::string> lines;
    const auto language = words.times().language();
    if (const auto& deadline = fold.front()->clock.deadline; deadline && deadline->due_ends_day) {
        const auto day = ended_day(deadline->due, deadline->zone);
        lines.push_back(say(language, Phrase::due_there, {words.times().date(day)}));
    }
    auto common = conditions_of(*fold.front(), words);
    bool more = false;
    for (const auto* duty : fold) {
        const auto own = conditions_of(*duty, words);
        more = more || own != common;
        std::erase_if(common, [&](const std::string& line) { return !own.contains(line); });
    }
    lines.insert(lines.end(), common.begin(), common.end());
    if (more) lines.push_back(say(language, Phrase::conditions_differ));
    return lines;
}

}  // namespace noticeclock
