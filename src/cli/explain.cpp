#include "report/explain.h"

#include "cli/command.h"
#include "cli/exit_code.h"
#include "cli/session.h"

namespace noticeclock::cli {
namespace {

/// Says why there is nothing to explain: no such duty, or it is owed once for each of several
/// places.
[[noreturn]] void stop_without(const std::string& name, const Rulebook& rulebook,
                               const Assessment& assessment) {
    const auto plain = name.substr(0, name.find('['));
    if (rulebook.duties.contains(plain)) {
        std::string text = "'" + name + "' is not owed in this incident as such";
        for (const auto& duty : assessment.duties) {
            if (duty.duty->key == plain) text += "\n      there is " + duty.key;
        }
        stop(bad_input, text + "\n");
    }
    stop_at_name("unknown duty", name, rulebook.duty_keys());
}

}  // namespace

int explain(const Arguments& arguments) {
    auto& session = open_session(arguments, Texts::on_demand);
    const auto document = session.document(arguments.incident);
    const auto incident = session.incident(*document);
    const auto assessment = session.assess(incident, true);
    const auto* duty = assessment.find(arguments.duty);
    if (duty == nullptr) stop_without(arguments.duty, session.rulebook(), assessment);
    const auto view = session.view(&incident);
    print(session.json() ? explain_json(assessment, *duty, view)
                         : explain_text(assessment, *duty, view));
    return done;
}

}  // namespace noticeclock::cli
