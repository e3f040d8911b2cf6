#include "report/clock_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>

namespace noticeclock {

namespace {

using std::chrono::seconds;

constexpr std::array<std::string_view, 7> weekdays_en{"Sun", "Mon", "Tue", "Wed",
                                                      "Thu", "Fri", "Sat"};
constexpr std::array<std::string_view, 7> weekdays_ja{"日", "月", "火", "水", "木", "金", "土"};
constexpr std::array<std::string_view, 12> months_en{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                     "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

int year_of(CivilDate date) {
    return static_cast<int>(date::year_month_day(date).year());
}

std::string offset_text(seconds offset) {
    const auto minutes = std::abs(offset.count()) / 60;
    return fmt::format("{}{:02}:{:02}", offset.count() < 0 ? '-' : '+', minutes / 60, minutes % 60);
}

std::string english_date(CivilDate day, bool year) {
    const date::year_month_day ymd(day);
    const auto text = fmt::format("{} {} {}", weekdays_en[date::weekday(day).c_encoding()],
                                  static_cast<unsigned>(ymd.day()),
                                  months_en[static_cast<unsigned>(ymd.month()) - 1]);
    return year ? fmt::format("{} {}", text, year_of(day)) : text;
}

std::string japanese_date(CivilDate day, bool year) {
    const date::year_month_day ymd(day);
    return fmt::format("{}{}月{}日({})", year ? fmt::format("{}年", year_of(day)) : "",
                       static_cast<unsigned>(ymd.month()), static_cast<unsigned>(ymd.day()),
                       weekdays_ja[date::weekday(day).c_encoding()]);
}

std::string duration_words(long days, long hours, long minutes, bool ja) {
    if (days > 0) return fmt::format(fmt::runtime(ja ? "{}日{}時間" : "{} d {} h"), days, hours);
    if (hours > 0)
        return fmt::format(fmt::runtime(ja ? "{}時間{}分" : "{} h {} min"), hours, minutes);
    return fmt::format(fmt::runtime(ja ? "{}分" : "{} min"), minutes);
}

bool is_midnight(LocalTime local) {
    return local == date::floor<date::days>(local);
}

}  // namespace

ClockText::ClockText(Language language, Zone zone, Instant now)
    : language_(language), zone_(zone), year_(year_of(zone_.date(now))) {}

ClockText ClockText::in(const Zone& zone) const {
    ClockText other = *this;
    other.zone_ = zone;
    return other;
}

std::string ClockText::date(CivilDate date) const {
    const bool year = !year_ || *year_ != year_of(date);
    return language_ == Language::ja ? japanese_date(date, year) : english_date(date, year);
}

std::string ClockText::time(Instant instant) const {
    const auto local = zone_.local(instant);
    const auto day = date::floor<date::days>(local);
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(local - day).count();
    return fmt::format("{} {:02}:{:02} {}", date(day), minutes / 60, minutes % 60,
                       offset_text(zone_.offset_at(instant)));
}

std::string ClockText::moment(const Moment& moment) const {
    return moment.precision == Precision::day ? date(moment.date) : time(moment.at);
}

std::string ClockText::end(Instant instant, bool ends_day, const Zone& day_zone) const {
    if (!ends_day || !(zone_ == day_zone || is_midnight(zone_.local(instant))))
        return time(instant);
    const auto before = instant - seconds(1);
    return fmt::format("{} 24:00 {}", date(zone_.date(before)),
                       offset_text(zone_.offset_at(before)));
}

CivilDate ended_day(Instant instant, const Zone& zone) {
    return zone.date(instant - seconds(1));
}

std::string duration_text(seconds length, Language language) {
    const auto minutes = static_cast<long>(std::max<seconds::rep>(0, length.count()) / 60);
    return duration_words(minutes / 1440, minutes / 60 % 24, minutes % 60,
                          language == Language::ja);
}

std::string time_left(Instant deadline, Instant now, Language language) {
    if (now <= deadline) return duration_text(deadline - now, language);
    const auto past = duration_text(now - deadline, language);
    return language == Language::ja ? past + "超過" : "overdue " + past;
}

std::string city_of(const Zone& zone) {
    const auto slash = zone.name().rfind('/');
    if (slash == std::string::npos) return {};
    auto city = zone.name().substr(slash + 1);
    std::replace(city.begin(), city.end(), '_', ' ');
    return city;
}

std::string zone_text(const Zone& zone) {
    const auto& name = zone.name();
    const bool is_offset = !name.empty() && (name.front() == '+' || name.front() == '-');
    return is_offset ? "UTC" + name : name;
}

}  // namespace noticeclock
