#include <algorithm>
#include <catch2/catch.hpp>
#include <set>
#include <string>

#include "help.h"
#include "shell.h"

// The completions are tried in the shells themselves.

namespace noticeclock {
namespace {

using Words = std::set<std::string>;

Words words_of(const std::string& output) {
    const auto lines = lines_of(output);
    Words words(lines.begin(), lines.end());
    words.erase("");
    return words;
}

/// A folder with two files, a folder, and the completions of a shell in a file named after it.
class Desk {
  public:
    explicit Desk(const std::string& shell) : place_("completion-" + shell) {
        place_.write("case one.yaml", "incident: A\n");
        place_.write("cases/two.yaml", "incident: B\n");
        place_.write(shell, run_program("completion " + shell).output);
    }
    [[nodiscard]] Run run(const std::string& command_line) const {
        return run_in(place_.path(), "export HOME=\"$PWD\" && " + command_line + " 2>&1");
    }
    void write(const std::string& name, const std::string& text) const { place_.write(name, text); }

  private:
    Workplace place_;
};

/// What bash offers for a line: its words, separated as bash does.
Words bash_offers(const Desk& desk, const std::string& words) {
    const auto run = desk.run("bash -c 'source ./bash; COMP_WORDS=(noticeclock " + words +
                              "); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _noticeclock; "
                              "printf \"%s\\n\" \"${COMPREPLY[@]}\"'");
    INFO(words);
    CHECK(run.exit_code == 0);
    return words_of(run.output);
}

Words fish_offers(const Desk& desk, const std::string& line) {
    const auto run = desk.run("fish --no-config -c \"source ./fish; complete -C 'noticeclock " +
                              line + "'\" | cut -f 1");
    INFO(line);
    CHECK(run.exit_code == 0);
    return words_of(run.output);
}

/// The options of each command as --help lists them, as lines "evaluate --all".
Words all_options() {
    Words lines;
    for (const auto& [command, wording] : all_commands()) {
        for (const auto& [option, its_wording] : help_of(command).options)
            lines.insert(command + " " + option);
    }
    return lines;
}

}  // namespace

TEST_CASE("bash completes commands") {
    const Desk desk("bash");
    CHECK(desk.run("bash -n bash").output.empty());
    CHECK(bash_offers(desk, "ev") == Words{"evaluate"});
    CHECK(bash_offers(desk, "rules \"\"") == Words{"check", "coverage", "graph", "list", "show"});
    CHECK(bash_offers(desk, "completion \"\"") == Words{"bash", "fish", "zsh"});
    Words commands;
    for (const auto& [name, wording] : help_of("").commands) commands.insert(name);
    CHECK(bash_offers(desk, "\"\"") == commands);
}

TEST_CASE("bash completes the options of every command, and no others") {
    const Desk desk("bash");
    std::string script = "source ./bash\n";
    for (const auto& [command, wording] : all_commands()) {
        script += "COMP_WORDS=(noticeclock " + command +
                  " --); COMP_CWORD=$((${#COMP_WORDS[@]} - 1));" + " _noticeclock; printf '" +
                  command + " %s\\n' \"${COMPREPLY[@]}\"\n";
    }
    desk.write("script", script);
    CHECK(words_of(desk.run("bash script").output) == all_options());
}

TEST_CASE("bash completes the words an option takes, with and without =") {
    const Desk desk("bash");
    CHECK(bash_offers(desk, "evaluate --format \"\"") == Words{"json", "text"});
    CHECK(bash_offers(desk, "draft x.yaml --format e") == Words{"edpb-json"});
    CHECK(bash_offers(desk, "evaluate --lang = j") == Words{"ja"});
    CHECK(bash_offers(desk, "evaluate --lang =") == Words{"en", "ja"});
    CHECK(bash_offers(desk, "evaluate --fail-on o") == Words{"overdue"});
    CHECK(bash_offers(desk, "evaluate --now \"\"").empty());
}

TEST_CASE("bash completes files and folders, blanks included") {
    const Desk desk("bash");
    CHECK(bash_offers(desk, "evaluate case") == Words{"case one.yaml", "cases"});
    CHECK(bash_offers(desk, "diff \"case one.yaml\" cases/") == Words{"cases/two.yaml"});
    CHECK(bash_offers(desk, "rules check \"\"") == Words{"cases"});
    CHECK(bash_offers(desk, "evaluate --rules c") == Words{"cases"});
    CHECK(bash_offers(desk, "explain evaluate --la") == Words{"--lang"});
}

TEST_CASE("fish completes commands, options, words and files") {
    const Desk desk("fish");
    CHECK(desk.run("fish --no-config -n fish").output.empty());
    CHECK(fish_offers(desk, "ev") == Words{"evaluate"});
    CHECK(fish_offers(desk, "rules co") == Words{"coverage"});
    CHECK(fish_offers(desk, "evaluate --format ") == Words{"json", "text"});
    CHECK(fish_offers(desk, "draft x.yaml --format=e") == Words{"--format=edpb-json"});
    CHECK(fish_offers(desk, "evaluate --fail") == Words{"--fail-on"});
    CHECK(fish_offers(desk, "ask --fail").empty());
    CHECK(fish_offers(desk, "evaluate cases/") == Words{"cases/two.yaml"});
    CHECK(fish_offers(desk, "rules check ca") == Words{"cases/"});
    CHECK(fish_offers(desk, "completion ") == Words{"bash", "fish", "zsh"});
    CHECK(fish_offers(desk, "version ").empty());
}

TEST_CASE("zsh reads the completions, which name every command and option") {
    const Desk desk("zsh");
    CHECK(desk.run("zsh -n zsh").output.empty());
    const auto loaded = desk.run(
        "zsh -f -c 'autoload -Uz compinit && compinit -D -u && source ./zsh && print "
        "$_comps[noticeclock]'");
    CHECK(loaded.output == "_noticeclock\n");
    const auto script = run_program("completion zsh").output;
    for (const auto& line : all_options()) {
        const auto at = line.rfind(' ');
        auto function = "\n_noticeclock_" + line.substr(0, at) + "() {\n";
        std::replace(function.begin(), function.end() - 4, ' ', '_');
        INFO(line);
        const auto begin = script.find(function);
        REQUIRE(begin != std::string::npos);
        const auto body = script.substr(begin, script.find("\n}\n", begin) - begin);
        const auto option = line.substr(at + 1);
        CHECK((body.find("'" + option + "[") != std::string::npos ||
               body.find("'" + option + "=[") != std::string::npos ||
               body.find("'*" + option + "=[") != std::string::npos));
    }
}

TEST_CASE("a shell that is not known is a fault of usage") {
    CHECK(run_program("completion tcsh 2>/dev/null").exit_code == 2);
    CHECK(run_program("completion 2>/dev/null").exit_code == 2);
}

}  // namespace noticeclock
