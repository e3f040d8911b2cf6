#include "evidence/complaint.h"

#include <cerrno>
#include <system_error>

namespace noticeclock {

void complain(Diagnostics& diagnostics, const std::string& file, std::string message,
              std::string hint) {
    diagnostics.add({Severity::error, file, {}, 1, std::move(message), std::move(hint), {}});
}

void complain_of_system(Diagnostics& diagnostics, const std::string& file, const std::string& what,
                        std::string hint) {
    const auto reason = std::generic_category().message(errno);
    complain(diagnostics, file, what + ": " + reason, std::move(hint));
}

void warn(Diagnostics& diagnostics, const std::string& file, std::string message,
          std::string hint) {
    diagnostics.add({Severity::warning, file, {}, 1, std::move(message), std::move(hint), {}});
}

}  // namespace noticeclock
