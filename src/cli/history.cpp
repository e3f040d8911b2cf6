#include "report/history.h"

#include <algorithm>

#include "assess/zero.h"
#include "cli/command.h"
#include "cli/exit_code.h"
#include "cli/moment.h"
#include "cli/only.h"
#include "cli/session.h"
#include "incident/offset.h"
#include "report/evaluate.h"

namespace noticeclock::cli {
namespace {

/// The moment that --at names.
Instant moment_of(const std::string& text, const Incident& incident) {
    if (!is_offset(text))
        return read_instant("--at", text, incident.zone, "name the incident's timezone");
    const auto after = read_offset(text);
    if (!after) stop(usage, "--at: '" + text + "' is not a time: write T+24h, or a time\n");
    const auto zero = zero_of(incident);
    if (!zero) {
        stop(bad_input,
             "--at: the incident has no time of aware, discovered or detected to count from\n");
    }
    return zero->at + *after;
}

/// What `evaluate --known-at` shows.
int show_state(Session& session, const Document& document, Instant at, const std::string& written) {
    if (at > session.now()) {
        stop(usage, "--at: '" + written + "' is " + format_utc(at) + ", later than now (" +
                        format_utc(session.now()) + ")\n");
    }
    session.go_back_to(at);
    const auto incident = session.incident(document);
    const auto assessment = session.assess(incident);
    const auto view = session.view(&incident);
    print(session.json() ? evaluate_json(assessment, view) : evaluate_text(assessment, view));
    return done;
}

}  // namespace

int history(const Arguments& arguments) {
    if (!arguments.only.empty() && !arguments.duty.empty())
        stop(usage, "history: give --only or --duty, not both\n");
    auto& session = open_session(arguments, Texts::on_demand);
    check_only(arguments.only, session.rulebook());
    check_duty(arguments.duty, session.rulebook());
    const auto document = session.document(arguments.incident);
    const auto incident = session.incident(*document);
    if (!arguments.at.empty())
        return show_state(session, *document, moment_of(arguments.at, incident), arguments.at);
    const auto history = session.history(*document);
    const auto view = session.view(&incident);
    print(session.json() ? history_json(history, view) : history_text(history, view));
    return done;
}

}  // namespace noticeclock::cli
