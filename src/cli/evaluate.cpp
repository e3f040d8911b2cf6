#include "report/evaluate.h"

#include "cli/command.h"
#include "cli/exit_code.h"
#include "cli/fail_on.h"
#include "cli/session.h"
#include "document/suggestion.h"

namespace noticeclock::cli {
namespace {

/// `--only` names a law, a duty or a place; a slip must not look like "nothing is owed".
void check_only(const std::string& only, const Rulebook& rulebook) {
    if (only.empty()) return;
    auto known = rulebook.duty_keys();
    for (const auto& law : rulebook.laws) known.emplace_back(law.id);
    for (const auto code : rulebook.places.codes()) known.push_back(code);
    const auto plain = only.substr(0, only.find('['));
    for (const auto name : known) {
        if (name == plain) return;
    }
    const auto hint = closest(only, known);
    stop(usage, "--only: unknown law, duty or place '" + only + "'" +
                    (hint.empty() ? "" : "; did you mean '" + std::string(hint) + "'?") + "\n");
}

}  // namespace

int evaluate(const Arguments& arguments) {
    const auto fail_on = read_fail_on(arguments.fail_on);
    const Session session(arguments);
    check_only(arguments.only, session.rulebook());
    const auto document = session.document(arguments.incident);
    const auto incident = session.incident(*document);
    const auto assessment = session.assess(incident);
    const auto view = session.view(&incident);
    print(session.json() ? evaluate_json(assessment, view) : evaluate_text(assessment, view));
    return holds(fail_on, assessment) ? noticed : done;
}

}  // namespace noticeclock::cli
