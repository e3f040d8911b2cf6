#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "document/node.h"

namespace noticeclock {

/// The documents of a blob and the digest of the files they were made from.
struct Embedded {
    std::vector<std::shared_ptr<const Document>> documents;
    std::string digest;
};

/// Documents in a compact binary form, for a machine of the same byte order. Each must come from
/// one source; its text is left out.
[[nodiscard]] std::string write_embedded(
    const std::vector<std::shared_ptr<const Document>>& documents, std::string_view digest);

/// How much of a blob is checked before its documents are used.
enum class Check {
    every_record,  ///< any blob: whatever its bytes, the documents can be read without harm
    outline,       ///< one that was checked when it was built into the program
};

/// The documents of a blob as views into it: `bytes` begin at an address divisible by 8 and live as
/// long as the documents. Throws std::logic_error on a blob that write_embedded() of this version
/// did not write.
[[nodiscard]] Embedded read_embedded(std::string_view bytes, Check check = Check::every_record);

}  // namespace noticeclock
