#include <array>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <string_view>

#include "cli/arguments.h"
#include "cli/command.h"
#include "cli/exit_code.h"
#include "cli/session.h"

namespace noticeclock::cli {
namespace {

struct Entry {
    std::string_view name;
    int (*run)(const Arguments&);
};

constexpr std::array commands{
    Entry{"evaluate", evaluate},
    Entry{"explain", explain},
    Entry{"ask", ask},
    Entry{"contents", contents},
    Entry{"draft", draft},
    Entry{"exceptions", exceptions},
    Entry{"runbook", runbook},
    Entry{"assess-risk", assess_risk},
    Entry{"whatif", whatif},
    Entry{"diff", diff},
    Entry{"history", history},
    Entry{"record", record},
    Entry{"deadline", deadline},
    Entry{"batch", batch},
    Entry{"rules list", rules_list},
    Entry{"rules show", rules_show},
    Entry{"rules coverage", rules_coverage},
    Entry{"rules check", rules_check},
    Entry{"rules graph", rules_graph},
    Entry{"new", new_incident},
    Entry{"pack", pack},
    Entry{"test", test},
    Entry{"completion", completion},
    Entry{"exercise", exercise},
    Entry{"import veris", import_veris},
    Entry{"version", version},
};

/// Ends the process. Everything is printed by now; taking the rulebook apart first would cost a
/// fifteenth of the run. The leak checker of a sanitized build needs the ordinary way out.
[[noreturn]] void finish(int code) {
    std::fflush(stdout);
    std::fflush(stderr);
#ifdef __SANITIZE_ADDRESS__
    std::exit(code);
#else
    std::_Exit(code);
#endif
}

int run(const Arguments& arguments) {
    for (const auto& command : commands) {
        if (command.name == arguments.command) return command.run(arguments);
    }
    return usage;
}

}  // namespace
}  // namespace noticeclock::cli

int main(int argc, char** argv) {
    using namespace noticeclock::cli;
    try {
        int exit_code = done;
        const auto arguments = parse_arguments(argc, argv, exit_code);
        finish(arguments.command.empty() ? exit_code : run(arguments));
    } catch (const std::exception& fault) {
        std::fprintf(stderr, "noticeclock: internal fault: %s\n", fault.what());
        return internal;
    }
}
