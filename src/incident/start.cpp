#include "incident/start.h"

#include "incident/replay.h"
#include "incident/value_reader.h"

namespace noticeclock {
namespace {

/// An incident as it was known before any entry of its journal.
Replay at_the_start(const Document& document, const IncidentNames& names) {
    Diagnostics ignored;  // the entries that do not count: here, all of them
    return replay(document, names, Knowledge{Instant::min(), std::nullopt}, ignored);
}

bool is_known(const Replay& replay, const JournalFact& fact) {
    const auto value = listed_value(replay.document->root(), fact.path);
    return value && !value->is_null() && !is_unknown(*value);
}

Diagnostic changed(const Node& listed, const JournalFact& fact, bool now_known) {
    const auto subject = "'" + fact.name() + "' stands here as well: with this entry the value ";
    auto warning = now_known ? fault(listed, subject + "counts as known from the start",
                                     "if it was not, take it out here: the journal says since when")
                             : fault(listed, subject + "no longer counts as known from the start",
                                     "if it was known earlier, record that as well, with --at");
    warning.severity = Severity::warning;
    return warning;
}

}  // namespace

void warn_of_changed_starts(const Document& before, const Document& after,
                            const std::vector<JournalFact>& facts, const IncidentNames& names,
                            Diagnostics& diagnostics) {
    const auto old_start = at_the_start(before, names);
    const auto new_start = at_the_start(after, names);
    if (!old_start.document || !new_start.document) return;
    for (const auto& fact : facts) {
        const auto listed = listed_value(before.root(), fact.path);
        const bool now_known = is_known(new_start, fact);
        if (listed && is_known(old_start, fact) != now_known)
            diagnostics.add(changed(*listed, fact, now_known));
    }
}

}  // namespace noticeclock
