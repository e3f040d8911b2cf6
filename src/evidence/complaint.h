#pragma once

#include <string>

#include "document/diagnostic.h"

namespace noticeclock {

/// A fault of a whole file or folder: what is wrong with it, and what to do.
void complain(Diagnostics& diagnostics, const std::string& file, std::string message,
              std::string hint = {});

/// The same, with the reason that the system gave in `errno`: "cannot be read: Permission denied".
void complain_of_system(Diagnostics& diagnostics, const std::string& file, const std::string& what,
                        std::string hint = {});

/// Something to know about a file that stops nothing.
void warn(Diagnostics& diagnostics, const std::string& file, std::string message,
          std::string hint = {});

}  // namespace noticeclock
