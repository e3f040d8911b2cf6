#pragma once

#include <string>
#include <vector>

#include "assess/assessment.h"

namespace noticeclock {

/// What changed for one duty between two assessments. Either side is null when the duty is there in
/// only one of them.
struct Difference {
    const DutyResult* before = nullptr;
    const DutyResult* after = nullptr;
    bool outcome = false;  ///< the outcomes possible differ
    bool dates =
        false;  ///< due, act by or the state of the clock differ, where something may be owed
    bool standing = false;  ///< sent, late, overdue
    [[nodiscard]] const std::string& key() const {
        return (after != nullptr ? after : before)->key;
    }
};

/// The duties whose outcome or dates differ: in the order of the later assessment, then those that
/// are only in the earlier one. A duty that is not owed in either is left out.
[[nodiscard]] std::vector<Difference> differences(const Assessment& before,
                                                  const Assessment& after);

}  // namespace noticeclock
