#include "time/timestamp.h"

#include <array>
#include <cstdlib>
#include <string_view>

namespace noticeclock {
namespace {

using std::chrono::minutes;

constexpr std::string_view date_form = "0000-00-00";
constexpr std::string_view time_form = "0000-00-00T00:00:00";

/// Adds a number to two zeros.
void put_two(char* zeros, unsigned number) {
    zeros[0] = static_cast<char>(zeros[0] + number / 10);
    zeros[1] = static_cast<char>(zeros[1] + number % 10);
}

void put_date(char* zeros, CivilDate date) {
    const date::year_month_day parts{date};
    const auto year = static_cast<unsigned>(static_cast<int>(parts.year()));
    put_two(zeros, year / 100 % 100);
    put_two(zeros + 2, year % 100);
    put_two(zeros + 5, static_cast<unsigned>(parts.month()));
    put_two(zeros + 8, static_cast<unsigned>(parts.day()));
}

/// A text of its form, to be filled in.
template <std::size_t size>
std::array<char, size> blank(std::string_view form) {
    std::array<char, size> text{};
    form.copy(text.data(), size);
    return text;
}

}  // namespace

void append_date(std::string& text, CivilDate date) {
    auto written = blank<date_form.size()>(date_form);
    put_date(written.data(), date);
    text.append(written.data(), written.size());
}

void append_local(std::string& text, LocalTime local) {
    auto written = blank<time_form.size()>(time_form);
    const CivilDate day = date::floor<date::days>(local);
    const auto seconds = static_cast<unsigned>((local - day).count());
    put_date(written.data(), day);
    put_two(written.data() + 11, seconds / 3600);
    put_two(written.data() + 14, seconds / 60 % 60);
    put_two(written.data() + 17, seconds % 60);
    text.append(written.data(), written.size());
}

void append_offset(std::string& text, minutes offset) {
    const auto size = static_cast<unsigned>(std::abs(offset.count()));
    std::array<char, 6> written{offset < minutes{0} ? '-' : '+', '0', '0', ':', '0', '0'};
    put_two(written.data() + 1, size / 60);
    put_two(written.data() + 4, size % 60);
    text.append(written.data(), written.size());
}

void append_rfc3339(std::string& text, Instant instant, const Zone& zone) {
    // Offsets with seconds ended in 1972 (Liberia); the text has room for minutes only.
    const minutes offset = date::floor<minutes>(zone.offset_at(instant));
    append_local(text, LocalTime{instant.time_since_epoch() + offset});
    append_offset(text, offset);
}

}  // namespace noticeclock
