#pragma once

#include "law/rules.h"
#include "notice/notice.h"

namespace noticeclock {

/// Reads the templates below notices/. Of `added` (may be null) a file replaces that of `base` of
/// the same path, and a template that of the same id. Faults are added to `diagnostics`.
[[nodiscard]] NoticeTemplates read_notices(const RuleFiles& base, const RuleFiles* added,
                                           const Rulebook& rulebook, Diagnostics& diagnostics);

}  // namespace noticeclock
