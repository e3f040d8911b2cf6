#pragma once

#include <array>
#include <string_view>

namespace noticeclock {

using Sha256 = std::array<unsigned char, 32>;

/// Whether the processor has instructions for SHA-256.
[[nodiscard]] bool has_sha_instructions();

/// The digest of bytes by those instructions, which must be there. Source: FIPS 180-4.
[[nodiscard]] Sha256 sha256_by_instructions(std::string_view bytes);

}  // namespace noticeclock
