#include "time/zone_table.h"

#include <algorithm>
#include <array>

namespace noticeclock {
namespace {

using std::chrono::seconds;

constexpr std::string_view mark = "TZif";
constexpr std::size_t header_size = 44;
constexpr std::size_t counts_at = 20;
constexpr std::size_t type_size = 6;  // offset, whether daylight saving time, name
constexpr std::size_t narrow = 4;     // bytes of a time in the block for readers of version 1
constexpr std::size_t wide = 8;       // and in the one that follows it

/// A number of 1 to 8 bytes, the most significant first, with its sign.
std::int64_t number(std::string_view bytes, std::size_t at, std::size_t size) {
    std::uint64_t bits = 0;
    for (const char byte : bytes.substr(at, size)) {
        bits = bits << 8U | static_cast<unsigned char>(byte);
    }
    const std::size_t unused = 64 - 8 * size;
    return static_cast<std::int64_t>(bits << unused) >> unused;
}

/// How many entries the parts of a block have, in the order of its header.
struct Counts {
    std::size_t universal = 0;
    std::size_t standard = 0;
    std::size_t leaps = 0;
    std::size_t times = 0;
    std::size_t types = 0;
    std::size_t letters = 0;

    [[nodiscard]] std::size_t block_size(std::size_t time_size) const {
        return times * (time_size + 1) + types * type_size + letters + leaps * (time_size + 4) +
               standard + universal;
    }
};

/// The header at the front; empty when there is none of version 2 or later.
std::optional<Counts> read_header(std::string_view bytes) {
    if (bytes.size() < header_size || !bytes.starts_with(mark)) return std::nullopt;
    if (bytes[mark.size()] < '2') return std::nullopt;
    std::array<std::size_t, 6> counts{};
    for (std::size_t i = 0; i < counts.size(); ++i) {
        counts[i] = static_cast<std::uint32_t>(number(bytes, counts_at + 4 * i, 4));
    }
    return Counts{counts[0], counts[1], counts[2], counts[3], counts[4], counts[5]};
}

/// The front of `bytes`: a header and its block, which are taken off; empty when they are not
/// whole.
struct Block {
    Counts counts;
    std::string_view bytes;
};

std::optional<Block> take_block(std::string_view& bytes, std::size_t time_size) {
    const auto counts = read_header(bytes);
    if (!counts) return std::nullopt;
    const std::size_t size = counts->block_size(time_size);
    if (size > bytes.size() - header_size) return std::nullopt;
    const Block block{*counts, bytes.substr(header_size, size)};
    bytes.remove_prefix(header_size + size);
    return block;
}

/// The offset of the i-th local time type; empty when there is none or it is a day or more.
std::optional<seconds> offset_of_type(const Block& block, std::size_t i) {
    constexpr seconds day = std::chrono::hours{24};
    if (i >= block.counts.types) return std::nullopt;
    const std::size_t types_at = block.counts.times * (wide + 1);
    const seconds offset{number(block.bytes, types_at + i * type_size, 4)};
    return -day < offset && offset < day ? std::optional(offset) : std::nullopt;
}

/// Before its first transition a zone keeps the first type.
std::optional<std::vector<OffsetSpan>> read_spans(const Block& block) {
    const auto first = offset_of_type(block, 0);
    if (!first) return std::nullopt;
    std::vector<OffsetSpan> spans;
    spans.reserve(block.counts.times + 1);
    spans.push_back({Instant::min(), Instant::max(), *first});
    for (std::size_t i = 0; i < block.counts.times; ++i) {
        const Instant at{seconds{number(block.bytes, i * wide, wide)}};
        const auto type = static_cast<unsigned char>(block.bytes[block.counts.times * wide + i]);
        const auto offset = offset_of_type(block, type);
        if (!offset || at <= spans.back().begin) return std::nullopt;
        spans.back().end = at;
        spans.push_back({at, Instant::max(), *offset});
    }
    return spans;
}

bool is_capital(char c) {
    return 'A' <= c && c <= 'Z';
}

bool is_name_character(char c) {
    return is_capital(c) || ('a' <= c && c <= 'z') || ('0' <= c && c <= '9') || c == '_' ||
           c == '+' || c == '-';
}

}  // namespace

const OffsetSpan& ZoneTable::span_at(Instant instant) const {
    const auto after =
        std::upper_bound(spans.begin(), spans.end(), instant,
                         [](Instant i, const OffsetSpan& span) { return i < span.begin; });
    return *(after - 1);
}

std::optional<ZoneTable> parse_zone_table(std::string_view bytes) {
    if (!take_block(bytes, narrow)) return std::nullopt;
    const auto block = take_block(bytes, wide);
    if (!block || block->counts.leaps != 0) return std::nullopt;
    auto spans = read_spans(*block);
    const bool enclosed = bytes.size() >= 2 && bytes.front() == '\n' && bytes.back() == '\n';
    if (!spans || !enclosed) return std::nullopt;
    return ZoneTable{std::move(*spans), std::string(bytes.substr(1, bytes.size() - 2))};
}

bool is_zone_name(std::string_view name) {
    if (name == "Factory") return false;
    bool starts = true;  // a part of the name
    for (const char c : name) {
        if (starts ? !is_capital(c) : c != '/' && !is_name_character(c)) return false;
        starts = c == '/';
    }
    return !starts;
}

}  // namespace noticeclock
