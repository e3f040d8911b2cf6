#include "law_data.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>
#include <sstream>

#include "document/reader.h"

namespace noticeclock {
namespace {

CountingRules load_counting_rules() {
    std::ifstream file{NOTICECLOCK_ROOT "/rules/counting.yaml"};
    const std::string text{std::istreambuf_iterator<char>{file}, {}};
    Diagnostics diagnostics;
    const auto source = std::make_shared<const Source>(Source{"counting.yaml", text});
    const auto document = read_yaml(source, diagnostics);
    REQUIRE(document != nullptr);
    CountingRules rules = read_counting_rules(document->root(), diagnostics);
    CHECK(render(diagnostics) == "");
    return rules;
}

constexpr unsigned saturday_and_sunday = 1U << 6U | 1U << 7U;

Calendars load_listed_calendars() {
    std::unordered_map<std::string, std::vector<Holiday>> lists;
    for (const auto& row : read_rows("holidays.csv")) {
        lists[row[0]].push_back({parse_date(row[1]).value(), Text{row[2], {}}});
    }
    Calendars calendars;
    for (const auto& [id, list] : lists) {
        const auto year_of = [](const Holiday& holiday) {
            return static_cast<int>(date::year_month_day{holiday.date}.year());
        };
        calendars.emplace(id, Calendar{id, Text{id, {}}, year_of(list.front()),
                                       year_of(list.back()), saturday_and_sunday, list});
    }
    return calendars;
}

std::vector<std::string> cells(const std::string& line) {
    std::vector<std::string> parts;
    std::istringstream stream{line};
    for (std::string cell; std::getline(stream, cell, ',');) parts.push_back(cell);
    return parts;
}

}  // namespace

const CountingRules& counting_rules() {
    static const CountingRules rules = load_counting_rules();
    return rules;
}

const Calendars& listed_calendars() {
    static const Calendars calendars = load_listed_calendars();
    return calendars;
}

std::vector<std::vector<std::string>> read_rows(const std::string& file) {
    std::ifstream stream{NOTICECLOCK_ROOT "/tests/time/" + file};
    std::string line;
    REQUIRE(std::getline(stream, line));
    const std::size_t width = cells(line).size();
    std::vector<std::vector<std::string>> rows;
    while (std::getline(stream, line)) {
        rows.push_back(cells(line));
        INFO(line);
        REQUIRE(rows.back().size() == width);
    }
    REQUIRE_FALSE(rows.empty());
    return rows;
}

WrittenInstant written(const std::string& text) {
    const std::size_t end_of_day = text.find("T24:00");
    if (end_of_day == std::string::npos) return {parse_time(text, {}).moment.at, false};
    std::string midnight = text;
    midnight.replace(end_of_day, 6, "T00:00");
    return {parse_time(midnight, {}).moment.at + std::chrono::hours{24}, true};
}

}  // namespace noticeclock
