#include "time/calendar.h"

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <thread>

#include "document/reader.h"

namespace noticeclock {
namespace {

namespace fs = std::filesystem;

const fs::path root{NOTICECLOCK_ROOT};

std::string content(const fs::path& file) {
    std::ostringstream text;
    text << std::ifstream(file).rdbuf();
    return text.str();
}

std::vector<fs::path> files_in(const fs::path& folder) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(folder)) files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

/// Reads the calendars that build on another, or those that do not.
void read_calendars(bool based, Calendars& read, Diagnostics& diagnostics) {
    for (const fs::path& file : files_in(root / "rules/calendars")) {
        const Source source{file.filename().string(), content(file)};
        const auto document = read_yaml(std::make_shared<Source>(source), diagnostics);
        if (!document || document->root().find("base").has_value() != based) continue;
        const auto calendar = read_calendar(document->root(), read, diagnostics);
        if (calendar) read.emplace(file.stem().string(), *calendar);
    }
}

/// Every calendar of rules/calendars; a base comes before what is built on it.
const Calendars& calendars() {
    static const Calendars all = [] {
        Calendars read;
        Diagnostics diagnostics;
        read_calendars(false, read, diagnostics);
        read_calendars(true, read, diagnostics);
        CHECK(render(diagnostics) == "");
        return read;
    }();
    return all;
}

const Calendar& calendar(const std::string& id) {
    return calendars().at(id);
}

CivilDate day(const std::string& text) {
    return parse_date(text).value();
}

/// The name in English; empty when the day is no holiday.
std::string named(const std::string& id, const std::string& date) {
    const Holiday* holiday = calendar(id).holiday(day(date));
    return holiday == nullptr ? "" : holiday->name.en;
}

std::string named_in_japanese(const std::string& id, const std::string& date) {
    const Holiday* holiday = calendar(id).holiday(day(date));
    return holiday == nullptr ? "" : holiday->name.ja;
}

/// The dates of a list in tests/time/data; lines that begin with # say where it comes from.
std::set<std::string> listed(const fs::path& file) {
    std::set<std::string> dates;
    std::ifstream lines(file);
    for (std::string line; std::getline(lines, line);) {
        if (!line.starts_with('#')) dates.insert(line.substr(0, line.find(' ')));
    }
    return dates;
}

/// The days from 2020 to 2035 on which the calendar and the list disagree.
std::string disagreement(const Calendar& calendar, const std::set<std::string>& holidays) {
    std::string days;
    for (CivilDate date = day("2020-01-01"); date <= day("2035-12-31"); date += date::days{1}) {
        const date::weekday weekday{date};
        const bool weekend = weekday == date::Saturday || weekday == date::Sunday;
        const bool works = !weekend && !holidays.contains(format_date(date));
        if (calendar.is_working(date) != works) days += format_date(date) + " ";
    }
    return days;
}

TEST_CASE("the working days of every calendar agree with an independent list, day by day") {
    const std::vector<fs::path> lists = files_in(root / "tests/time/data");
    CHECK(lists.size() == calendars().size());
    for (const fs::path& list : lists) {
        INFO(list.filename().string());
        const std::set<std::string> holidays = listed(list);
        CHECK(holidays.size() > 16);
        CHECK(disagreement(calendar(list.stem().string()), holidays) == "");
    }
}

TEST_CASE("a calendar's id is its file's name") {
    for (const auto& [id, calendar] : calendars()) CHECK(calendar.id() == id);
}

TEST_CASE("every calendar covers 2017 to 2040 and names its holidays in both languages") {
    for (const auto& [id, calendar] : calendars()) {
        INFO(id);
        CHECK(calendar.first_year() <= 2017);
        CHECK(calendar.last_year() >= 2040);
        CHECK_FALSE(calendar.title().en.empty());
        CHECK_FALSE(calendar.title().ja.empty());
        for (const Holiday& holiday : calendar.holidays()) {
            CHECK_FALSE(holiday.name.en.empty());
            CHECK_FALSE(holiday.name.ja.empty());
        }
    }
}

TEST_CASE("holidays are in date order, one a date, and within the years covered") {
    for (const auto& [id, calendar] : calendars()) {
        INFO(id);
        CivilDate before = day("1999-12-31");
        for (const Holiday& holiday : calendar.holidays()) {
            CHECK(before < holiday.date);
            CHECK(calendar.covers(holiday.date));
            before = holiday.date;
        }
    }
}

TEST_CASE("outside the years covered there is no answer, not even for a Sunday") {
    const Calendar& germany = calendar("de");
    CHECK(germany.is_working(day("2014-12-31")) == std::nullopt);
    CHECK(germany.is_working(day("2015-01-01")) == false);
    CHECK(germany.is_working(day("2040-12-31")) == true);
    CHECK(germany.is_working(day("2041-01-01")) == std::nullopt);
    CHECK(germany.is_working(day("2041-01-06")) == std::nullopt);  // a Sunday
    CHECK(germany.holiday(day("2041-01-01")) == nullptr);
    CHECK(calendar("jp").is_working(day("1999-12-31")) == std::nullopt);
    CHECK(calendar("jp").is_working(day("2050-12-28")) == true);
    CHECK(calendar("jp").is_working(day("2051-01-04")) == std::nullopt);
}

TEST_CASE("Japan: a day between two holidays is one (Act of 1948 Art. 3(3))") {
    for (const std::string date :
         {"2009-09-22", "2015-09-22", "2019-04-30", "2019-05-02", "2026-09-22", "2032-09-21",
          "2037-09-22", "2043-09-22", "2049-09-21"}) {
        INFO(date);
        CHECK(named_in_japanese("jp", date) == "国民の休日");
    }
}

TEST_CASE("Japan: a holiday on a Sunday gives the next day that is not a holiday (Art. 3(2))") {
    CHECK(named_in_japanese("jp", "2024-02-12") == "振替休日（建国記念の日）");
    // 3 May 2026 is a Sunday; Monday and Tuesday are holidays themselves.
    CHECK(named_in_japanese("jp", "2026-05-06") == "振替休日（憲法記念日）");
    CHECK(named("jp", "2021-08-09") == "Mountain Day (observed)");
    // A holiday on a Saturday gives nothing.
    CHECK(calendar("jp").is_working(day("2025-05-02")) == true);
}

TEST_CASE("Japan: the holidays moved for the Olympic Games and the succession of 2019") {
    CHECK(named("jp", "2020-07-23") == "Marine Day");
    CHECK(named("jp", "2020-07-24") == "Sports Day");
    CHECK(named("jp", "2020-08-10") == "Mountain Day");
    CHECK(named("jp", "2020-10-12") == "");
    CHECK(named("jp", "2021-07-19") == "");
    CHECK(named("jp", "2019-05-01") == "Day of the Emperor's Accession");
    CHECK(named("jp", "2019-10-22") == "Day of the Enthronement Ceremony");
    CHECK(named("jp", "2019-02-23") == "");
    CHECK(named("jp", "2019-12-23") == "");
}

TEST_CASE("Japan: offices are closed from 29 December to 3 January (Act No. 91 of 1988)") {
    CHECK(calendar("jp").is_working(day("2026-12-28")) == true);
    CHECK(named_in_japanese("jp", "2026-12-29") == "閉庁日");
    CHECK(calendar("jp").is_working(day("2026-12-31")) == false);
    CHECK(named_in_japanese("jp", "2027-01-01") == "元日");
    CHECK(calendar("jp").is_working(day("2028-01-03")) == false);  // a Monday
    CHECK(calendar("jp").is_working(day("2028-01-04")) == true);
}

TEST_CASE("United States: a holiday on a Saturday is observed on Friday, on a Sunday on Monday") {
    CHECK(named("us-federal", "2026-07-03") == "Independence Day (observed)");
    CHECK(named("us-federal", "2026-07-04") == "Independence Day");
    CHECK(named("us-federal", "2027-07-05") == "Independence Day (observed)");
    CHECK(named("us-federal", "2028-11-10") == "Veterans Day (observed)");
    CHECK(named("us-federal", "2021-06-18") == "Juneteenth National Independence Day (observed)");
    CHECK(named("us-federal", "2020-06-19") == "");
}

TEST_CASE("United States: New Year's Day on a Saturday is observed in the year before") {
    CHECK(named("us-federal", "2027-12-31") == "New Year's Day (observed)");
    CHECK(named("us-federal", "2021-12-31") == "New Year's Day (observed)");
    CHECK(calendar("us-federal").is_working(day("2028-01-03")) == true);
}

TEST_CASE("United States: what is no federal holiday") {
    CHECK(calendar("us-federal").is_working(day("2026-04-03")) == true);  // Good Friday
    CHECK(calendar("us-federal").is_working(day("2026-11-27")) == true);  // after Thanksgiving
    CHECK(calendar("us-federal").is_working(day("2026-12-24")) == true);  // Christmas Eve
    CHECK(calendar("us-federal").is_working(day("2025-01-09")) == true);  // day of mourning
    CHECK(calendar("us-federal").is_working(day("2037-01-20")) == true);  // inauguration
}

TEST_CASE("SEC: federal holidays and the days EDGAR was closed") {
    for (const std::string date : {"2018-12-05", "2018-12-24", "2019-12-24", "2020-12-24",
                                   "2024-12-24", "2025-01-09", "2025-12-24", "2025-12-26"}) {
        INFO(date);
        CHECK(calendar("us-sec").is_working(day(date)) == false);
    }
    CHECK(named("us-sec", "2026-11-11") == "Veterans Day");
    CHECK(named("us-sec", "2027-12-31") == "New Year's Day (observed)");
    CHECK(calendar("us-sec").is_working(day("2026-04-03")) == true);  // exchanges are closed
    CHECK(calendar("us-sec").is_working(day("2026-12-24")) == true);
}

TEST_CASE("New York: General Construction Law s. 24") {
    CHECK(named("us-ny", "2026-11-03") == "Election Day");
    CHECK(named("us-ny", "2028-11-07") == "Election Day");
    CHECK(named("us-ny", "2027-02-12") == "Lincoln's Birthday");
    CHECK(named("us-ny", "2023-02-13") == "Lincoln's Birthday (observed)");
    CHECK(calendar("us-ny").is_working(day("2026-07-03")) == true);  // 4 July is a Saturday
    CHECK(named("us-ny", "2026-06-14") == "Flag Day");
    CHECK(calendar("us-ny").is_working(day("2026-06-15")) == true);  // and does not move
}

TEST_CASE("Texas: the national holidays of Gov't Code 662.003(a), on their own dates") {
    CHECK(named("us-tx", "2026-02-16") == "Presidents' Day");
    CHECK(named("us-tx", "2026-07-04") == "Independence Day");
    CHECK(calendar("us-tx").is_working(day("2026-07-03")) == true);   // 4 July is a Saturday
    CHECK(calendar("us-tx").is_working(day("2027-07-05")) == true);   // 4 July is a Sunday
    CHECK(calendar("us-tx").is_working(day("2026-10-12")) == true);   // Columbus Day
    CHECK(calendar("us-tx").is_working(day("2026-06-19")) == true);   // a state holiday
    CHECK(calendar("us-tx").is_working(day("2026-11-27")) == true);   // a state holiday
    CHECK(calendar("us-tx").is_working(day("2026-11-26")) == false);  // Thanksgiving Day
}

TEST_CASE("Washington: the legal holidays of RCW 1.16.050") {
    CHECK(named("us-wa", "2026-11-27") == "Native American Heritage Day");
    CHECK(named("us-wa", "2024-11-29") == "Native American Heritage Day");  // 1 November a Friday
    CHECK(calendar("us-wa").is_working(day("2024-11-22")) == true);
    CHECK(named("us-wa", "2026-07-03") == "Independence Day (observed)");  // a Saturday
    CHECK(named("us-wa", "2027-07-05") == "Independence Day (observed)");  // a Sunday
    CHECK(named("us-wa", "2027-12-31") == "New Year's Day (observed)");    // of the next year
    CHECK(calendar("us-wa").is_working(day("2026-10-12")) == true);        // Columbus Day
    CHECK(calendar("us-wa").is_working(day("2021-06-18")) == true);  // Juneteenth came in 2022
    CHECK(named("us-wa", "2022-06-20") == "Juneteenth (observed)");
}

// What the Commission's lists for these years name on Mondays to Fridays.
TEST_CASE("institutions of the Union: as many days as the lists count") {
    const auto holidays_in = [](int year) {
        int found = 0;
        for (CivilDate date{date::year{year} / 1 / 1};
             date <= CivilDate{date::year{year} / 12 / 31}; date += date::days{1}) {
            const bool weekend = calendar("eu-institutions").is_weekend(date);
            found += !weekend && calendar("eu-institutions").is_working(date) == false ? 1 : 0;
        }
        return found;
    };
    CHECK(holidays_in(2017) == 18);
    CHECK(holidays_in(2023) == 18);
}

TEST_CASE("institutions of the Union: feasts, and the closure at year end") {
    CHECK(named("eu-institutions", "2023-04-06") == "Maundy Thursday");
    CHECK(named("eu-institutions", "2023-05-19") == "Day after Ascension Day");
    CHECK(calendar("eu-institutions").is_working(day("2017-01-02")) == false);
    CHECK(calendar("eu-institutions").is_working(day("2017-12-29")) == false);
    CHECK(calendar("eu-institutions").is_working(day("2022-01-03")) == true);
    // A feast on a weekend gives no other day; Armistice Day is Belgium's alone.
    CHECK(calendar("eu-institutions").is_working(day("2026-05-08")) == true);
    CHECK(calendar("eu-institutions").is_working(day("2026-05-11")) == true);
    CHECK(calendar("eu-institutions").is_working(day("2026-11-11")) == true);
    CHECK(calendar("be").is_working(day("2026-11-11")) == false);
}

TEST_CASE("England and Wales: substitute days take the next free weekday") {
    CHECK(named("gb", "2021-12-27") == "Christmas Day (observed)");  // Christmas on a Saturday
    CHECK(named("gb", "2021-12-28") == "Boxing Day (observed)");
    CHECK(named("gb", "2022-12-26") == "Boxing Day");  // Christmas on a Sunday
    CHECK(named("gb", "2022-12-27") == "Christmas Day (observed)");
    CHECK(named("gb", "2028-01-03") == "New Year's Day (observed)");
}

TEST_CASE("England and Wales: moved and single bank holidays") {
    CHECK(named("gb", "2020-05-08") == "Early May bank holiday");
    CHECK(named("gb", "2020-05-04") == "");
    CHECK(named("gb", "2022-06-02") == "Spring bank holiday");
    CHECK(named("gb", "2022-06-03") == "Platinum Jubilee");
    CHECK(named("gb", "2022-05-30") == "");
    CHECK(named("gb", "2022-09-19") == "State Funeral of Queen Elizabeth II");
    CHECK(named("gb", "2023-05-08") == "Coronation of King Charles III");
}

TEST_CASE("Ireland: St Brigid's Day is a Monday, or 1 February when that is a Friday") {
    CHECK(named("ie", "2023-02-06") == "St Brigid's Day");
    CHECK(named("ie", "2030-02-01") == "St Brigid's Day");
    CHECK(named("ie", "2030-02-04") == "");
    CHECK(named("ie", "2022-02-07") == "");
    CHECK(named("ie", "2022-03-18") == "Day of Remembrance and Recognition");
}

TEST_CASE("Ireland: the Monday after a holiday on a weekend is a working day") {
    CHECK(calendar("ie").is_working(day("2024-03-18")) == true);
    CHECK(calendar("ie").is_working(day("2026-12-28")) == true);
}

TEST_CASE("Germany and France: only what holds nationwide") {
    CHECK(named("de", "2017-10-31") == "Reformation Day (500th anniversary)");
    CHECK(calendar("de").is_working(day("2026-06-04")) == true);  // Corpus Christi
    CHECK(calendar("de").is_working(day("2026-12-24")) == true);
    CHECK(named("fr", "2026-05-25") == "Whit Monday");
    CHECK(calendar("fr").is_working(day("2026-04-03")) == true);  // Good Friday
}

TEST_CASE("holidays that laws of recent years made and unmade") {
    CHECK(named("dk", "2023-05-05") == "Great Prayer Day");
    CHECK(named("dk", "2024-04-26") == "");
    CHECK(named("pl", "2024-12-24") == "");
    CHECK(named("pl", "2025-12-24") == "Christmas Eve");
    CHECK(named("sk", "2024-11-17") != "");
    CHECK(named("sk", "2025-11-17") == "");
    CHECK(named("sk", "2026-05-08") == "");
    CHECK(named("sk", "2028-05-08") == "Victory over Fascism Day");
    CHECK(named("ro", "2023-01-06") == "");
    CHECK(named("ro", "2025-01-06") == "Epiphany");
    CHECK(named("it", "2027-10-04") == "St Francis of Assisi");
}

TEST_CASE("a calendar made from a list sorts it and keeps the first of each date") {
    const Calendar made("test", {}, 2026, 2026, 1U << 7U,
                        {{day("2026-05-01"), {"second", ""}},
                         {day("2026-01-06"), {"first", ""}},
                         {day("2026-05-01"), {"again", ""}},
                         {day("2027-01-01"), {"outside", ""}}});
    REQUIRE(made.holidays().size() == 2);
    CHECK(made.holidays()[0].name.en == "first");
    CHECK(made.holidays()[1].name.en == "second");
    CHECK(made.is_working(day("2026-01-10")) == true);  // a Saturday, which is not its weekend
    CHECK(made.is_working(day("2026-01-11")) == false);
}

TEST_CASE("several threads may ask a calendar for the first time at once") {
    Diagnostics diagnostics;
    const Source source{"jp.yaml", content(root / "rules/calendars/jp.yaml")};
    const auto document = read_yaml(std::make_shared<Source>(source), diagnostics);
    const auto fresh = read_calendar(document->root(), {}, diagnostics);
    REQUIRE(fresh);
    std::vector<std::size_t> counts(4);
    std::vector<std::thread> threads;
    for (std::size_t& count : counts) {
        threads.emplace_back([&count, &fresh] { count = fresh->holidays().size(); });
    }
    for (std::thread& thread : threads) thread.join();
    CHECK(counts == std::vector<std::size_t>(4, calendar("jp").holidays().size()));
}

}  // namespace
}  // namespace noticeclock
