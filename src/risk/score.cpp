#include "risk/score.h"

#include <charconv>

namespace noticeclock {
namespace {

std::optional<std::int64_t> parse_digits(std::string_view text) {
    std::int64_t number = 0;
    const auto* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, number);
    const bool plain = error == std::errc{} && stop == end && text.front() != '-';
    return plain ? std::optional(number) : std::nullopt;
}

}  // namespace

std::optional<Score> parse_score(std::string_view text) {
    const auto point = text.find('.');
    const auto whole = parse_digits(text.substr(0, point));
    if (!whole || *whole >= most_score.hundredths / 100) return std::nullopt;
    if (point == std::string_view::npos) return Score{*whole * 100};
    const auto places = text.substr(point + 1);
    const auto part = parse_digits(places);
    if (!part || places.size() > 2) return std::nullopt;
    return Score{*whole * 100 + (places.size() == 1 ? *part * 10 : *part)};
}

std::string score_text(Score score) {
    auto text = std::to_string(score.hundredths / 100);
    const auto part = score.hundredths % 100;
    if (part == 0) return text;
    text += '.' + std::to_string(part / 10);
    if (part % 10 != 0) text += std::to_string(part % 10);
    return text;
}

std::optional<Score> product(Score one, Score other) {
    const auto ten_thousandths = one.hundredths * other.hundredths;
    if (ten_thousandths % 100 != 0) return std::nullopt;
    return Score{ten_thousandths / 100};
}

}  // namespace noticeclock
