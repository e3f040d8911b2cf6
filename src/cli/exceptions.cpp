#include "report/exceptions.h"

#include "cli/command.h"
#include "cli/exit_code.h"
#include "cli/session.h"

namespace noticeclock::cli {

int exceptions(const Arguments& arguments) {
    auto& session = open_session(arguments, Texts::on_demand);
    const auto document = session.document(arguments.incident);
    const auto incident = session.incident(*document);
    const auto assessment = session.assess(incident);
    const auto view = session.view(&incident);
    print(session.json() ? exceptions_json(assessment, view) : exceptions_text(assessment, view));
    return done;
}

}  // namespace noticeclock::cli
