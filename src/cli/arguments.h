#pragma once

#include <optional>
#include <string>
#include <vector>

namespace noticeclock::cli {

/// The command line as given; what is empty was not given.
struct Arguments {
    std::string command;   ///< "evaluate", "rules list", ...
    std::string incident;  ///< a file, or "-"
    std::string other;     ///< the second file of `diff`
    std::string duty;
    std::string law;
    std::string method;  ///< of `assess-risk`
    std::string folder;  ///< of `rules check`; the same as `rules` there
    std::string now;
    std::string known_at;
    std::string lang;
    std::string tz;
    std::string rules;
    std::string format = "text";
    std::string color = "auto";
    std::string only;
    bool all = false;
    bool alone = false;  ///< without the rules built in
    std::vector<std::string> fail_on;
    std::string name;  ///< of `runbook`, as are the two below
    std::string role;
    bool utc = false;
    std::vector<std::string> settings;  ///< of `whatif` and `record`
    std::string at;                     ///< of `history` and `record`
    std::string by;                     ///< of `record`, as are the two below
    std::string why;
    bool dry_run = false;
    std::string kind;  ///< of `draft`, as are the two below
    bool list = false;
    bool strict = false;
    bool force = false;              ///< of `import veris`, as is the one below
    bool records_as_people = false;  ///< each record about people is one person
    std::string from;                ///< of `deadline`, as are the three below
    std::string within;
    std::string count;
    std::string place;
    std::string evidence;  ///< of `pack`, as are the two below
    std::string out;
    std::string verify;
    std::vector<std::string> paths;  ///< of `batch` and `test`, as the one below of `test` alone
    std::string coverage_except;
    std::string shell;                ///< of `completion`
    std::string answers;              ///< of `exercise`, as is `story`
    std::vector<std::string> select;  ///< of `batch`, as are the next two, `full` and `jobs`
    std::vector<std::string> fields;
    std::optional<std::string> first_line;  ///< a number, as given
    bool full = false;
    bool story = false;
    bool coverage = false;  ///< of `test`, as is the one below
    int coverage_min = -1;  ///< percent; -1: not given
    unsigned jobs = 1;
    std::vector<std::string> inputs;  ///< of `import veris`, as are the two below
    std::string output;
    std::string report;
};

/// Reads the command line. When there is nothing more to do (help, a fault of usage) `command`
/// stays empty and `exit_code` says how to end; what there is to say has been printed.
[[nodiscard]] Arguments parse_arguments(int argc, char** argv, int& exit_code);

}  // namespace noticeclock::cli
