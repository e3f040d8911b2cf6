#include "report/contents.h"

#include "cli/command.h"
#include "cli/exit_code.h"
#include "cli/only.h"
#include "cli/session.h"

namespace noticeclock::cli {
int contents(const Arguments& arguments) {
    auto& session = open_session(arguments, Texts::on_demand);
    check_duty(arguments.duty, session.rulebook());
    const auto document = session.document(arguments.incident);
    const auto incident = session.incident(*document);
    const auto assessment = session.assess(incident);
    const auto view = session.view(&incident);
    print(session.json() ? contents_json(assessment, arguments.duty, view)
                         : contents_text(assessment, arguments.duty, view));
    return done;
}

}  // namespace noticeclock::cli
