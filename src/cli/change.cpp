#include "report/change.h"

#include "cli/command.h"
#include "cli/exit_code.h"
#include "cli/session.h"
#include "document/overlay.h"

namespace noticeclock::cli {
namespace {

int show(const Session& session, const Incident& before, const Incident& after) {
    const auto old_state = session.assess(before);
    const auto new_state = session.assess(after);
    const auto view = session.view(&after);
    print(session.json() ? change_json(old_state, new_state, view)
                         : change_text(old_state, new_state, view));
    return done;
}

}  // namespace

int whatif(const Arguments& arguments) {
    auto& session = open_session(arguments, Texts::all);
    const auto document = session.document(arguments.incident);
    Diagnostics diagnostics;
    const auto changes = settings(arguments.settings, diagnostics);
    stop_on_errors(diagnostics);
    constexpr int everything = 64;
    const auto known = session.known(*document);
    auto changed = known;
    changed.document = overlay(known.document->root(), changes->root(), everything);
    return show(session, session.incident(known), session.incident(std::move(changed)));
}

int diff(const Arguments& arguments) {
    auto& session = open_session(arguments, Texts::all);
    const auto before = session.document(arguments.incident);
    const auto after = session.document(arguments.other);
    return show(session, session.incident(*before), session.incident(*after));
}

}  // namespace noticeclock::cli
