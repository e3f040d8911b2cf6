#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "document/diagnostic.h"

namespace noticeclock {

/// An empty folder for one test, removed at its end.
class Place {
  public:
    Place();
    ~Place();
    Place(const Place&) = delete;
    Place& operator=(const Place&) = delete;

    /// The path of something in it.
    [[nodiscard]] std::string path(const std::string& name = {}) const;
    /// Writes a file, with the folders on its way.
    void write(const std::string& name, const std::string& bytes) const;
    /// The whole content of a file; fails the test when there is none.
    [[nodiscard]] std::string read(const std::string& name) const;
    /// The paths of all there is below a folder of it, folders included, in order.
    [[nodiscard]] std::vector<std::string> names(const std::string& folder = {}) const;
    /// Runs a line of the shell in it; how it ended.
    [[nodiscard]] int run(const std::string& line) const;

  private:
    std::filesystem::path root_;
};

/// The faults as a person sees them, with `root/` left out of the paths.
[[nodiscard]] std::string faults_in(const Diagnostics& diagnostics, const Place& place);

}  // namespace noticeclock
