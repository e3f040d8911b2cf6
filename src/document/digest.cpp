#include "document/digest.h"

#include <nettle/sha2.h>

#include <array>
#include <span>

namespace noticeclock {

namespace {

const std::uint8_t* octets(std::string_view bytes) {
    return reinterpret_cast<const std::uint8_t*>(bytes.data());
}

std::string hexadecimal(std::span<const std::uint8_t> hash) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text(2 * hash.size(), '0');
    auto* to = text.data();
    for (const std::uint8_t byte : hash) {
        *to++ = digits[byte >> 4U];
        *to++ = digits[byte & 0x0FU];
    }
    return text;
}

}  // namespace

std::string sha256(std::string_view bytes) {
    std::array<std::uint8_t, SHA256_DIGEST_SIZE> hash{};
    sha256_ctx context{};
    sha256_init(&context);
    sha256_update(&context, bytes.size(), octets(bytes));
    sha256_digest(&context, hash.size(), hash.data());
    return hexadecimal(hash);
}

struct Digester::State {
    sha256_ctx sha256{};
    sha512_ctx sha512{};
};

Digester::Digester() : state_(std::make_unique<State>()) {
    sha256_init(&state_->sha256);
    sha512_init(&state_->sha512);
}

Digester::~Digester() = default;

void Digester::add(std::string_view bytes) {
    sha256_update(&state_->sha256, bytes.size(), octets(bytes));
    sha512_update(&state_->sha512, bytes.size(), octets(bytes));
}

Digests Digester::finish() {
    std::array<std::uint8_t, SHA256_DIGEST_SIZE> shorter{};
    std::array<std::uint8_t, SHA512_DIGEST_SIZE> longer{};
    sha256_digest(&state_->sha256, shorter.size(), shorter.data());
    sha512_digest(&state_->sha512, longer.size(), longer.data());
    return {hexadecimal(shorter), hexadecimal(longer)};
}

Digests digests_of(std::string_view bytes) {
    Digester digester;
    digester.add(bytes);
    return digester.finish();
}

}  // namespace noticeclock
