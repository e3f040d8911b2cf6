#include "report/pack.h"

#include <csignal>

#include "cli/command.h"
#include "cli/exit_code.h"
#include "cli/session.h"
#include "evidence/bag_verifier.h"
#include "evidence/bag_writer.h"
#include "evidence/interruption.h"
#include "report/bag.h"
#include "report/json.h"

namespace noticeclock::cli {
namespace {

void check_usage(const Arguments& arguments) {
    if (arguments.verify.empty()) {
        if (arguments.incident.empty()) stop(usage, "pack: an incident, or --verify, is wanted\n");
        if (arguments.out.empty()) stop(usage, "pack: --out is wanted: a folder to write to\n");
        return;
    }
    if (!arguments.incident.empty() || !arguments.out.empty() || !arguments.evidence.empty()) {
        stop(usage, "pack: --verify goes with no incident, --out or --evidence\n");
    }
}

/// How the pack shows things: the same on every machine, so neither the machine's zone nor its
/// locale nor its terminal plays a part.
View view_of(const Session& session, const Incident& incident, const Arguments& arguments) {
    auto view = session.view(&incident);
    if (arguments.tz.empty() && !incident.zone) view.zone = Zone();
    view.language = arguments.lang == "ja" ? Language::ja : Language::en;
    view.colour = false;
    view.width = View{}.width;
    view.all = true;
    return view;
}

/// Runbooks and methods of risk give the incident slots: they are read before it.
BagContents contents_of(Session& session, const Arguments& arguments) {
    const auto runbooks = session.runbooks();
    const auto risk_rules = session.risk_rules();
    const auto document = session.document(arguments.incident);
    const auto incident = session.incident(*document);
    const auto assessment = session.assess(incident, true);
    const auto notices = session.notices();
    const auto risk = noticeclock::assess_risk(risk_rules, session.rulebook(), incident, {});
    std::optional<History> history;
    if (document->root().find("journal")) history = session.history(*document);
    const auto view = view_of(session, incident, arguments);
    const PackSubject subject{
        assessment, *document, runbooks, notices, risk, history ? &*history : nullptr, view};
    return {pack_labels(assessment, view), pack_files(subject), arguments.evidence};
}

/// Ends as the signal would have ended the program.
[[noreturn]] void end_by(int signal) {
    (void)std::raise(signal);
    stop(internal, "noticeclock: interrupted\n");
}

int write_pack(const Arguments& arguments) {
    auto& session = open_session(arguments, Texts::on_demand);
    const auto contents = contents_of(session, arguments);
    Diagnostics diagnostics;
    std::optional<BagSummary> summary;
    {
        const Interruption interruption;
        summary = write_bag(contents, arguments.out, diagnostics);
    }
    if (!summary && Interruption::signal() != 0) end_by(Interruption::signal());
    stop_on_errors(diagnostics);
    const auto view = session.view(nullptr);
    print(session.json() ? bag_json(arguments.out, *summary, view)
                         : bag_text(arguments.out, *summary, view));
    return done;
}

int verify_pack(const Arguments& arguments) {
    const auto& session = open_session(arguments, Texts::on_demand);
    Diagnostics diagnostics;
    const auto check = verify_bag(arguments.verify, diagnostics);
    if (!check.is_bag) stop_on_errors(diagnostics);
    const auto view = session.view(nullptr);
    print(session.json() ? bag_check_json(arguments.verify, check, diagnostics, view)
                         : bag_check_text(arguments.verify, check, diagnostics, view));
    return diagnostics.has_errors() ? noticed : done;
}

}  // namespace

int pack(const Arguments& arguments) {
    check_usage(arguments);
    return arguments.verify.empty() ? write_pack(arguments) : verify_pack(arguments);
}

}  // namespace noticeclock::cli
