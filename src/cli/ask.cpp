#include "report/ask.h"

#include "cli/command.h"
#include "cli/exit_code.h"
#include "cli/session.h"

namespace noticeclock::cli {

int ask(const Arguments& arguments) {
    auto& session = open_session(arguments, Texts::on_demand);
    const auto document = session.document(arguments.incident);
    const auto incident = session.incident(*document);
    const auto assessment = session.assess(incident);
    const auto view = session.view(&incident);
    print(session.json() ? ask_json(assessment, view) : ask_text(assessment, view));
    return done;
}

}  // namespace noticeclock::cli
