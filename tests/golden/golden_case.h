#pragma once

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace noticeclock {

/// What a run of the program left behind.
struct Outcome {
    int exit_code = 0;
    std::string out;
    std::string err;
};

/// One golden case: a file with these parts, each begun by its marker line.
///
///     # what the case shows: comment lines, kept as they are
///     $ noticeclock evaluate incident.yaml        one or more lines for the shell
///     --- file incident.yaml                      input files, any number
///     --- exit 3
///     --- stdout
///     --- stderr
struct GoldenCase {
    std::vector<std::string> comments;
    std::vector<std::string> commands;
    std::vector<std::pair<std::string, std::string>> files;  ///< name and text
    Outcome expected;
};

/// Reads a case; throws std::runtime_error when the file has another form.
[[nodiscard]] GoldenCase read_case(const std::filesystem::path& path);

/// The text of a case as read_case() reads it.
[[nodiscard]] std::string to_text(const GoldenCase& golden);

/// The whole content of a file; empty when there is none.
[[nodiscard]] std::string read_text_file(const std::filesystem::path& path);

}  // namespace noticeclock
