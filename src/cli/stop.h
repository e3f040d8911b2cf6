#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/diagnostic.h"

namespace noticeclock::cli {

/// Ends the program before its work is done: says why on standard error and exits with the code.
[[noreturn]] void stop(int code, const std::string& message);

/// Ends the program when there are errors (bad_input); shows warnings.
void stop_on_errors(const Diagnostics& diagnostics);

/// Ends the program for a name on the command line that does not exist (usage): `complaint`
/// ("unknown duty"), the name, and the one of `known` that was probably meant.
[[noreturn]] void stop_at_name(const std::string& complaint, const std::string& name,
                               const std::vector<std::string_view>& known);

}  // namespace noticeclock::cli
