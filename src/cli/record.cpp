#include "assess/incident_names.h"
#include "cli/command.h"
#include "cli/exit_code.h"
#include "cli/moment.h"
#include "cli/session.h"
#include "document/flow_text.h"
#include "document/glyphs.h"
#include "document/locked_file.h"
#include "document/overlay.h"
#include "incident/addition.h"
#include "incident/start.h"
#include "report/entry.h"

namespace noticeclock::cli {
namespace {

void check_words(const std::string& option, const std::string& text) {
    if (!is_utf8(text)) stop(usage, option + ": the text is not UTF-8\n");
    if (text.find_first_not_of(" \t\r\n") == std::string::npos)
        stop(usage, option + ": the text is empty\n");
}

/// When it was learned, with the offset of the incident's zone.
std::string moment_of(const Arguments& arguments, const Session& session,
                      const std::optional<Zone>& own) {
    const auto zone = own ? *own : session.view(nullptr).zone;
    if (arguments.at.empty()) return format_rfc3339(session.now(), zone);
    const auto at = read_instant("--at", arguments.at, own, "name the incident's timezone");
    if (at <= session.now()) return format_rfc3339(at, zone);
    stop(usage, "--at: '" + arguments.at + "' is after now (" +
                    format_rfc3339(session.now(), zone) +
                    "): what is not learned yet cannot be recorded\n");
}

NewEntry entry_of(const Arguments& arguments, const std::string& at,
                  const std::vector<JournalFact>& facts) {
    NewEntry entry{at, arguments.by, {}, arguments.why};
    for (const auto& fact : facts) entry.set.emplace_back(fact.name(), fact.value);
    return entry;
}

/// The file with the entry, which must be an incident without faults.
std::shared_ptr<const Document> checked_result(const Session& session, const std::string& path,
                                               const std::string& text) {
    Diagnostics diagnostics;
    auto document = session.document(std::make_shared<const Source>(Source{path, text}), path);
    static_cast<void>(read_incident(*document, incident_names(session.rulebook()), diagnostics));
    if (!diagnostics.has_errors()) return document;
    stop(bad_input, "nothing was written; with this entry the file would have faults:\n" +
                        render(diagnostics));
}

Recorded recorded_of(const Arguments& arguments, const NewEntry& entry, const Addition& addition) {
    Recorded recorded{
        arguments.incident, addition.line, addition.added, entry.at, entry.by, entry.why, {},
        !arguments.dry_run};
    for (const auto& [path, value] : entry.set) recorded.set.emplace_back(path, flow_text(value));
    return recorded;
}

}  // namespace

int record(const Arguments& arguments) {
    if (arguments.incident == "-")
        stop(usage, "record: standard input cannot be added to: name the incident's file\n");
    check_words("--by", arguments.by);
    check_words("--why", arguments.why);
    auto& session = open_session(arguments, Texts::on_demand);
    Diagnostics diagnostics;
    const auto changes = settings(arguments.settings, diagnostics);
    stop_on_errors(diagnostics);
    const auto file = LockedFile::open(arguments.incident, diagnostics);
    stop_on_errors(diagnostics);
    const auto document = session.document(file->source(), arguments.incident);
    const auto incident = session.incident(*document);
    const auto facts = read_journal_facts(changes->root(), document->root(),
                                          incident_names(session.rulebook()), diagnostics);
    stop_on_errors(diagnostics);
    const auto entry = entry_of(arguments, moment_of(arguments, session, incident.zone), facts);
    const auto addition = with_entry(file->source(), entry, diagnostics);
    stop_on_errors(diagnostics);
    const auto result = checked_result(session, arguments.incident, addition->text);
    warn_of_changed_starts(*document, *result, facts, incident_names(session.rulebook()),
                           diagnostics);
    stop_on_errors(diagnostics);
    if (!arguments.dry_run && !file->replace(addition->text, diagnostics))
        stop(internal, render(diagnostics));
    const auto recorded = recorded_of(arguments, entry, *addition);
    const auto view = session.view(&incident);
    print(session.json() ? entry_json(recorded, view) : entry_text(recorded, view));
    return done;
}

}  // namespace noticeclock::cli
