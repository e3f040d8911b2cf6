#pragma once

#include "assess/assessment.h"
#include "noticeclock/noticeclock.h"

namespace noticeclock {

/// An assessment as plain values, with the words of both languages; without a record. Assumptions
/// show times in `zone`.
[[nodiscard]] api::Answer answer_of(const Assessment& assessment, const Zone& zone);

}  // namespace noticeclock
