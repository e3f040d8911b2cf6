#include "report/runbook.h"

#include <algorithm>

#include "cli/command.h"
#include "cli/exit_code.h"
#include "cli/session.h"

namespace noticeclock::cli {
namespace {

const Runbook& runbook_named(const std::string& name, const Runbooks& runbooks) {
    if (const auto* found = runbooks.find(name)) return *found;
    std::vector<std::string_view> names;
    for (const auto& runbook : runbooks.all) names.emplace_back(runbook.id);
    stop_at_name("--name: unknown runbook", name, names);
}

void check_role(const std::string& role, const Runbooks& runbooks) {
    if (role.empty() || runbooks.roles.contains(role)) return;
    std::vector<std::string_view> roles;
    for (const auto& [id, title] : runbooks.roles) roles.emplace_back(id);
    stop_at_name("--role: unknown role", role, roles);
}

/// The one asked for; else the first that is called for; else the first that may be.
const Runbook& chosen(const std::string& name, const Runbooks& runbooks,
                      const Assessment& assessment) {
    if (!name.empty()) return runbook_named(name, runbooks);
    if (runbooks.all.empty()) stop(bad_input, "the rules have no runbook\n");
    const auto first = [&](Tri answer) {
        return std::find_if(runbooks.all.begin(), runbooks.all.end(), [&](const Runbook& runbook) {
            return suggests(runbook, assessment) == answer;
        });
    };
    for (const auto answer : {Tri::yes, Tri::unknown}) {
        const auto found = first(answer);
        if (found != runbooks.all.end()) return *found;
    }
    return runbooks.all.front();
}

std::string rendered(const std::string& format, const RunbookPage& page, const View& view) {
    if (format == "json") return runbook_json(page, view);
    return format == "markdown" ? runbook_markdown(page, view) : runbook_text(page, view);
}

}  // namespace

int runbook(const Arguments& arguments) {
    auto& session = open_session(arguments, Texts::on_demand);
    const auto runbooks = session.runbooks();
    check_role(arguments.role, runbooks);
    if (!arguments.name.empty()) (void)runbook_named(arguments.name, runbooks);
    const auto document = session.document(arguments.incident);
    const auto incident = session.incident(*document);
    const auto assessment = session.assess(incident);
    const auto& shown = chosen(arguments.name, runbooks, assessment);
    auto view = session.view(&incident);
    if (arguments.utc) view.zone = Zone();
    const RunbookPage page{&runbooks, state_of(shown, assessment), arguments.role,
                           arguments.name.empty()};
    print(rendered(arguments.format, page, view));
    return done;
}

}  // namespace noticeclock::cli
