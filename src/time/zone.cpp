#include "time/zone.h"

#include <algorithm>
#include <fstream>
#include <mutex>
#include <sstream>
#include <unordered_map>
#include <vector>

#include "document/octets.h"
#include "time/timestamp.h"
#include "time/yearly_rule.h"
#include "time/zone_table.h"

namespace noticeclock {
namespace {

using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

constexpr const char* database_folder = "/usr/share/zoneinfo/";

// The tables of the database end in 2037; what holds after their last transition is a rule.
struct ZoneData {
    std::string name;
    ZoneTable table;
    std::optional<YearlyRule> afterwards;
};

// Only the file of the zone asked for is read: a list of all zones costs more than all else that
// is done about time.
std::optional<ZoneData> load_zone(const std::string& name) {
    if (!is_zone_name(name)) return std::nullopt;
    std::ostringstream bytes;
    bytes << std::ifstream{database_folder + name, std::ios::binary}.rdbuf();
    auto table = parse_zone_table(bytes.view());
    if (!table) return std::nullopt;
    auto afterwards = parse_yearly_rule(table->rule);
    return ZoneData{name, std::move(*table), afterwards};
}

// Null when there is no such zone.
const ZoneData* shared_zone(const std::string& name) {
    static std::mutex mutex;
    static std::unordered_map<std::string, ZoneData> zones;
    const std::lock_guard lock{mutex};
    if (const auto known = zones.find(name); known != zones.end()) return &known->second;
    auto data = load_zone(name);
    return data ? &zones.emplace(name, std::move(*data)).first->second : nullptr;
}

// Each thread keeps what it found: no lock is taken twice for one zone.
const ZoneData* find_zone(std::string_view name) {
    thread_local std::vector<const ZoneData*> found;  // the last asked for in front
    for (auto known = found.begin(); known != found.end(); ++known) {
        if (!same_text((*known)->name, name)) continue;
        std::rotate(found.begin(), known, known + 1);
        return found.front();
    }
    const auto* data = shared_zone(std::string{name});
    if (data != nullptr) found.insert(found.begin(), data);
    return data;
}

std::optional<minutes> parse_offset(std::string_view text) {
    if (text.size() != 6 || (text[0] != '+' && text[0] != '-') || text[3] != ':') {
        return std::nullopt;
    }
    const auto hour = parse_digits(text, 1, 2);
    const auto minute = parse_digits(text, 4, 2);
    if (!hour || !minute || *minute > 59) return std::nullopt;
    const minutes size = hours{*hour} + minutes{*minute};
    const minutes offset = text[0] == '-' ? -size : size;
    if (offset < hours{-12} || offset > hours{14}) return std::nullopt;
    return offset;
}

// A time zone of parse_time(): the text after the time of day, or the one that holds for the whole
// file.
struct ZoneReading {
    std::optional<Zone> zone;
    std::string name;
    bool malformed = false;
};

ZoneReading read_suffix(std::string_view suffix, const std::optional<Zone>& otherwise) {
    if (suffix.empty()) return {otherwise, otherwise ? otherwise->name() : std::string{}};
    const bool spaced = suffix.front() == ' ';
    if (spaced) suffix.remove_prefix(1);
    const bool offset = suffix == "Z" || parse_offset(suffix);
    const bool name = spaced && !suffix.empty() && suffix.find(' ') == std::string_view::npos;
    if (!offset && !name) return {std::nullopt, {}, true};
    return {Zone::find(suffix), std::string{suffix}};
}

// HH:MM or HH:MM:SS at the start of `text`, which is left with the rest. 24:00 and leap seconds are
// not times of day here.
std::optional<seconds> read_time_of_day(std::string_view& text) {
    const auto hour = parse_digits(text, 0, 2);
    const auto minute = parse_digits(text, 3, 2);
    if (!hour || !minute || text[2] != ':' || *hour > 23 || *minute > 59) return std::nullopt;
    text.remove_prefix(5);
    if (text.empty() || text.front() != ':') return hours{*hour} + minutes{*minute};
    const auto second = parse_digits(text, 1, 2);
    if (!second || *second > 59) return std::nullopt;
    text.remove_prefix(3);
    return hours{*hour} + minutes{*minute} + seconds{*second};
}

// A date of the right shape. `kind` says what is wrong with it, or ok.
struct DateReading {
    TimeReading::Kind kind = TimeReading::Kind::malformed;
    CivilDate date{};
};

DateReading read_date(std::string_view text) {
    const auto year = parse_digits(text, 0, 4);
    const auto month = parse_digits(text, 5, 2);
    const auto day = parse_digits(text, 8, 2);
    if (!year || !month || !day || text[4] != '-' || text[7] != '-') return {};
    const date::year_month_day date{date::year{static_cast<int>(*year)}, date::month{*month},
                                    date::day{*day}};
    if (!date.ok()) return {TimeReading::Kind::no_such_date, {}};
    const CivilDate civil{date};
    return {in_range(civil) ? TimeReading::Kind::ok : TimeReading::Kind::out_of_range, civil};
}

TimeReading read_in_zone(LocalTime local, const Zone& zone) {
    const LocalReading reading = zone.read(local);
    TimeReading result{
        TimeReading::Kind::ok, {reading.first, Precision::minute, {}}, {}, {}, zone.name()};
    if (reading.kind == LocalReading::Kind::once) {
        if (!in_range(reading.first)) result.kind = TimeReading::Kind::out_of_range;
        return result;
    }
    result.kind = reading.kind == LocalReading::Kind::never ? TimeReading::Kind::nonexistent
                                                            : TimeReading::Kind::ambiguous;
    result.moment = {};
    result.first = reading.first;
    result.second = reading.second;
    return result;
}

// The earliest instant of a day, in UTC without a zone; a day that a zone left out has none.
TimeReading read_bare_date(CivilDate date, const Zone& zone) {
    const Instant start = zone.day_start(date);
    if (zone.date(start) != date) return read_in_zone(date, zone);
    const auto kind = in_range(start) ? TimeReading::Kind::ok : TimeReading::Kind::out_of_range;
    return {kind, {start, Precision::day, date}, {}, {}, zone.name()};
}

}  // namespace

std::optional<Zone> Zone::find(std::string_view name) {
    if (name == "Z" || name == "UTC") return Zone{};
    if (const auto offset = parse_offset(name)) return fixed(*offset);
    Zone zone;
    zone.data_ = find_zone(name);
    if (zone.data_ == nullptr) return std::nullopt;
    return zone;
}

Zone Zone::fixed(minutes offset) {
    Zone zone;
    zone.offset_ = offset;
    return zone;
}

std::string Zone::name() const {
    if (data_ != nullptr) return static_cast<const ZoneData*>(data_)->name;
    if (offset_ == minutes{0}) return "UTC";
    std::string text;
    append_offset(text, offset_);
    return text;
}

OffsetSpan Zone::span_at(Instant instant) const {
    if (data_ == nullptr) return {Instant::min(), Instant::max(), offset_};
    const auto* data = static_cast<const ZoneData*>(data_);
    const OffsetSpan& span = data->table.span_at(instant);
    const bool last = &span == &data->table.spans.back();
    return last && data->afterwards ? data->afterwards->span_at(instant) : span;
}

seconds Zone::offset_at(Instant instant) const {
    return span_at(instant).offset;
}

LocalTime Zone::local(Instant instant) const {
    return LocalTime{instant.time_since_epoch() + offset_at(instant)};
}

CivilDate Zone::date(Instant instant) const {
    return date::floor<date::days>(local(instant));
}

LocalReading Zone::read(LocalTime local) const {
    if (data_ == nullptr) {
        const Instant instant{local.time_since_epoch() - offset_};
        return {LocalReading::Kind::once, instant, instant};
    }
    // No offset exceeds a day, so only the spans within a day of the figure read as UTC can give
    // this local time.
    const Instant as_utc{local.time_since_epoch()};
    std::optional<LocalReading> found;
    LocalReading gap;
    OffsetSpan span = span_at(as_utc - hours{24});
    while (true) {
        const Instant here = as_utc - span.offset;
        if (span.begin <= here && here < span.end) {
            found = found ? LocalReading{LocalReading::Kind::twice, found->first, here}
                          : LocalReading{LocalReading::Kind::once, here, here};
        }
        if (span.end > as_utc + hours{24}) break;
        const OffsetSpan next = span_at(span.end);
        if (here >= span.end && as_utc - next.offset < span.end) {
            gap = {LocalReading::Kind::never, here, as_utc - next.offset};
        }
        span = next;
    }
    return found ? *found : gap;
}

Instant Zone::day_start(CivilDate date) const {
    const LocalReading midnight = read(date);
    if (midnight.kind != LocalReading::Kind::never) return midnight.first;
    return span_at(midnight.first).begin;
}

std::string tzdata_version() {
    std::ifstream file{database_folder + std::string{"tzdata.zi"}};
    std::string line;
    std::getline(file, line);
    constexpr std::string_view start = "# version ";
    return line.starts_with(start) ? line.substr(start.size()) : "unknown";
}

TimeReading parse_time(std::string_view text, const std::optional<Zone>& zone) {
    if (const auto at = parse_utc(text))  // the form that programs write
        return {TimeReading::Kind::ok, {*at, Precision::minute, {}}, {}, {}, "UTC"};
    const DateReading date = read_date(text);
    if (date.kind == TimeReading::Kind::malformed) return {};
    std::string_view rest = text.substr(10);
    const bool bare = rest.empty();
    if (!bare && rest.front() != 'T' && rest.front() != ' ') return {};
    if (!bare) rest.remove_prefix(1);
    const auto time = bare ? std::optional{seconds{0}} : read_time_of_day(rest);
    if (!time) return {};
    const ZoneReading where = read_suffix(rest, zone);
    if (where.malformed) return {};
    if (date.kind != TimeReading::Kind::ok) return {date.kind, {}, {}, {}, where.name};
    if (bare) return read_bare_date(date.date, where.zone.value_or(Zone{}));
    if (where.zone) return read_in_zone(date.date + *time, *where.zone);
    const auto kind = rest.empty() ? TimeReading::Kind::no_offset : TimeReading::Kind::unknown_zone;
    return {kind, {}, {}, {}, where.name};
}

std::string format_rfc3339(Instant instant, const Zone& zone) {
    std::string text;
    append_rfc3339(text, instant, zone);
    return text;
}

std::string format_alternatives(const TimeReading& reading) {
    const auto zone = Zone::find(reading.zone).value_or(Zone());
    return format_rfc3339(reading.first, zone) + " or " + format_rfc3339(reading.second, zone);
}

}  // namespace noticeclock
