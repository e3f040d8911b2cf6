#include "document/sha_instructions.h"

#include <catch2/catch.hpp>
#include <string>

#include "document/digest.h"

namespace noticeclock {
namespace {

std::string hexadecimal(const Sha256& digest) {
    std::string text;
    for (const auto byte : digest) {
        text += "0123456789abcdef"[byte / 16];
        text += "0123456789abcdef"[byte % 16];
    }
    return text;
}

}  // namespace

// The other digest is libsodium's, which uses no such instructions.
TEST_CASE("the processor's instructions give the digest that a library gives, at every length") {
    if (!has_sha_instructions()) {
        WARN("this processor has no instructions for SHA-256");
        return;
    }
    std::string bytes;
    std::uint32_t random = 1;
    for (int size = 0; size < 300; ++size) {
        INFO(size);
        CHECK(hexadecimal(sha256_by_instructions(bytes)) == digests_of(bytes).sha256);
        random = random * 1664525 + 1013904223;
        bytes += static_cast<char>(random >> 24U);
    }
    const std::string million(1'000'000, 'a');
    CHECK(hexadecimal(sha256_by_instructions(million)) == digests_of(million).sha256);
}

}  // namespace noticeclock
