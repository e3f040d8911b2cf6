#pragma once

#include <filesystem>
#include <string>

namespace noticeclock {

/// What a command printed on standard output, and how it ended (-1: by a signal).
struct Run {
    int exit_code = -1;
    std::string output;
};

/// Runs a command line of the shell in `folder`, in English and UTC. Standard error is not read.
[[nodiscard]] Run run_in(const std::filesystem::path& folder, const std::string& command_line);

/// Runs the program, in the root of the sources.
[[nodiscard]] Run run_program(const std::string& arguments);

/// The program's path, quoted for the shell.
[[nodiscard]] std::string program();

/// The text of a file below the root of the sources.
[[nodiscard]] std::string source_text(const std::string& path);

/// An empty folder that is removed again.
class Workplace {
  public:
    explicit Workplace(const std::string& name);
    ~Workplace();
    Workplace(const Workplace&) = delete;
    Workplace& operator=(const Workplace&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }
    void write(const std::string& name, const std::string& text) const;

  private:
    std::filesystem::path path_;
};

}  // namespace noticeclock
