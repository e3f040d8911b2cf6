#pragma once

#include <string>

#include "document/diagnostic.h"
#include "evidence/bag_verifier.h"
#include "report/view.h"

namespace noticeclock {

/// That a pack was written, what it holds, its seal, and how to sign it.
[[nodiscard]] std::string bag_text(const std::string& folder, const BagSummary& summary,
                                   const View& view);

/// Schema "noticeclock/pack/1". Fields: see bag_json.cpp.
[[nodiscard]] std::string bag_json(const std::string& folder, const BagSummary& summary,
                                   const View& view);

/// Whether a pack is valid, its seal, and every fault.
[[nodiscard]] std::string bag_check_text(const std::string& folder, const BagCheck& check,
                                         const Diagnostics& diagnostics, const View& view);

/// Schema "noticeclock/verification/1". Fields: see bag_json.cpp.
[[nodiscard]] std::string bag_check_json(const std::string& folder, const BagCheck& check,
                                         const Diagnostics& diagnostics, const View& view);

}  // namespace noticeclock
