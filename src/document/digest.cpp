#include "document/digest.h"

#include <sodium.h>

#include <array>
#include <span>

#include "document/sha_instructions.h"

namespace noticeclock {

namespace {

const unsigned char* octets(std::string_view bytes) {
    return reinterpret_cast<const unsigned char*>(bytes.data());
}

std::string hexadecimal(std::span<const unsigned char> hash) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text(2 * hash.size(), '0');
    auto* to = text.data();
    for (const unsigned char byte : hash) {
        *to++ = digits[byte >> 4U];
        *to++ = digits[byte & 0x0FU];
    }
    return text;
}

}  // namespace

std::string sha256(std::string_view bytes) {
    if (has_sha_instructions()) return hexadecimal(sha256_by_instructions(bytes));
    std::array<unsigned char, crypto_hash_sha256_BYTES> hash{};
    crypto_hash_sha256(hash.data(), octets(bytes), bytes.size());
    return hexadecimal(hash);
}

struct Digester::State {
    crypto_hash_sha256_state sha256{};
    crypto_hash_sha512_state sha512{};
};

Digester::Digester() : state_(std::make_unique<State>()) {
    crypto_hash_sha256_init(&state_->sha256);
    crypto_hash_sha512_init(&state_->sha512);
}

Digester::~Digester() = default;

void Digester::add(std::string_view bytes) {
    crypto_hash_sha256_update(&state_->sha256, octets(bytes), bytes.size());
    crypto_hash_sha512_update(&state_->sha512, octets(bytes), bytes.size());
}

Digests Digester::finish() {
    std::array<unsigned char, crypto_hash_sha256_BYTES> shorter{};
    std::array<unsigned char, crypto_hash_sha512_BYTES> longer{};
    crypto_hash_sha256_final(&state_->sha256, shorter.data());
    crypto_hash_sha512_final(&state_->sha512, longer.data());
    return {hexadecimal(shorter), hexadecimal(longer)};
}

Digests digests_of(std::string_view bytes) {
    Digester digester;
    digester.add(bytes);
    return digester.finish();
}

}  // namespace noticeclock
