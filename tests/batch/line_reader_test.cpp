#include "batch/line_reader.h"

#include <array>
#include <catch2/catch.hpp>
#include <random>

#include "../main/laws.h"
#include "assess/incident_names.h"
#include "document/reader.h"

// The reader of plain lines against the ordinary reader: what it reads, it reads alike; what it
// does not, it leaves alone.

namespace noticeclock {
namespace {

const IncidentNames& names() {
    static const IncidentNames all = incident_names(laws());
    return all;
}

std::optional<Incident> ordinary(const std::string& line, Diagnostics& diagnostics) {
    const auto source = std::make_shared<const Source>(Source{"-", line});
    const auto document = read_json(source, diagnostics);
    return document ? read_incident(*document, names(), diagnostics) : std::nullopt;
}

void check_same(const Incident& quick, const Incident& slow) {
    CHECK(quick.id == slow.id);
    CHECK(quick.title == slow.title);
    CHECK(quick.values == slow.values);
    CHECK(quick.texts == slow.texts);
    CHECK(quick.affected == slow.affected);
    CHECK(quick.places == slow.places);
    CHECK(quick.elsewhere == slow.elsewhere);
    CHECK(quick.total == slow.total);
    CHECK(quick.digest == slow.digest);
    CHECK(quick.file == slow.file);
    REQUIRE(quick.timeline.size() == slow.timeline.size());
    for (const auto& [event, times] : slow.timeline) CHECK(quick.timeline.at(event).at == times.at);
    REQUIRE(quick.assumptions.size() == slow.assumptions.size());
    for (std::size_t i = 0; i < slow.assumptions.size(); ++i)
        CHECK(quick.assumptions[i].kind == slow.assumptions[i].kind);
}

/// Lines of JSON at random, plain and odd.
class Dice {
  public:
    std::string line() {
        std::string text = "{";
        add(text, R"("incident":")" + std::to_string(roll(1000)) + "\"");
        add(text, R"("title":")" +
                      pick({"a", "b \\u00e9", "", "caf\xC3\xA9",
                            "\xE6\xBC\x8F\xE3\x81\x88\xE3\x81\x84"}) +
                      "\"");
        add(text, R"("organization":{"places":)" +
                      pick({"[]", "[\"JP\"]", "[\"DE\",\"US-CA\"]", "\"unknown\"", "[\"XX\"]"}) +
                      R"(,"kinds":)" + pick({"[]", "[\"hipaa-covered-entity\"]", "null"}) + "}");
        add(text, R"("timeline":{"occurred":)" + time() + R"(,"aware":)" + time() + "}");
        add(text, R"("data":{"personal":)" + truth() + R"(,"encrypted":)" + truth() +
                      R"(,"elements":)" +
                      pick({"[\"name\"]", "[]", "[\"name\",\"ssn\"]", "\"x\""}) + R"(,"records":)" +
                      count() + "}");
        add(text, R"("risk":{"level":)" +
                      pick({"\"high\"", "\"risk or high\"", "\"unknown\"", "\"hihg\""}) +
                      R"(,"reasoning":"words"})");
        add(text, R"("affected":)" + pick({"{\"JP\":" + count() + ",\"DE\":" + count() + "}",
                                           "{\"US-CA\":" + count() + ",\"total\":" + count() + "}",
                                           "{\"FR\":1,\"elsewhere\":" + count() + "}",
                                           "\"unknown\"", "{\"JP\":1,\"JP\":2}"}));
        return text + "}";
    }

    /// The line with one character taken out, put in or replaced.
    std::string slip(std::string line) {
        const std::string characters = "{}[]\",:- 0123456789truefalsn\\\x7f\t";
        const auto at = roll(line.size());
        const auto character = characters[roll(characters.size())];
        const auto kind = roll(3);
        if (kind == 0) line.erase(at, 1);
        if (kind == 1) line.insert(at, 1, character);
        if (kind == 2) line[at] = character;
        return line;
    }

  private:
    std::size_t roll(std::size_t sides) { return random_() % sides; }
    std::string pick(const std::vector<std::string>& from) { return from[roll(from.size())]; }
    void add(std::string& text, const std::string& member) {
        if (roll(12) == 0) return;
        text += (text.size() == 1 ? "" : ",") + member;
    }
    std::string truth() {
        return pick({"true", "false", "\"yes\"", "\"no\"", "\"unknown\"", "null", "true", "false"});
    }
    std::string count() {
        return pick({"0", "1", "500", "99999", "\"unknown\"", "\"10..20\"", "7", "1000000000000",
                     roll(6) == 0 ? "-0" : "3", roll(6) == 0 ? "1e3" : "4"});
    }
    std::string time() {
        return "\"2026-0" + std::to_string(1 + roll(9)) + "-1" + std::to_string(roll(9)) +
               pick({"T09:30:00Z", "T09:30+09:00", "T09:30Z", roll(5) == 0 ? "" : "T00:00Z"}) +
               "\"";
    }
    std::mt19937 random_{5};
};

/// Whether the quick reader reads a line; it then reads it as the ordinary one, wherever it stands.
/// `after` follows the line at once; what it is means nothing.
bool is_read_alike(LineReader& reader, const std::string& line, const std::string& after = "\n") {
    INFO(line << after);
    const auto in_a_file = line + after + std::string(50, '7') + std::string(50, '"');
    const auto read_there = [&] {
        const std::string_view there = std::string_view(in_a_file).substr(0, line.size());
        return reader.read(there, in_a_file.size() - line.size(), "-");
    };
    const bool reads_there = read_there() != nullptr;
    const auto* quick = reader.read(line, 0, "-");
    REQUIRE((quick != nullptr) == reads_there);
    if (quick == nullptr) return false;
    Diagnostics diagnostics;
    const auto slow = ordinary(line, diagnostics);
    INFO(render(diagnostics));
    REQUIRE(slow);
    CHECK(diagnostics.empty());
    check_same(*quick, *slow);
    check_same(*read_there(), *slow);
    return true;
}

}  // namespace

TEST_CASE("what follows a line in the memory does not complete it") {
    LineReader reader(names());
    const std::string line =
        R"({"incident":"X","timeline":{"aware":"2026-09-01T00:00Z"},"affected":{"JP":1000}})";
    const auto in_a_file = line + std::string(100, '}');
    REQUIRE(reader.read(line, 0, "-") != nullptr);
    for (std::size_t cut = 1; cut < line.size(); ++cut) {
        const auto there = std::string_view(in_a_file).substr(0, line.size() - cut);
        INFO(there);
        CHECK(reader.read(there, in_a_file.size() - there.size(), "-") == nullptr);
    }
}

TEST_CASE("a line that the quick reader reads is read as the ordinary reader reads it") {
    LineReader reader(names());
    Dice dice;
    int read = 0;
    int left = 0;
    const std::array<std::string, 8> after{"\n", "}", "]", ",", "\"", "}}", "0", ""};
    for (std::size_t i = 0; i < 4000; ++i)
        ++(is_read_alike(reader, dice.line(), after[i % after.size()]) ? read : left);
    CHECK(read > 100);
    CHECK(left > 100);
}

TEST_CASE("a line with a slip of the pen is read as the ordinary reader reads it, or left to it") {
    LineReader reader(names());
    Dice dice;
    const std::string plain =
        R"({"incident":"a-1","title":"x","organization":{"places":["JP","DE"],"kinds":[]},)"
        R"("timeline":{"occurred":"2026-01-10T09:30:00Z","aware":"2026-02-10T09:30:00Z"},)"
        R"("data":{"personal":true,"encrypted":false,"records":10},"affected":{"JP":5,"DE":0}})";
    REQUIRE(is_read_alike(reader, plain));
    int read = 0;
    int left = 0;
    for (int i = 0; i < 6000; ++i) ++(is_read_alike(reader, dice.slip(plain)) ? read : left);
    CHECK(read > 200);
    CHECK(left > 1000);
}

TEST_CASE("whatever is out of the ordinary is left to the ordinary reader") {
    LineReader reader(names());
    const std::vector<std::string> lines{
        "",
        "{",
        "[]",
        R"({"incident":"a"} x)",
        R"({"incident":"a","incident":"b"})",
        R"({"incident":5})",
        R"({"data":{"personal":true},"data":{"personal":false}})",
        R"({"data":{"personal":true,"personal":true}})",
        R"({"data":{"personal":null,"personal":true}})",
        R"({"data":{"personl":true}})",
        R"({"data":{"personal":"maybe"}})",
        R"({"data":{"records":-0}})",
        R"({"data":{"records":1.0}})",
        R"({"data":{"records":-1}})",
        R"({"data":{"records":1000000000001}})",
        R"({"data":{"records":"1..5"}})",
        R"({"data":[]})",
        R"({"dta":{}})",
        R"({"timeline":{"aware":"2026-11-17"}})",
        R"({"timeline":{"aware":"2026-11-17T10:00"}})",
        R"({"timeline":{"aware":"2026-11-17T10:00 Europe/Berlin"},"timezone":"UTC"})",
        R"({"timeline":{"awre":"2026-11-17T10:00Z"}})",
        R"({"timeline":{"aware":{"at":"2026-11-17T10:00Z"}}})",
        R"({"timeline":{"occurred":"2026-11-17T10:00Z","aware":"2026-11-16T10:00Z"}})",
        R"({"affected":{"XX":1}})",
        R"({"affected":{"EEA":1}})",
        R"({"affected":{"JP":5,"total":4}})",
        R"({"affected":7})",
        R"({"organization":{"main_establishment":"DE"}})",
        R"({"notices":{"gdpr.authority":{"sent":"2026-11-17T10:00Z"}}})",
        R"({"journal":[]})",
        R"({"expect":{}})",
        "{\"title\":\"caf\xC2\x85\"}",
        "{\"title\":\"caf\x7F\"}",
        "{\"title\":\"caf\xC3\"}",
        R"({"title":"caf\u00e9"})",
        "{\"title\":\"tab\there\"}",
    };
    for (const auto& line : lines) {
        INFO(line);
        CHECK(reader.read(line, 0, "-") == nullptr);
    }
}

TEST_CASE("nothing of one line stays for the next") {
    LineReader reader(names());
    const auto* first = reader.read(
        R"({"incident":"a","title":"t","timeline":{"aware":"2026-11-17T10:00Z"},"data":{"personal":true},)"
        R"("affected":{"JP":5},"organization":{"places":["JP"]},"breach":{"summary":"s"}})",
        0, "-");
    REQUIRE(first != nullptr);
    CHECK(first->affected.size() == 1);
    const std::string empty = "{}";
    const auto* second = reader.read(empty, 0, "-");
    REQUIRE(second != nullptr);
    Diagnostics diagnostics;
    check_same(*second, *ordinary(empty, diagnostics));
}

}  // namespace noticeclock
