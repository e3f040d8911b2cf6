#include "report/citation.h"
#include "report/clock_story.h"
#include "report/clock_words.h"
#include "report/deadline.h"
#include "report/derivation.h"
#include "report/wording.h"

namespace noticeclock {

namespace {

void add(Table& table, const std::string& name, const std::string& value, Tone tone) {
    table.add({{{name, Tone::quiet}, {value, tone}}, {}});
}

// A time in the zone of the days counted, and in the reader's where that differs.
std::string end_text(Instant at, bool ends_day, const Deadline& deadline, const View& view) {
    const ClockText reader(view.language, view.zone);
    const auto there = reader.in(deadline.zone).end(at, ends_day, deadline.zone);
    const auto here = reader.end(at, ends_day, deadline.zone);
    return here == there ? there : there + "  = " + here;
}

}  // namespace

std::string deadline_text(const Counted& counted, const CountingRule& rule, const Period& period,
                          const Moment& start, const View& view, const Citations& citations) {
    const auto language = view.language;
    const auto& deadline = counted.deadline;
    const ClockText times(language, deadline ? deadline->zone : view.zone);
    Page page(view);
    Table table;
    add(table, say(language, Phrase::start_label), times.moment(start), {});
    add(table, say(language, Phrase::period_label), period_text(period, language), {});
    add(table, say(language, Phrase::rule_label),
        rule.title.in(language) + " [" + cite_text(citations, rule.cite, language) + "]", {});
    if (deadline) {
        add(table, say(language, Phrase::due_label),
            end_text(deadline->due, deadline->due_ends_day, *deadline, view), Tone::strong);
        add(table, say(language, Phrase::act_by_label),
            end_text(deadline->act_by, deadline->act_by_ends_day, *deadline, view), Tone::strong);
    }
    page.table(table, 0);
    if (counted.fault) page.line(fault_text(*counted.fault, times), 0, Tone::alarm);
    if (deadline && !deadline->steps.empty()) {
        page.blank();
        write_steps(*deadline, language, 2, page);
    }
    if (!rule.note.empty()) {
        page.blank();
        page.line(rule.note.in(language), 0, Tone::quiet);
    }
    return page.take();
}

}  // namespace noticeclock
