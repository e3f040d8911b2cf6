#include "time/zone_table.h"

#include <date/tz.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <sstream>

// The layout of the files is RFC 8536, section 3. What is read is compared with what the date
// library reads from the same database.

namespace noticeclock {
namespace {

using std::chrono::hours;
using std::chrono::seconds;

std::string big_endian(std::int64_t number, unsigned size) {
    std::string bytes;
    for (unsigned i = size; i-- > 0;) {
        bytes += static_cast<char>(static_cast<std::uint64_t>(number) >> (8 * i) & 0xFFU);
    }
    return bytes;
}

std::string header(char version, unsigned leaps, unsigned times, unsigned types, unsigned letters) {
    std::string bytes = std::string("TZif") + version + std::string(15, '\0');
    for (const unsigned count : {0U, 0U, leaps, times, types, letters}) {
        bytes += big_endian(count, 4);
    }
    return bytes;
}

std::string type(int offset) {
    return big_endian(offset, 4) + std::string(2, '\0');
}

/// What a reader of version 1 would read: one type, no transition.
std::string first_block(char version) {
    return header(version, 0, 0, 1, 4) + type(0) + std::string("LMT\0", 4);
}

/// A zone that goes from +00:20 to +01:00 in 1980 and is at +02:00 for a while in 2000, then keeps
/// to a rule.
std::string sample(char version = '2') {
    return first_block(version) + header(version, 0, 3, 3, 4) + big_endian(315532800, 8) +
           big_endian(954547200, 8) + big_endian(970358400, 8) + std::string("\1\2\1", 3) +
           type(1200) + type(3600) + type(7200) + std::string("LMT\0", 4) +
           "\nCET-1CEST,M3.5.0,M10.5.0/3\n";
}

std::string replaced(std::string bytes, std::size_t at, const std::string& with) {
    return bytes.replace(at, with.size(), with);
}

Instant utc(const char* text) {
    return parse_time(text, {}).moment.at;
}

std::string file_of(const std::string& zone) {
    std::ostringstream bytes;
    bytes << std::ifstream("/usr/share/zoneinfo/" + zone, std::ios::binary).rdbuf();
    return bytes.str();
}

/// Instants just before and at every transition that either reading has since 1970.
std::vector<Instant> edges(const ZoneTable& table, const date::time_zone& zone) {
    std::vector<Instant> instants;
    const auto add = [&](Instant at) {
        if (at >= Instant{} && at < date::sys_days{date::year{2037} / 12 / 31}) {
            instants.insert(instants.end(), {at, at - seconds{1}});
        }
    };
    add(Instant{});
    for (const auto& span : table.spans) add(span.begin);
    Instant at{};
    while (at < date::sys_days{date::year{2037} / 1 / 1}) {
        at = zone.get_info(at).end;
        add(at);
    }
    return instants;
}

}  // namespace

TEST_CASE("a zone file is read as spans of one offset each, and the rule after them") {
    for (const char version : {'2', '3', '4'}) {
        const auto table = parse_zone_table(sample(version));
        REQUIRE(table);
        REQUIRE(table->spans.size() == 4);
        CHECK(table->spans[0].begin == Instant::min());
        CHECK(table->spans[0].end == utc("1980-01-01T00:00Z"));
        CHECK(table->spans[3].end == Instant::max());
        CHECK(table->rule == "CET-1CEST,M3.5.0,M10.5.0/3");
    }
}

TEST_CASE("each instant has the offset of the span that it lies in") {
    const auto table = parse_zone_table(sample()).value();
    CHECK(table.span_at(Instant::min()).offset == seconds{1200});
    CHECK(table.span_at(utc("1970-01-01T00:00Z")).offset == seconds{1200});
    CHECK(table.span_at(utc("1979-12-31T23:59:59Z")).offset == seconds{1200});
    CHECK(table.span_at(utc("1980-01-01T00:00:00Z")).offset == hours{1});
    CHECK(table.span_at(utc("2000-03-31T23:59:59Z")).offset == hours{1});
    CHECK(table.span_at(utc("2000-04-01T00:00:00Z")).offset == hours{2});
    CHECK(table.span_at(utc("2000-10-01T00:00:00Z")).offset == hours{1});
    CHECK(table.span_at(utc("2026-11-22T00:00:00Z")).offset == hours{1});
}

TEST_CASE("a zone without transitions keeps its one offset, west of Greenwich too") {
    const auto table = parse_zone_table(first_block('2') + header('2', 0, 0, 1, 4) + type(-12600) +
                                        std::string("XXX\0", 4) + "\n\n");
    REQUIRE(table);
    REQUIRE(table->spans.size() == 1);
    CHECK(table->span_at({}).offset == -seconds{12600});
    CHECK(table->rule.empty());
}

TEST_CASE("what is not a whole zone file is none") {
    const std::string whole = sample();
    for (std::size_t size = 0; size < whole.size() - 28; ++size) {
        INFO(size);
        CHECK_FALSE(parse_zone_table(std::string_view(whole).substr(0, size)));
    }
    CHECK_FALSE(parse_zone_table(std::string_view(whole).substr(0, whole.size() - 1)));
    CHECK_FALSE(parse_zone_table("# tzdb data for Europe\n"));
}

TEST_CASE("zone files are refused that are of version 1, count leap seconds, or are broken") {
    const std::string whole = sample();
    const std::size_t second = first_block('2').size();
    const std::size_t times = second + 44;
    const std::size_t types = times + 3 * 9;
    CHECK_FALSE(parse_zone_table(sample('\0')));
    CHECK_FALSE(parse_zone_table(first_block('2') + header('2', 1, 0, 1, 4) + type(0) +
                                 std::string("LMT\0", 4) + std::string(12, '\0') + "\n\n"));
    // A type that there is not; transitions out of order; no type; an offset of a day; huge counts.
    CHECK_FALSE(parse_zone_table(replaced(whole, times + 3 * 8, "\3")));
    CHECK_FALSE(parse_zone_table(replaced(whole, times, big_endian(954547200, 8))));
    CHECK_FALSE(parse_zone_table(first_block('2') + header('2', 0, 0, 0, 0) + "\n\n"));
    CHECK_FALSE(parse_zone_table(replaced(whole, types, big_endian(86400, 4))));
    CHECK_FALSE(parse_zone_table(replaced(whole, types, big_endian(-86400, 4))));
    CHECK_FALSE(parse_zone_table(replaced(whole, second + 32, "\xFF\xFF\xFF\xFF")));
}

TEST_CASE("every zone of the system is read as the date library reads it, from 1970 to 2037") {
    const auto& zones = date::get_tzdb().zones;
    REQUIRE(zones.size() > 400);
    for (const auto& zone : zones) {
        if (zone.name() == "localtime") continue;
        INFO(zone.name());
        REQUIRE(is_zone_name(zone.name()));
        const auto table = parse_zone_table(file_of(zone.name()));
        REQUIRE(table);
        const auto instants = edges(*table, zone);
        const auto differs = std::find_if(instants.begin(), instants.end(), [&](Instant at) {
            return table->span_at(at).offset != zone.get_info(at).offset;
        });
        CHECK((differs == instants.end() ? "" : format_utc(*differs)) == "");
    }
}

TEST_CASE("only what may be in the list of zones is looked for in the database's folder") {
    for (const char* name : {"Asia/Tokyo", "America/Argentina/Buenos_Aires", "Etc/GMT+9", "EST5EDT",
                             "America/Port-au-Prince", "Etc/GMT-0", "UTC"}) {
        INFO(name);
        CHECK(is_zone_name(name));
    }
    using namespace std::string_view_literals;
    for (const auto name : {""sv,
                            "/"sv,
                            "Asia/"sv,
                            "/Asia/Tokyo"sv,
                            "Asia//Tokyo"sv,
                            "Asia/../Europe/Berlin"sv,
                            "../zoneinfo/Asia/Tokyo"sv,
                            "./Asia/Tokyo"sv,
                            "Asia/Tokyo\0"sv,
                            "Asia/Tokyo "sv,
                            "Asia\\Tokyo"sv,
                            "asia/tokyo"sv,
                            "Factory"sv,
                            "localtime"sv,
                            "posixrules"sv,
                            "posix/Asia/Tokyo"sv,
                            "right/Asia/Tokyo"sv,
                            "tzdata.zi"sv,
                            "leapseconds"sv,
                            "leap-seconds.list"sv,
                            "zone.tab"sv,
                            "iso3166.tab"sv,
                            "東京"sv}) {
        INFO(name);
        CHECK_FALSE(is_zone_name(name));
    }
}

}  // namespace noticeclock
