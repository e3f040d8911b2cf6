#pragma once

#include <string>
#include <vector>

namespace noticeclock::cli {

/// What may stand as the value of an option or as an operand.
struct ValueShape {
    enum class Kind { none, any, word, file, folder } kind = Kind::none;
    std::string name;                ///< as --help writes it: "TIME", "INCIDENT"
    std::vector<std::string> words;  ///< of kind word
};

/// One option or operand of a command.
struct OptionShape {
    std::vector<std::string> names;  ///< "--format"; empty for an operand
    std::string about;
    ValueShape value;
    bool repeated = false;
};

/// One command with what is below it: what shell completions are made of.
struct CommandShape {
    std::string name;
    std::string about;
    std::vector<OptionShape> options;
    std::vector<OptionShape> operands;
    std::vector<CommandShape> commands;
};

/// The whole command line of the program, as it is parsed.
[[nodiscard]] CommandShape command_shape();

}  // namespace noticeclock::cli
