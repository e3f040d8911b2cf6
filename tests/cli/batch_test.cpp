#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <sstream>

#include "shell.h"

// `batch` is a filter: as many lines out as incidents in, in their order, whatever happens.

namespace noticeclock {
namespace {

std::vector<std::string> lines(const std::string& text) {
    std::vector<std::string> found;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) found.push_back(line);
    return found;
}

std::string incident(int number) {
    return R"({"incident":"N-)" + std::to_string(number) +
           R"(","organization":{"places":["DE"],"roles":["controller"],"kinds":[]},)" +
           R"("timeline":{"aware":"2026-11-)" + std::to_string(10 + number % 10) +
           R"(T09:00:00Z"},"breach":{"kinds":["confidentiality"]},"data":{"personal":true},)" +
           R"("affected":{"DE":)" + std::to_string(number) + R"(},"risk":{"level":"risk"}})";
}

std::string many(int count) {
    std::string text;
    for (int i = 0; i < count; ++i) text += incident(i) + "\n";
    return text;
}

Run batch(const Workplace& place, const std::string& arguments) {
    return run_in(place.path(), program() + " batch --now 2026-11-21T00:00Z " + arguments);
}

/// "N-7" of a line of output.
std::string id_of(const std::string& line) {
    const auto at = line.find("N-");
    return line.substr(at, line.find('"', at) - at);
}

/// Ends a batch by a signal once it has printed something, while `feed` still gives it input.
void check_ended_early(const std::string& name, const std::string& feed) {
    const Workplace place(name);
    place.write("in.ndjson", many(300));
    const auto run =
        run_in(place.path(),
               "mkfifo pipe; (" + feed + ") > pipe 2> /dev/null & feeder=$!; " + program() +
                   " batch - --now 2026-11-21T00:00Z < pipe > out 2> err & worker=$!; "
                   "while [ ! -s out ]; do sleep 0.05; done; kill $worker; wait $worker; echo $?; "
                   "kill $feeder 2> /dev/null; cat err");
    const auto out = run_in(place.path(), "cat out").output;
    CHECK(out.ends_with("]}\n"));
    CHECK(run.output == "143\nnoticeclock: interrupted; " + std::to_string(lines(out).size()) +
                            " incidents were done\n");
}

}  // namespace

TEST_CASE("as many lines come out as incidents go in, in their order, however many threads") {
    const Workplace place("batch-order");
    place.write("in.ndjson", many(500));
    const auto one = batch(place, "in.ndjson");
    CHECK(one.exit_code == 0);
    const auto found = lines(one.output);
    REQUIRE(found.size() == 500);
    for (std::size_t i = 0; i < found.size(); ++i)
        REQUIRE(id_of(found[i]) == "N-" + std::to_string(i));
    CHECK(batch(place, "--jobs 2 in.ndjson").output == one.output);
    CHECK(batch(place, "--jobs 5 - < in.ndjson").output == one.output);
    CHECK(batch(place, "< in.ndjson").output == one.output);
    CHECK(batch(place, "--full --jobs 3 in.ndjson").output ==
          batch(place, "--full in.ndjson").output);
}

TEST_CASE("the outputs of parts of the input, put together, are the output of the whole") {
    const Workplace place("batch-parts");
    place.write("in.ndjson", many(100) + "not json\n\n" + many(100) + "{\"incident\":7}\n");
    const auto whole = batch(place, "- < in.ndjson 2> whole.err").output;
    const auto parts =
        run_in(place.path(), "split -l 70 in.ndjson part. && first=1 && for part in part.*; do " +
                                 program() +
                                 " batch --now 2026-11-21T00:00Z - --first-line $first < $part;"
                                 " first=$((first + 70)); done 2> parts.err");
    CHECK(parts.output == whole);
    CHECK(run_in(place.path(), "grep -v 'could not be read$' parts.err").output ==
          run_in(place.path(), "grep -v 'could not be read$' whole.err").output);
}

TEST_CASE("the lines of a part are numbered from the number of its first line") {
    const Workplace place("batch-first-line");
    place.write("part.ndjson", incident(0) + "\n\nnot json\n");
    const auto run = batch(place, "part.ndjson --first-line 0041 2>&1 > out");
    CHECK(run.exit_code == 3);
    CHECK(run.output.starts_with("part.ndjson:43:1: error: "));
    const auto out = lines(run_in(place.path(), "cat out").output);
    REQUIRE(out.size() == 2);
    CHECK(out[1].starts_with(R"({"input":"part.ndjson:43","faults":[{)"));
    CHECK(batch(place, "--first-line 4000000000 2>&1 > out < part.ndjson")
              .output.starts_with("-:4000000002:1: error: "));
}

TEST_CASE("the number of the first line is a number of a line, and of one stream") {
    const Workplace place("batch-first-line-usage");
    place.write("a.ndjson", incident(0));
    place.write("b.json", incident(1));
    place.write("folder/c.ndjson", incident(2));
    for (const std::string given : {"0", "-1", "1.5", "x", "''", "0x10", "' 7'", "4000000001"}) {
        const auto run = batch(place, "--first-line " + given + " - < a.ndjson 2>&1");
        CHECK(run.exit_code == 2);
        const auto plain = given.starts_with("'") ? given.substr(1, given.size() - 2) : given;
        CHECK(run.output == "--first-line: '" + plain +
                                "' is no number of a line: a whole number from 1 to 4000000000\n");
    }
    for (const std::string paths : {"a.ndjson -", "b.json", "folder", "a.ndjson a.ndjson"}) {
        const auto run = batch(place, "--first-line 1 " + paths + " 2>&1 < /dev/null");
        CHECK(run.exit_code == 2);
        CHECK(run.output ==
              "--first-line goes with one input of one incident a line: -, or one file ending in "
              ".ndjson or .jsonl\n");
    }
}

TEST_CASE("a line says of an incident what evaluate says") {
    const Workplace place("batch-evaluate");
    place.write("i.json", incident(3));
    const auto full = batch(place, "--full i.json --lang en").output;
    const auto evaluated = run_in(place.path(), program() +
                                                    " evaluate i.json --now 2026-11-21T00:00Z "
                                                    "--lang en --tz UTC --format json");
    std::string compact;
    bool quoted = false;
    for (std::size_t i = 0; i < evaluated.output.size(); ++i) {
        const char c = evaluated.output[i];
        if (c == '"' && evaluated.output[i - 1] != '\\') quoted = !quoted;
        if (quoted || (c != ' ' && c != '\n')) compact += c;
    }
    CHECK(full == compact + "\n");
}

TEST_CASE("the record of an incident does not hang on those before it") {
    const Workplace place("batch-records");
    const auto examples = std::string(NOTICECLOCK_ROOT) + "/examples";
    const auto records = [&](const std::string& files, const std::string& language) {
        auto found =
            lines(batch(place, "--full --lang " + language + " " + files + " 2> err").output);
        std::sort(found.begin(), found.end());
        return found;
    };
    for (const std::string language : {"en", "ja"}) {
        const auto forwards = records("$(ls " + examples + "/*.yaml)", language);
        CHECK(forwards.size() > 10);
        CHECK(records("$(ls -r " + examples + "/*.yaml)", language) == forwards);
    }
}

TEST_CASE("an incident that cannot be read is reported and the rest goes on") {
    const Workplace place("batch-fault");
    place.write("in.ndjson", incident(0) + "\n{\"incident\":\"x\",\"dta\":{}}\n\n" + incident(1) +
                                 "\nnot json\n" + incident(2));
    const auto run = batch(place, "in.ndjson 2> err");
    CHECK(run.exit_code == 3);
    const auto found = lines(run.output);
    REQUIRE(found.size() == 5);
    CHECK(id_of(found[0]) == "N-0");
    CHECK(found[1].starts_with(R"({"input":"in.ndjson:2","faults":[{"column":17,)"));
    CHECK(id_of(found[2]) == "N-1");
    CHECK(found[3].starts_with(R"({"input":"in.ndjson:5","faults":[{)"));
    CHECK(id_of(found[4]) == "N-2");
    const auto errors = run_in(place.path(), "cat err").output;
    CHECK(errors.find("in.ndjson:2:17: error: unknown key 'dta'") != std::string::npos);
    CHECK(errors.find("in.ndjson:5:") != std::string::npos);
    CHECK(errors.ends_with("noticeclock: 2 of 5 incidents could not be read\n"));
}

TEST_CASE("input of many pieces: blank and faulty lines, long lines, and files after each other") {
    const Workplace place("batch-pieces");
    std::string text;
    for (int i = 0; i < 600; ++i) text += incident(i) + (i % 7 == 0 ? "\n\n" : "\n");
    const auto faulty = 600 + 86 + 1;  // every seventh of 600 has a blank line after it
    place.write("a.ndjson", text + "{\"incident\": 7,}\n" + incident(600));
    place.write("b.ndjson", "{\"incident\":\"N-601\"" + std::string(400'000, ' ') + "}\n" +
                                incident(602) + "\n");
    place.write("c.ndjson", incident(603));
    place.write("d.json", incident(604));
    place.write("e.ndjson", "\n\n" + incident(605) + "\nno\n");
    for (const std::string jobs : {"1", "2", "4"}) {
        const auto run = batch(place, "[a-e].*json --jobs " + jobs + " 2> err");
        CHECK(run.exit_code == 3);
        auto found = lines(run.output);
        REQUIRE(found.size() == 608);
        CHECK(found[600].starts_with("{\"input\":\"a.ndjson:" + std::to_string(faulty) + "\""));
        CHECK(found[607].starts_with(R"({"input":"e.ndjson:4")"));
        found.erase(found.begin() + 600);
        for (std::size_t i = 0; i < 606; ++i) REQUIRE(id_of(found[i]) == "N-" + std::to_string(i));
        CHECK(batch(place, "[a-e].*json --full --jobs " + jobs + " 2> err").exit_code == 3);
    }
}

TEST_CASE("files and folders are read in order of name, hidden files passed over") {
    const Workplace place("batch-folder");
    place.write("in/b.json", incident(2));
    place.write("in/a/z.yaml", "incident: N-1\n");
    place.write("in/.hidden.json", incident(9));
    place.write("in/.hidden/d.json", incident(9));
    place.write("in/notes.txt", "no incident");
    place.write("in/c.ndjson", many(2));
    const auto found = lines(batch(place, "in").output);
    REQUIRE(found.size() == 4);
    CHECK(id_of(found[0]) == "N-1");
    CHECK(id_of(found[1]) == "N-2");
    CHECK(id_of(found[2]) == "N-0");
}

TEST_CASE("a file that cannot be read is a faulty incident among the others") {
    const Workplace place("batch-unreadable");
    place.write("a.yaml", "incident: [");
    place.write("b.json", incident(1));
    const auto run = batch(place, "a.yaml b.json 2> err");
    CHECK(run.exit_code == 3);
    REQUIRE(lines(run.output).size() == 2);
    CHECK(lines(run.output)[0].starts_with(R"({"input":"a.yaml","faults":[{)"));
}

TEST_CASE("a folder that cannot be read is reported and the rest goes on") {
    const Workplace place("batch-unreadable-folder");
    place.write("in/a.json", incident(1));
    // No system call takes a path of 4096 bytes, not even from root.
    const auto run = run_in(place.path(),
                            "ln -s nowhere in/b.json; name=$(printf %0250d 0); deep=in; "
                            "(cd in; while [ ${#deep} -lt 4096 ]; do mkdir $name; cd $name; "
                            "deep=$deep/$name; done); " +
                                program() + " batch in --now 2026-11-21T00:00Z 2> err");
    CHECK(run.exit_code == 3);
    const auto found = lines(run.output);
    REQUIRE(found.size() == 2);
    CHECK(id_of(found[0]) == "N-1");
    CHECK(found[1].starts_with(R"({"input":"in/b.json","faults":[{"column":0,"message":)"
                               R"("there is no such file",)"));
    const auto said = lines(run_in(place.path(), "cat err").output);
    REQUIRE(said.size() == 4);
    CHECK(said[0].starts_with("in/0"));
    CHECK(said[0].ends_with("0: error: the folder cannot be read: File name too long"));
    CHECK(said[1] == "in/b.json: error: there is no such file");
    CHECK(said[3] == "noticeclock: 1 of 2 incidents could not be read");
}

TEST_CASE("input that cannot be read any further ends a batch with the count of what was done") {
    const Workplace place("batch-input");
    const auto run = batch(place, "- < . 2>&1");
    CHECK(run.exit_code == 3);
    CHECK(run.output == "noticeclock: -: Is a directory; 0 incidents were done\n");
}

TEST_CASE("a closed pipe ends a batch with the count of what was done") {
    const Workplace place("batch-pipe");
    place.write("in.ndjson", many(3000));
    const auto run = run_in(place.path(), "(" + program() +
                                              " batch in.ndjson --now 2026-11-21T00:00Z 2> err; "
                                              "echo $? > code) | head -n 3");
    CHECK(lines(run.output).size() == 3);
    const auto said = run_in(place.path(), "cat code err").output;
    CHECK(said.starts_with("4\nnoticeclock: standard output: Broken pipe; "));
    CHECK(said.ends_with(" incidents were done\n"));
}

TEST_CASE("a full disk ends a batch with the count of what was done") {
    const Workplace place("batch-disk");
    place.write("in.ndjson", many(10));
    const auto run = batch(place, "in.ndjson 2>&1 > /dev/full");
    CHECK(run.exit_code == 4);
    CHECK(run.output ==
          "noticeclock: standard output: No space left on device; 0 incidents were done\n");
}

TEST_CASE("an interrupted batch leaves whole lines only, and says how many were done") {
    check_ended_early("batch-interrupt", "cat in.ndjson; sleep 20");
}

TEST_CASE("a batch that is killed in the midst of its work leaves whole lines only") {
    check_ended_early("batch-kill", "while cat in.ndjson; do :; done");
}

TEST_CASE("unknown names in the options of batch are pointed out") {
    const Workplace place("batch-options");
    CHECK(batch(place, "--select requird 2>&1 < /dev/null").output ==
          "--select: unknown outcome 'requird'; did you mean 'required'?\n");
    CHECK(batch(place, "--fields duty,actby 2>&1 < /dev/null").output ==
          "--fields: unknown field 'actby'; did you mean 'act_by'?\n");
    const auto none = batch(place, "nowhere.yaml 2>&1");
    CHECK(none.exit_code == 2);
    CHECK(none.output == "there is no such file: nowhere.yaml\n");
    CHECK(batch(place, "/dev/null 2>&1").output ==
          "/dev/null: the name must end in .yaml, .yml, .json, .ndjson or .jsonl\n");
}

}  // namespace noticeclock
