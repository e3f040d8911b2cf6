#include "cli/progress.h"

#include <unistd.h>

#include <cstdio>

namespace noticeclock::cli {

Progress::Progress() : terminal_(::isatty(STDERR_FILENO) == 1) {}

void Progress::show(std::uint64_t incidents, std::uint64_t bytes, std::uint64_t of_bytes) {
    const auto now = Clock::now();
    if (!terminal_ || now - last_ < std::chrono::milliseconds(300)) return;
    last_ = now;
    shown_ = true;
    const auto seconds = std::chrono::duration<double>(now - start_).count();
    std::fprintf(stderr, "\r%llu incidents, %.0f a second",
                 static_cast<unsigned long long>(incidents),
                 static_cast<double>(incidents) / seconds);
    if (of_bytes > 0 && bytes > 0) {
        const auto part = static_cast<double>(bytes) / static_cast<double>(of_bytes);
        std::fprintf(stderr, ", %.0f %%, %.0f s left", 100 * part, seconds / part - seconds);
    }
    std::fputs("\033[K", stderr);
}

void Progress::clear() const {
    if (shown_) std::fputs("\r\033[K", stderr);
    shown_ = false;
}

}  // namespace noticeclock::cli
