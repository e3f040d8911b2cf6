#pragma once

#include <string>

#include "cli/shape.h"

namespace noticeclock::cli {

/// The completions of a program for one shell, as a script to be sourced or put where the shell
/// looks for them. They offer commands, options, the words that an option takes, files and folders.
[[nodiscard]] std::string bash_completion(const CommandShape& program);
[[nodiscard]] std::string zsh_completion(const CommandShape& program);
[[nodiscard]] std::string fish_completion(const CommandShape& program);

}  // namespace noticeclock::cli
