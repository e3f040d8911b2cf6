#include "document/sha_instructions.h"

#include <cstdint>
#include <cstring>
#include <stdexcept>

#ifdef __x86_64__
#include <cpuid.h>
#include <immintrin.h>
#endif

namespace noticeclock {

#ifdef __x86_64__

namespace {

constexpr std::size_t block_size = 64;

// FIPS 180-4, 4.2.2.
alignas(16) constexpr std::array<std::uint32_t, 64> round_constants{
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

/// The working variables a to h, as the instructions have them: from the highest word down.
struct Working {
    __m128i abef;
    __m128i cdgh;
};

/// The initial value: FIPS 180-4, 5.3.3.
Working initial() {
    return {_mm_set_epi32(0x6a09e667, static_cast<int>(0xbb67ae85), 0x510e527f,
                          static_cast<int>(0x9b05688c)),
            _mm_set_epi32(0x3c6ef372, static_cast<int>(0xa54ff53a), 0x1f83d9ab, 0x5be0cd19)};
}

/// The i-th four words of a block, which are written with the highest byte first.
[[gnu::target("ssse3")]] __m128i words_of(const char* block, std::size_t i) {
    const auto reversed = _mm_set_epi8(12, 13, 14, 15, 8, 9, 10, 11, 4, 5, 6, 7, 0, 1, 2, 3);
    const auto bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(block) + i);
    return _mm_shuffle_epi8(bytes, reversed);
}

/// FIPS 180-4, 6.2.2. The words of the message schedule are held sixteen at a time, in fours.
[[gnu::target("sha,ssse3")]] Working after_block(const Working& before, const char* block) {
    auto [abef, cdgh] = before;
    __m128i words[] = {words_of(block, 0), words_of(block, 1), words_of(block, 2),
                       words_of(block, 3)};
    for (std::size_t four = 0; four < 16; ++four) {
        auto& now = words[four % 4];
        const auto& last = words[(four + 3) % 4];
        const auto* constants = reinterpret_cast<const __m128i*>(round_constants.data()) + four;
        const auto sums = _mm_add_epi32(now, _mm_load_si128(constants));
        // Each does two rounds and gives the new abef; the old abef is the new cdgh, so that the
        // two change places and back.
        cdgh = _mm_sha256rnds2_epu32(cdgh, abef, sums);
        abef = _mm_sha256rnds2_epu32(abef, cdgh, _mm_shuffle_epi32(sums, 0x0E));
        const auto seven_ago = _mm_alignr_epi8(last, words[(four + 2) % 4], 4);
        now = _mm_sha256msg1_epu32(now, words[(four + 1) % 4]);
        now = _mm_sha256msg2_epu32(_mm_add_epi32(now, seven_ago), last);
    }
    return {_mm_add_epi32(abef, before.abef), _mm_add_epi32(cdgh, before.cdgh)};
}

/// What is left after the whole blocks, padded to one or two more: FIPS 180-4, 5.1.1.
struct End {
    std::array<char, 2 * block_size> bytes{};
    std::size_t size = 0;
};

End padded(std::string_view rest, std::size_t total) {
    End end;
    rest.copy(end.bytes.data(), rest.size());
    end.bytes.at(rest.size()) = static_cast<char>(0x80);
    end.size = rest.size() + 1 + sizeof(std::uint64_t) <= block_size ? block_size : 2 * block_size;
    auto bits = std::uint64_t{total} * 8;
    for (auto at = end.size; bits != 0; bits >>= 8U)
        end.bytes.at(--at) = static_cast<char>(bits & 0xFFU);
    return end;
}

/// The words a to h, the highest byte of each first.
Sha256 bytes_of(const Working& working) {
    std::array<std::uint32_t, 4> feba{};
    std::array<std::uint32_t, 4> hgdc{};
    std::memcpy(feba.data(), &working.abef, sizeof feba);
    std::memcpy(hgdc.data(), &working.cdgh, sizeof hgdc);
    Sha256 bytes{};
    auto* to = bytes.data();
    for (const auto word :
         {feba[3], feba[2], hgdc[3], hgdc[2], feba[1], feba[0], hgdc[1], hgdc[0]}) {
        for (const unsigned shift : {24U, 16U, 8U, 0U})
            *to++ = static_cast<unsigned char>(word >> shift & 0xFFU);
    }
    return bytes;
}

bool look_for_instructions() {
    unsigned a = 0;
    unsigned b = 0;
    unsigned c = 0;
    unsigned d = 0;
    const bool shuffles = __get_cpuid(1, &a, &b, &c, &d) != 0 && (c & bit_SSSE3) != 0;
    return shuffles && __get_cpuid_count(7, 0, &a, &b, &c, &d) != 0 && (b & bit_SHA) != 0;
}

}  // namespace

bool has_sha_instructions() {
    static const bool found = look_for_instructions();
    return found;
}

Sha256 sha256_by_instructions(std::string_view bytes) {
    auto working = initial();
    auto rest = bytes;
    for (; rest.size() >= block_size; rest.remove_prefix(block_size))
        working = after_block(working, rest.data());
    const auto end = padded(rest, bytes.size());
    for (std::size_t at = 0; at < end.size; at += block_size)
        working = after_block(working, end.bytes.data() + at);
    return bytes_of(working);
}

#else

bool has_sha_instructions() {
    return false;
}

Sha256 sha256_by_instructions(std::string_view) {
    throw std::logic_error("no instructions for SHA-256 are known here");
}

#endif

}  // namespace noticeclock
