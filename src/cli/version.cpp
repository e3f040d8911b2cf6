#include "cli/command.h"
#include "cli/exit_code.h"
#include "cli/session.h"
#include "report/json.h"

namespace noticeclock::cli {

int version(const Arguments& arguments) {
    const auto& session = open_session(arguments, Texts::on_demand);
    const auto& rulebook = session.rulebook();
    if (session.json()) {
        print("{\"version\": " + json_string(program_version()) +
              ", \"rules\": " + json_string(rulebook.digest) +
              ", \"tzdata\": " + json_string(tzdata_version()) + "}\n");
        return done;
    }
    print("noticeclock " + program_version() + "\nrules " + rulebook.digest + "\ntzdata " +
          tzdata_version() + "\n");
    for (const auto& law : rulebook.added) print("added by --rules: " + law + "\n");
    return done;
}

}  // namespace noticeclock::cli
