#include <sys/stat.h>

#include <catch2/catch.hpp>
#include <fstream>
#include <regex>
#include <sstream>

#include "document/flow_text.h"
#include "document/reader.h"
#include "shell.h"

// `record` changes a file that a lawyer relies on: it adds, and nothing else.

namespace noticeclock {
namespace {

namespace fs = std::filesystem;

constexpr auto incident =
    "incident: INC-1  # ours\n"
    "timezone: Asia/Tokyo\n"
    "data: {personal: yes}\n";

std::string text_of(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

Run record(const Workplace& place, const std::string& arguments) {
    return run_in(place.path(),
                  program() + " record i.yaml --now 2026-11-20T10:00+09:00 " + arguments + " 2>&1");
}

/// An argument for the shell, whatever it holds.
std::string quoted(const std::string& text) {
    return "'" + std::regex_replace(text, std::regex("'"), "'\\''") + "'";
}

std::shared_ptr<const Document> read(const fs::path& path) {
    Diagnostics diagnostics;
    auto document = read_yaml(std::make_shared<const Source>(Source{path.string(), text_of(path)}),
                              diagnostics);
    INFO(render(diagnostics));
    REQUIRE(document);
    return document;
}

std::size_t entries_in(const fs::path& path) {
    return read(path)->root().find("journal")->size();
}

}  // namespace

TEST_CASE("any text recorded reads back as it was given, on one line that shows what it holds") {
    const std::vector<std::string> texts{
        "plain",
        "it's \"quoted\" \\ and: # not a comment",
        "first line\nsecond\r\nthird\ttab",
        "- not an entry\n...\n---\njournal:",
        "\x01\x07\x1b[31mred\x7f",
        "\xc2\x85\xc2\x9b next line and CSI",
        "\xf0\x9f\x92\xa5 emoji \xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x92\xbb joined",
        "\xe2\x80\xaegnp.exe\xe2\x80\xac \xe2\x81\xa6isolated\xe2\x81\xa9 \xe2\x80\x8b\xef\xbb\xbf",
        "監査ログ（全期間）: {\"a\": [1, 2]} | > & * ! % @ `",
        " leading and trailing ",
        "\xf3\xa0\x81\x81 tag",
        "~",
        "null",
        "yes",
        "0x10",
        "=",
        "<<",
        "?",
        "{{mustache}}",
        "<script>",
        std::string(5000, 'x'),
    };
    const Workplace place("record-hostile");
    for (const auto& text : texts) {
        INFO(text);
        place.write("i.yaml", incident);
        const auto run = record(
            place, "--set data.encrypted=no --by " + quoted(text) + " --why " + quoted(text));
        INFO(run.output);
        REQUIRE(run.exit_code == 0);
        const auto document = read(place.path() / "i.yaml");
        const auto entry = document->root().find("journal")->item(0);
        CHECK(entry.find("by")->text() == text);
        CHECK(entry.find("why")->text() == text);
        const auto written = text_of(place.path() / "i.yaml").substr(std::string(incident).size());
        CHECK(std::count(written.begin(), written.end(), '\n') == 6);
        for (const char c : written) CHECK((c == '\n' || static_cast<unsigned char>(c) >= 0x20));
        CHECK(written.find("\xe2\x80\xae") == std::string::npos);
    }
}

TEST_CASE("a value that is a text is recorded as it was given") {
    const Workplace place("record-value");
    place.write("i.yaml", incident);
    REQUIRE(record(place, "--by a --why b --set " +
                              quoted("breach.summary=\"a: b # \\\"c\\\" \\u202e \\n d\"") +
                              " --set 'breach.kinds={confidentiality: unknown}'")
                .exit_code == 0);
    const auto document = read(place.path() / "i.yaml");
    const auto set = *document->root().find("journal")->item(0).find("set");
    CHECK(set.find("breach.summary")->text() == "a: b # \"c\" \xe2\x80\xae \n d");
    CHECK(flow_text(*set.find("breach.kinds")) == "{confidentiality: unknown}");
}

TEST_CASE("what is not UTF-8 or empty is refused") {
    const Workplace place("record-refused");
    place.write("i.yaml", incident);
    CHECK(record(place, "--set data.encrypted=no --by \"$(printf '\\377')\" --why x").output ==
          "--by: the text is not UTF-8\n");
    CHECK(record(place, "--set data.encrypted=no --by a --why ' '").output ==
          "--why: the text is empty\n");
    CHECK(record(place, "--set data.encrypted=no --by a --why ' '").exit_code == 2);
    CHECK(text_of(place.path() / "i.yaml") == incident);
}

TEST_CASE("everything that stood in the file stands in it still, byte by byte and in its order") {
    const std::string before =
        "# top\n\nincident:   INC-1   # ours\ntimezone: Asia/Tokyo\n"
        "journal:   # what we learned\n"
        "    # the first\n"
        "    - at: 2026-11-19T12:00\n"
        "      by: 'a'   # single quotes\n"
        "      set: {data.encrypted: no}\n"
        "      why: |\n"
        "        a block\n"
        "        # no comment, but text\n"
        "\n"
        "        of text\n"
        "      # checked by B\n"
        "\n"
        "# what we hold\n"
        "data: {personal: yes}\n";
    const Workplace place("record-bytes");
    place.write("i.yaml", before);
    const auto run =
        record(place, "--set affected.JP=300..900 --set data.computerized=yes --by B --why log");
    INFO(run.output);
    REQUIRE(run.exit_code == 0);
    const std::string entry =
        "    - at: 2026-11-20T10:00:00+09:00\n"
        "      by: \"B\"\n"
        "      set:\n"
        "        affected.JP: 300..900\n"
        "        data.computerized: yes\n"
        "      why: \"log\"\n";
    auto expected = before;
    expected.insert(before.find("\n# what we hold"), entry);
    CHECK(text_of(place.path() / "i.yaml") == expected);
    CHECK(run.output == "i.yaml: recorded from line 16 on:\n" + entry);
}

TEST_CASE("several records at once lose no entry and leave nothing behind") {
    const Workplace place("record-at-once");
    place.write("i.yaml", incident);
    std::string line;
    for (int i = 0; i < 12; ++i) {
        line += program() + " record i.yaml --set affected.JP=" + std::to_string(i) + " --by p" +
                std::to_string(i) + " --why x --now 2026-11-20T10:00+09:00 >/dev/null & ";
    }
    REQUIRE(run_in(place.path(), "( " + line + "wait )").exit_code == 0);
    CHECK(entries_in(place.path() / "i.yaml") == 12);
    const auto text = text_of(place.path() / "i.yaml");
    CHECK(text.starts_with(incident));
    for (int i = 0; i < 12; ++i)
        CHECK(text.find("by: \"p" + std::to_string(i) + "\"") != std::string::npos);
    CHECK(std::distance(fs::directory_iterator(place.path()), fs::directory_iterator()) == 1);
}

TEST_CASE("the permissions of the file are kept") {
    const Workplace place("record-permissions");
    place.write("i.yaml", incident);
    for (const auto mode : {0600, 0640, 0664}) {
        fs::permissions(place.path() / "i.yaml", static_cast<fs::perms>(mode));
        REQUIRE(record(place, "--set data.encrypted=no --by a --why b").exit_code == 0);
        CHECK(fs::status(place.path() / "i.yaml").permissions() == static_cast<fs::perms>(mode));
    }
}

TEST_CASE("with any fault nothing is written") {
    const Workplace place("record-faults");
    const auto refuse = [&](const std::string& before, const std::string& arguments) {
        place.write("i.yaml", before);
        const auto run = record(place, arguments + " --by a --why b");
        INFO(run.output);
        CHECK(run.exit_code != 0);
        CHECK(text_of(place.path() / "i.yaml") == before);
        CHECK(std::distance(fs::directory_iterator(place.path()), fs::directory_iterator()) == 1);
        return run.output;
    };
    CHECK(refuse(incident, "--set data.encryptd=no") ==
          "--set:1:6: error: unknown key 'encryptd' under 'data'\n"
          "    1 | data.encryptd=no\n"
          "      |      ^~~~~~~~\n"
          "      did you mean 'encrypted'?\n");
    CHECK(refuse(incident, "--set holds=[]").find("the journal cannot set 'holds'") !=
          std::string::npos);
    CHECK(refuse(incident, "--set data.encrypted=no --at 2026-11-20T11:00") ==
          "--at: '2026-11-20T11:00' is after now (2026-11-20T10:00:00+09:00): what is not learned "
          "yet cannot be recorded\n");
    CHECK(refuse(incident, "--set data.encrypted=no --at 2026-11-19") ==
          "--at: '2026-11-19' has no time of day: write 2026-11-19T14:00+09:00\n");
    CHECK(refuse("affected: {total: 5}\n", "--set affected.JP=9")
              .starts_with("nothing was written; with this entry the file would have faults:\n"
                           "i.yaml:"));
    CHECK(refuse("data: {encrypted: perhaps}\n", "--set data.personal=yes")
              .starts_with("i.yaml:1:19: error: "));
}

TEST_CASE("what cannot be written to is refused with a reason") {
    const Workplace place("record-not-a-file");
    place.write("real.yaml", incident);
    fs::create_symlink("real.yaml", place.path() / "i.yaml");
    const auto link = record(place, "--set data.encrypted=no --by a --why b");
    CHECK(link.exit_code == 3);
    CHECK(link.output.starts_with(
        "i.yaml: error: this is a link, and replacing it would leave the file behind it as it "
        "was\n      name the file itself: "));
    CHECK(text_of(place.path() / "real.yaml") == incident);
    fs::remove(place.path() / "i.yaml");
    CHECK(record(place, "--set data.encrypted=no --by a --why b").output ==
          "i.yaml: error: there is no such file\n"
          "      `noticeclock new` prints one to start from\n");
    REQUIRE(mkfifo((place.path() / "i.yaml").c_str(), 0600) == 0);
    CHECK(record(place, "--set data.encrypted=no --by a --why b").output ==
          "i.yaml: error: this is not a regular file\n      name an incident file\n");
}

}  // namespace noticeclock
