#include "cli/command.h"
#include "cli/completion_script.h"
#include "cli/exit_code.h"
#include "cli/session.h"

namespace noticeclock::cli {

int completion(const Arguments& arguments) {
    const auto program = command_shape();
    if (arguments.shell == "bash") print(bash_completion(program));
    if (arguments.shell == "zsh") print(zsh_completion(program));
    if (arguments.shell == "fish") print(fish_completion(program));
    return done;
}

}  // namespace noticeclock::cli
