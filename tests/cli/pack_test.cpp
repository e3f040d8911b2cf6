#include <catch2/catch.hpp>
#include <filesystem>
#include <string>

#include "shell.h"

// The evidence pack as a person makes it, with real folders and the tools of others.

namespace noticeclock {
namespace {

namespace fs = std::filesystem;

/// A folder with an incident and some evidence, and the program at hand in it.
class Desk {
  public:
    Desk() : place_("pack") {
        place_.write("incident.yaml", source_text("examples/ransomware.yaml"));
        place_.write("ev/alert.json", "{\"id\": 1}\n");
        place_.write("ev/logs/auth.log", "login\n");
    }

    /// Runs a line of the shell; `nc` stands for the program.
    [[nodiscard]] Run run(const std::string& line) const {
        return run_in(place_.path(), "exec 2>&1; nc() { " + program() + " \"$@\"; }; " + line);
    }

    [[nodiscard]] Run pack(const std::string& options) const {
        return run("nc pack incident.yaml --now 2026-11-20T09:00+09:00 " + options);
    }

    [[nodiscard]] bool has(const std::string& name) const {
        return fs::exists(place_.path() / name);
    }

    /// What stands in the folder, besides what was put there.
    [[nodiscard]] std::string left() const {
        return run("ls -A | grep -v -e '^incident.yaml$' -e '^ev$'").output;
    }

    [[nodiscard]] const Workplace& place() const { return place_; }

  private:
    Workplace place_;
};

}  // namespace

TEST_CASE("a pack is verified by sha256sum and sha512sum, and by the program") {
    const Desk desk;
    const auto made = desk.pack("--evidence ev --out p");
    INFO(made.output);
    REQUIRE(made.exit_code == 0);
    CHECK(desk.run("cd p && sha256sum --quiet --strict -c tagmanifest-sha256.txt && sha256sum "
                   "--quiet --strict -c manifest-sha256.txt")
              .output.empty());
    CHECK(desk.run("cd p && sha512sum --quiet --strict -c tagmanifest-sha512.txt && sha512sum "
                   "--quiet --strict -c manifest-sha512.txt")
              .exit_code == 0);
    CHECK(desk.run("cd p/data && sha256sum --quiet --strict -c evidence-sha256.txt").exit_code ==
          0);
    // No file of the payload is left out of the manifest.
    CHECK(desk.run("cd p && find data -type f | sort > ../a && sed 's/^[0-9a-f]*  //' "
                   "manifest-sha256.txt | sort | cmp - ../a")
              .exit_code == 0);
    // Payload-Oxum as another tool counts it.
    CHECK(desk.run("cd p && grep -qx \"Payload-Oxum: $(find data -type f -printf '%s\\n' | awk "
                   "'{n+=$1} END {print n\".\"NR}')\" bag-info.txt")
              .exit_code == 0);
    CHECK(desk.run("cmp ev/logs/auth.log p/data/evidence/logs/auth.log && cmp incident.yaml "
                   "p/data/incident/incident.yaml")
              .exit_code == 0);
    const auto verified = desk.run("nc pack --verify p");
    CHECK(verified.exit_code == 0);
    CHECK(verified.output.find("p: valid: ") == 0);
    // Both name the seal that sha256sum computes.
    const auto seal = desk.run("sha256sum < p/tagmanifest-sha512.txt").output.substr(0, 64);
    CHECK(verified.output.find(seal) != std::string::npos);
    CHECK(made.output.find(seal) != std::string::npos);
}

TEST_CASE("a pack holds the record that evaluate and explain print, with every duty") {
    const Desk desk;
    REQUIRE(desk.pack("--out p").exit_code == 0);
    const std::string now = " incident.yaml --now 2026-11-20T09:00+09:00 --lang ";
    CHECK(desk.run("nc explain" + now +
                   "en gdpr.authority --format json | cmp - "
                   "p/data/duties/gdpr.authority.json")
              .exit_code == 0);
    CHECK(desk.run("nc contents" + now + "ja | cmp - p/data/contents.ja.txt").exit_code == 0);
    CHECK(desk.run("nc evaluate --all" + now + "en --format json | grep -c '\"key\": \"appi\\.'")
              .output == desk.run("ls p/data/duties | grep -c '^appi\\..*\\.json$'").output);
    CHECK(desk.run("nc version --format json | grep -q "
                   "\"$(grep -o '\"rules\": \"[^\"]*\"' p/data/version.json)\"")
              .exit_code == 0);
    CHECK(desk.run("grep -c . p/data/timeline.csv").output == "6\n");
    CHECK(desk.run("grep -F '\"2026-11-19T05:00:00Z\",\"event\",\"aware\"' p/data/timeline.csv")
              .exit_code == 0);
    CHECK(desk.run("cat p/bag-info.txt | head -5").output ==
          "Source-Organization: Example KK\n"
          "External-Identifier: INC-2026-014\n"
          "External-Description: Ransomware on the customer database\n"
          "Bagging-Date: 2026-11-20\n"
          "Bag-Software-Agent: noticeclock 0.1.0\n");
}

TEST_CASE("the record of a pack, judged again from the pack, comes out the same") {
    const Desk desk;
    REQUIRE(desk.pack("--out p").exit_code == 0);
    REQUIRE(desk.run("nc pack p/data/incident/incident.yaml --now 2026-11-20T09:00+09:00 --out q")
                .exit_code == 0);
    CHECK(desk.run("diff -r p q").output.empty());
}

TEST_CASE("the same inputs give the same bytes, whatever the machine's zone, language, terminal") {
    const Desk desk;
    REQUIRE(desk.pack("--evidence ev --out p").exit_code == 0);
    const auto other = desk.run(
        "export TZ=America/New_York LC_ALL=ja_JP.UTF-8 COLUMNS=60; nc pack incident.yaml --now "
        "2026-11-20T00:00Z --evidence ev --out q --color always");
    REQUIRE(other.exit_code == 0);
    CHECK(desk.run("diff -r p q").output.empty());
}

TEST_CASE("included files are packed under their own names") {
    const Desk desk;
    desk.place().write("profile.yaml", "organization: {name: Example KK, places: [JP]}\n");
    desk.place().write("with.yaml", "include: profile.yaml\nincident: X\ndata: {personal: yes}\n");
    REQUIRE(desk.run("nc pack with.yaml --now 2026-11-20T09:00Z --out p").exit_code == 0);
    CHECK(desk.run("ls p/data/incident").output == "profile.yaml\nwith.yaml\n");
    CHECK(desk.run("nc evaluate p/data/incident/with.yaml > /dev/null").exit_code == 0);
}

TEST_CASE("a flipped byte is found and named, and a planted file too") {
    const Desk desk;
    REQUIRE(desk.pack("--evidence ev --out p").exit_code == 0);
    REQUIRE(desk.run("printf L | dd of=p/data/evidence/logs/auth.log conv=notrunc status=none && "
                     "touch p/data/extra")
                .exit_code == 0);
    const auto verified = desk.run("nc pack --verify p");
    CHECK(verified.exit_code == 1);
    for (const auto* fault :
         {"p/data/evidence/logs/auth.log: error: the file is not what it was: its digest is not "
          "that of manifest-sha256.txt line ",
          "p/data/extra: error: the file is not in manifest-sha256.txt\n",
          "p/bag-info.txt: error: the Payload-Oxum is not that of the payload\n",
          "p: NOT VALID: faults 5\n"}) {
        INFO(verified.output);
        CHECK(verified.output.find(fault) != std::string::npos);
    }
    CHECK(desk.run("nc pack --verify p --format json | grep -c '\"message\"'").output == "5\n");
    CHECK(desk.run("nc pack --verify p --lang ja | tail -1").output == "p: 無効: 不備 5 件\n");
    CHECK(desk.run("nc pack --verify ev").exit_code == 3);
    CHECK(desk.run("nc pack --verify nowhere").exit_code == 3);
}

TEST_CASE("nothing is overwritten, and nothing is left beside it") {
    const Desk desk;
    desk.place().write("p/mine", "1");
    const auto run = desk.pack("--out p");
    CHECK(run.exit_code == 3);
    CHECK(run.output ==
          "p: error: there is something of that name already\n"
          "      name a folder that does not exist yet: nothing is overwritten\n");
    CHECK(desk.left() == "p\n");
    CHECK(desk.run("ls p").output == "mine\n");
}

TEST_CASE("a link among the evidence is refused and leaves no half pack") {
    const Desk desk;
    fs::create_symlink("/etc/passwd", desk.place().path() / "ev/link");
    const auto run = desk.pack("--evidence ev --out p");
    CHECK(run.exit_code == 3);
    CHECK(run.output.find("ev/link: error: this is a symbolic link\n") == 0);
    CHECK(desk.left().empty());
}

TEST_CASE("a file that grows while it is copied is refused and leaves no half pack") {
    const Desk desk;
    const auto run = desk.run(
        "(while :; do echo line >> ev/logs/auth.log; done) & writer=$!; nc pack incident.yaml "
        "--now 2026-11-20T09:00+09:00 --evidence ev --out p; code=$?; kill $writer; exit $code");
    CHECK(run.exit_code == 3);
    CHECK(run.output.find("ev/logs/auth.log: error: the file changed") == 0);
    CHECK(desk.left().empty());
}

TEST_CASE("a full disk is a clear error and leaves no half pack") {
    const Desk desk;
    REQUIRE(desk.run("head -c 3000000 /dev/zero > ev/big").exit_code == 0);
    SECTION("a limit on the size of files") {
        const auto run = desk.run("ulimit -f 1000; nc pack incident.yaml --evidence ev --out p");
        CHECK(run.exit_code == 3);
        CHECK(run.output == "p/data/evidence/big: error: cannot be written: File too large\n");
        CHECK(desk.left().empty());
    }
    SECTION("a small file system, where one may be mounted") {
        if (desk.run("mkdir disk && unshare -rm mount -t tmpfs none disk").exit_code != 0) return;
        const auto run =
            desk.run("unshare -rm sh -c \"mount -t tmpfs -o size=4m none disk && " + program() +
                     " pack incident.yaml --evidence ev --out disk/p; code=\\$?; ls -A disk; exit "
                     "\\$code\"");
        CHECK(run.exit_code == 3);
        CHECK(run.output.find(": error: cannot be written: No space left on device\n") !=
              std::string::npos);
        CHECK(run.output.find("p.part") == std::string::npos);
    }
}

TEST_CASE("an interrupted pack leaves nothing behind, and ends by the signal") {
    const Desk desk;
    REQUIRE(desk.run("truncate -s 4G ev/sparse").exit_code == 0);
    // Four gigabytes of nothing take long to read: the signal comes in the middle of them.
    const auto run =
        desk.run(program() +
                 " pack incident.yaml --evidence ev --out p & pid=$!; for i in $(seq 600); do "
                 "ls -d p.part-*/data/evidence/sparse >/dev/null 2>&1 && break; sleep 0.1; done; "
                 "ls -d p.part-* | sed 's/[0-9]*$//'; kill -TERM $pid; { wait $pid; } 2>/dev/null; "
                 "echo ended $?");
    CHECK(run.output == "p.part-\nended 143\n");
    CHECK(desk.left().empty());
}

TEST_CASE("minisign signs a pack by the documented line, and the pack stays valid") {
    const Desk desk;
    if (desk.run("command -v minisign > /dev/null").exit_code != 0) return;  // a package of tests
    REQUIRE(desk.pack("--out p").exit_code == 0);
    REQUIRE(desk.run("minisign -G -W -p k.pub -s k.sec > /dev/null").exit_code == 0);
    CHECK(desk.run("minisign -Sm p/tagmanifest-sha512.txt -s k.sec > /dev/null").exit_code == 0);
    const auto check = desk.run("minisign -Vm p/tagmanifest-sha512.txt -p k.pub");
    CHECK(check.exit_code == 0);
    CHECK(check.output.find("Signature and comment signature verified") == 0);
    const auto verified = desk.run("nc pack --verify p");
    CHECK(verified.exit_code == 0);
    CHECK(verified.output.find("not covered by any manifest: tagmanifest-sha512.txt.minisig\n") !=
          std::string::npos);
}

TEST_CASE("the words of a pack's bag-info are one line each, whatever the incident says") {
    const Desk desk;
    desk.place().write("evil.yaml",
                       "incident: \"X\\nPayload-Oxum: 0.0\"\ntitle: \"=cmd()\\r\\nBag-Size: 1\"\n"
                       "timeline: {occurred: 2026-11-17}\nnotices: {gdpr.authority: {sent: "
                       "2026-11-18, reference: '=HYPERLINK(\"x\")'}}\n");
    REQUIRE(desk.run("nc pack evil.yaml --now 2026-11-20T09:00Z --out p").exit_code == 0);
    CHECK(desk.run("grep -c . p/bag-info.txt").output == "5\n");
    CHECK(desk.run("head -1 p/bag-info.txt").output ==
          "External-Identifier: X Payload-Oxum: 0.0\n");
    CHECK(desk.run("tail -1 p/data/timeline.csv").output ==
          "\"2026-11-18\",\"notice\",\"gdpr.authority\",\"Notify the supervisory authority\","
          "\"監督機関への通知\",\"'=HYPERLINK(\"\"x\"\")\"\r\n");
}

TEST_CASE("pack says what is missing on its command line") {
    const Desk desk;
    CHECK(desk.run("nc pack").output == "pack: an incident, or --verify, is wanted\n");
    CHECK(desk.run("nc pack incident.yaml").output ==
          "pack: --out is wanted: a folder to write to\n");
    const auto both = desk.run("nc pack incident.yaml --verify p");
    CHECK(both.exit_code == 2);
    CHECK(both.output == "pack: --verify goes with no incident, --out or --evidence\n");
}

}  // namespace noticeclock
