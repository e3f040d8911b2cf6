#pragma once

#include <string>
#include <vector>

#include "cli/arguments.h"

namespace CLI {
class App;
}  // namespace CLI

namespace noticeclock::cli {

// Commands with their options and operands, which are read into `arguments`.

/// The commands about one incident, from `evaluate` to `deadline`.
void add_incident_commands(CLI::App& app, Arguments& arguments);
void add_pack(CLI::App& app, Arguments& arguments);
void add_batch(CLI::App& app, Arguments& arguments);
/// `test` and `exercise`.
void add_scenario_commands(CLI::App& app, Arguments& arguments);
void add_import(CLI::App& app, Arguments& arguments);

// What they are made of.

/// A command, known to the program by its full name ("rules list"); empty: the name itself.
CLI::App& add_command(CLI::App& parent, const std::string& name, const std::string& about,
                      Arguments& arguments, const std::string& full_name = {});
/// The options every command understands, but for --format.
void add_general(CLI::App& command, Arguments& arguments);
/// The options every command understands.
void add_common(CLI::App& command, Arguments& arguments,
                const std::vector<std::string>& formats = {"text", "json"});
/// --no-built-in.
void add_alone(CLI::App& command, Arguments& arguments);
/// --now and --tz.
void add_time(CLI::App& command, Arguments& arguments);

}  // namespace noticeclock::cli
