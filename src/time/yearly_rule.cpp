#include "time/yearly_rule.h"

#include <algorithm>

namespace noticeclock {
namespace {

using std::chrono::hours;
using std::chrono::seconds;

// Reads a rule from left to right; each function takes what it reads off the front and is false
// when it is not there.
class RuleText {
  public:
    explicit RuleText(std::string_view text) : rest_(text) {}

    bool take(char c) {
        if (rest_.empty() || rest_.front() != c) return false;
        rest_.remove_prefix(1);
        return true;
    }

    // CET or <+0330>
    bool take_name() {
        const bool quoted = take('<');
        const auto is_name = [quoted](char c) {
            return quoted ? c != '>' : (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
        };
        const auto end = std::find_if_not(rest_.begin(), rest_.end(), is_name);
        const auto size = static_cast<std::size_t>(end - rest_.begin());
        rest_.remove_prefix(size);
        return size >= 3 && (!quoted || take('>'));
    }

    bool take_number(unsigned& number) {
        std::size_t size = 0;
        number = 0;
        while (size < rest_.size() && size < 3 && rest_[size] >= '0' && rest_[size] <= '9') {
            number = number * 10 + static_cast<unsigned>(rest_[size++] - '0');
        }
        rest_.remove_prefix(size);
        return size > 0;
    }

    // [+-]h[h[h]][:mm[:ss]]
    bool take_time(seconds& time) {
        const bool negative = take('-');
        if (!negative) take('+');
        unsigned hour = 0;
        unsigned minute = 0;
        unsigned second = 0;
        if (!take_number(hour)) return false;
        if (take(':') && !take_number(minute)) return false;
        if (take(':') && !take_number(second)) return false;
        time = hours{hour} + std::chrono::minutes{minute} + seconds{second};
        if (negative) time = -time;
        return true;
    }

    [[nodiscard]] bool starts_with(char c) const { return !rest_.empty() && rest_.front() == c; }
    [[nodiscard]] bool empty() const { return rest_.empty(); }

  private:
    std::string_view rest_;
};

bool take_day(RuleText& text, YearlyChange& change) {
    if (text.take('J')) {
        change.kind = YearlyChange::Kind::day_of_year;
        return text.take_number(change.day) && change.day >= 1 && change.day <= 365;
    }
    if (!text.take('M')) {
        change.kind = YearlyChange::Kind::days_after_new_year;
        return text.take_number(change.day) && change.day <= 365;
    }
    const bool read = text.take_number(change.month) && text.take('.') &&
                      text.take_number(change.week) && text.take('.') &&
                      text.take_number(change.day);
    return read && change.month >= 1 && change.month <= 12 && change.week >= 1 &&
           change.week <= 5 && change.day <= 6;
}

bool take_change(RuleText& text, YearlyChange& change) {
    change.time = hours{2};
    return text.take(',') && take_day(text, change) &&
           (!text.take('/') || text.take_time(change.time));
}

CivilDate day_in(const YearlyChange& change, date::year year) {
    const CivilDate new_year{year / 1 / 1};
    if (change.kind == YearlyChange::Kind::week_of_month) {
        const date::year_month month = year / date::month{change.month};
        const date::weekday weekday{change.day};
        if (change.week == 5) return CivilDate{month / weekday[date::last]};
        return CivilDate{month / weekday[change.week]};
    }
    if (change.kind == YearlyChange::Kind::days_after_new_year) {
        return new_year + date::days{change.day};
    }
    const bool after_leap_day = year.is_leap() && change.day >= 60;
    return new_year + date::days{change.day - (after_leap_day ? 0U : 1U)};
}

struct Transition {
    Instant at;
    seconds offset;  // from then on
};

}  // namespace

OffsetSpan YearlyRule::span_at(Instant instant) const {
    const date::year year = date::year_month_day{date::floor<date::days>(instant)}.year();
    std::array<Transition, 6> transitions;
    auto next = transitions.begin();
    for (const date::year y : {year - date::years{1}, year, year + date::years{1}}) {
        const LocalTime spring = day_in(to_daylight, y) + to_daylight.time;
        const LocalTime autumn = day_in(to_standard, y) + to_standard.time;
        *next++ = {Instant{spring.time_since_epoch() - standard}, daylight};
        *next++ = {Instant{autumn.time_since_epoch() - daylight}, standard};
    }
    std::sort(transitions.begin(), transitions.end(),
              [](const Transition& a, const Transition& b) { return a.at < b.at; });
    const auto after =
        std::upper_bound(transitions.begin(), transitions.end(), instant,
                         [](Instant i, const Transition& transition) { return i < transition.at; });
    const auto before = after - 1;
    return {before->at, after->at, before->offset};
}

std::optional<YearlyRule> parse_yearly_rule(std::string_view text) {
    RuleText rest{text};
    YearlyRule rule;
    // POSIX counts offsets west of Greenwich; daylight saving time is an hour ahead unless said
    // otherwise.
    seconds west{0};
    if (!rest.take_name() || !rest.take_time(west)) return std::nullopt;
    rule.standard = -west;
    if (!rest.take_name()) return std::nullopt;
    west -= hours{1};
    if (!rest.starts_with(',') && !rest.take_time(west)) return std::nullopt;
    rule.daylight = -west;
    const bool read = take_change(rest, rule.to_daylight) && take_change(rest, rule.to_standard);
    if (!read || !rest.empty()) return std::nullopt;
    return rule;
}

}  // namespace noticeclock
