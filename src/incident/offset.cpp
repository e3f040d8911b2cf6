#include "incident/offset.h"

#include <array>

namespace noticeclock {
namespace {

struct OffsetUnit {
    char letter;
    int minutes;
};

constexpr std::array<OffsetUnit, 3> units{{{'d', 24 * 60}, {'h', 60}, {'m', 1}}};
constexpr std::size_t most_digits = 5;

/// Takes the digits at the beginning of a text; empty when there are none or too many.
std::optional<int> take_number(std::string_view& text) {
    std::size_t size = 0;
    int number = 0;
    while (size < text.size() && text[size] >= '0' && text[size] <= '9') {
        if (size == most_digits) return std::nullopt;
        number = number * 10 + (text[size] - '0');
        ++size;
    }
    if (size == 0) return std::nullopt;
    text.remove_prefix(size);
    return number;
}

}  // namespace

bool is_offset(std::string_view text) {
    return text.starts_with("T+");
}

std::optional<std::chrono::minutes> read_offset(std::string_view text) {
    if (!is_offset(text)) return std::nullopt;
    text.remove_prefix(2);
    std::chrono::minutes total{0};
    std::size_t unit = 0;
    bool first = true;
    do {
        const auto number = take_number(text);
        if (!number) return std::nullopt;
        if (first && text.empty()) return std::chrono::hours(*number);
        while (unit < units.size() && (text.empty() || text.front() != units[unit].letter)) ++unit;
        if (unit == units.size()) return std::nullopt;
        total += std::chrono::minutes(units[unit++].minutes) * *number;
        text.remove_prefix(1);
        first = false;
    } while (!text.empty());
    return total;
}

std::string offset_text(std::chrono::seconds offset) {
    const bool earlier = offset < std::chrono::seconds(0);
    const auto minutes =
        std::chrono::duration_cast<std::chrono::minutes>(earlier ? -offset : offset).count();
    const auto rest = std::to_string(minutes % 60);
    return (earlier ? "T-" : "T+") + std::to_string(minutes / 60) + ":" +
           std::string(2 - rest.size(), '0') + rest;
}

}  // namespace noticeclock
