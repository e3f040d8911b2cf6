#include "report/evaluate.h"

#include "cli/command.h"
#include "cli/exit_code.h"
#include "cli/fail_on.h"
#include "cli/only.h"
#include "cli/session.h"

namespace noticeclock::cli {
int evaluate(const Arguments& arguments) {
    const auto fail_on = read_fail_on(arguments.fail_on);
    auto& session = open_session(arguments, Texts::on_demand);
    check_only(arguments.only, session.rulebook());
    const auto document = session.document(arguments.incident);
    const auto incident = session.incident(*document);
    const auto assessment = session.assess(incident);
    const auto view = session.view(&incident);
    print(session.json() ? evaluate_json(assessment, view) : evaluate_text(assessment, view));
    return holds(fail_on, assessment) ? noticed : done;
}

}  // namespace noticeclock::cli
