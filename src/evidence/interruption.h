#pragma once

namespace noticeclock {

/// While it lives, SIGINT, SIGTERM and SIGHUP are noted instead of ending the program at once, so
/// that what is half written can be removed first; and writing beyond a limit on the size of files
/// fails instead of ending the program. One at a time.
class Interruption {
  public:
    Interruption();
    ~Interruption();
    Interruption(const Interruption&) = delete;
    Interruption& operator=(const Interruption&) = delete;

    /// The signal that came; 0 when none did.
    [[nodiscard]] static int signal();
};

}  // namespace noticeclock
