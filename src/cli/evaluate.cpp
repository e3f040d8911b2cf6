#include "report/evaluate.h"

#include <algorithm>

#include "cli/command.h"
#include "cli/exit_code.h"
#include "cli/fail_on.h"
#include "cli/session.h"

namespace noticeclock::cli {
namespace {

/// `--only` names a law, a duty or a place; a slip must not look like "nothing is owed".
void check_only(const std::string& only, const Rulebook& rulebook) {
    if (only.empty()) return;
    auto known = rulebook.duty_keys();
    const auto places = rulebook.places.codes();
    for (const auto& law : rulebook.laws) known.emplace_back(law.id);
    known.insert(known.end(), places.begin(), places.end());
    const auto plain = only.substr(0, only.find('['));
    if (std::find(known.begin(), known.end(), plain) != known.end()) return;
    stop_at_name("--only: unknown law, duty or place", only, known);
}

}  // namespace

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
