#pragma once

#include <chrono>
#include <cstdint>

namespace noticeclock::cli {

/// One line on standard error that says how far a long run is; nothing when that is no terminal.
class Progress {
  public:
    Progress();
    /// Shows the count, the rate and, when the whole is known, the time left; a few times a second.
    void show(std::uint64_t incidents, std::uint64_t bytes, std::uint64_t of_bytes);
    /// Takes the line away, so that something else can be written.
    void clear() const;

  private:
    using Clock = std::chrono::steady_clock;
    bool terminal_;
    mutable bool shown_ = false;
    Clock::time_point start_ = Clock::now();
    Clock::time_point last_ = start_;
};

}  // namespace noticeclock::cli
