#include <algorithm>

#include "cli/command.h"
#include "cli/exit_code.h"
#include "cli/session.h"
#include "report/risk.h"

namespace noticeclock::cli {
namespace {

void check_method(const std::string& name, const RiskRules& rules) {
    const auto ids = rules.ids();
    if (name.empty() || std::find(ids.begin(), ids.end(), name) != ids.end()) return;
    stop_at_name("unknown method", name, ids);
}

}  // namespace

int assess_risk(const Arguments& arguments) {
    auto& session = open_session(arguments, Texts::on_demand);
    const auto rules = session.risk_rules();
    check_method(arguments.method, rules);
    const auto document = session.document(arguments.incident);
    const auto incident = session.incident(*document);
    const auto risk =
        noticeclock::assess_risk(rules, session.rulebook(), incident, arguments.method);
    const auto view = session.view(&incident);
    print(session.json() ? risk_json(risk, session.now(), view) : risk_text(risk, view));
    return done;
}

}  // namespace noticeclock::cli
