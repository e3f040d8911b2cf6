#include "report/ask.h"

#include "cli/command.h"
#include "cli/exit_code.h"
#include "cli/session.h"
#include "risk/questions.h"

namespace noticeclock::cli {

int ask(const Arguments& arguments) {
    auto& session = open_session(arguments, Texts::on_demand);
    const auto rules = session.risk_rules();
    const auto document = session.document(arguments.incident);
    const auto incident = session.incident(*document);
    const auto assessment = session.assess(incident);
    const auto view = session.view(&incident);
    const auto risk = assess_risk(rules, session.rulebook(), incident);
    const auto narrowing = risk_questions(assessment, risk);
    print(session.json() ? ask_json(assessment, narrowing, view)
                         : ask_text(assessment, narrowing, view));
    return done;
}

}  // namespace noticeclock::cli
