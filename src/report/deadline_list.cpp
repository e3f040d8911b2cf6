#include "report/deadline_list.h"

#include <algorithm>

#include "report/fold.h"
#include "report/wording.h"

namespace noticeclock {

namespace {

constexpr std::size_t in_full = 10;
constexpr std::size_t detail_indent = 4;

// Duties told together, or a milestone.
struct Entry {
    Instant at{};
    Fold duties;
    const MilestoneResult* milestone = nullptr;
};

// Few deadlines are told one by one; many are folded, so that the most urgent stay in sight.
bool told_each(const std::vector<const DutyResult*>& duties, const View& view) {
    const auto open = std::count_if(duties.begin(), duties.end(),
                                    [](const DutyResult* duty) { return !is_sent(*duty); });
    return view.all || static_cast<std::size_t>(open) <= in_full;
}

std::vector<Entry> entries_of(const Assessment& assessment, const View& view,
                              const DutyWords& words) {
    std::vector<Entry> entries;
    for (const auto& milestone : assessment.milestones)
        entries.push_back({milestone.at, {}, &milestone});
    std::vector<const DutyResult*> dated;
    for (const auto& duty : assessment.duties)
        if (has_date(duty)) dated.push_back(&duty);
    for (auto& fold : folded(dated, words, told_each(dated, view)))
        entries.push_back({fold.front()->clock.deadline->act_by, std::move(fold), nullptr});
    std::stable_sort(entries.begin(), entries.end(),
                     [](const Entry& a, const Entry& b) { return a.at < b.at; });
    return entries;
}

class DeadlineTable {
  public:
    DeadlineTable(const Assessment& assessment, const View& view, const DutyWords& words)
        : assessment_(assessment), view_(view), words_(words) {
        table_.set_detail_indent(detail_indent);
    }

    void head() {
        Row row;
        for (const auto phrase : {Phrase::act_by, Phrase::left, Phrase::state, Phrase::what})
            row.cells.push_back({say(view_.language, phrase), Tone::quiet});
        table_.add(std::move(row));
    }

    void add(const Entry& entry) {
        if (entry.milestone != nullptr) {
            table_.add(milestone_row(*entry.milestone));
        } else {
            const auto& first = *entry.duties.front();
            const bool full = view_.all || (!is_sent(first) && open_++ < in_full);
            if (is_folded(entry.duties)) {
                table_.add(folded_row(entry.duties, full));
            } else {
                table_.add(full ? full_row(first) : short_row(first));
            }
            shortened_ = shortened_ || !full || is_folded(entry.duties);
        }
    }
    [[nodiscard]] bool shortened() const { return shortened_; }
    [[nodiscard]] const Table& table() const { return table_; }

  private:
    Row milestone_row(const MilestoneResult& milestone) {
        const bool past = milestone.at < assessment_.now;
        return {
            {{words_.times().time(milestone.at), Tone::quiet},
             {past ? "-" : time_left(milestone.at, assessment_.now, view_.language), Tone::quiet},
             {say(view_.language, Phrase::milestone), Tone::quiet},
             {milestone.milestone->title.in(view_.language), Tone::quiet}},
            {}};
    }

    Row base_row(const DutyResult& duty, std::string what, Tone tone) {
        return {{{words_.act_by(duty), Tone::plain},
                 words_.left(duty),
                 words_.state(duty),
                 {std::move(what), tone}},
                {}};
    }

    Row full_row(const DutyResult& duty) {
        auto row = base_row(duty, duty.duty->title.in(view_.language), Tone::strong);
        row.details = words_.references(duty);
        for (auto& line : words_.qualifiers(duty)) row.details.push_back({line, Tone::quiet});
        return row;
    }

    Row folded_row(const Fold& fold, bool full) {
        auto row = base_row(*fold.front(), fold_title(fold, *assessment_.rulebook, view_.language),
                            full ? Tone::strong : Tone::plain);
        row.details.push_back({fold_keys(fold, view_.language), Tone::plain});
        if (!full) return row;
        for (auto& line : fold_qualifiers(fold, words_)) row.details.push_back({line, Tone::quiet});
        return row;
    }

    Row short_row(const DutyResult& duty) {
        const auto mark = confidence_mark(duty.duty->confidence);
        auto row = base_row(duty, duty.key + "  " + duty.duty->title.in(view_.language) + mark,
                            Tone::plain);
        // Met or late: the two times that show it, and whether that may still change.
        if (!is_sent(duty)) return row;
        for (auto& line : words_.qualifiers(duty)) row.details.push_back({line, Tone::quiet});
        return row;
    }

    const Assessment& assessment_;
    const View& view_;
    const DutyWords& words_;
    Table table_;
    std::size_t open_ = 0;
    bool shortened_ = false;
};

}  // namespace

bool matters(const DutyResult& duty) {
    return duty.may_be_required() || is_sent(duty);
}

bool has_date(const DutyResult& duty) {
    return matters(duty) && duty.clock.deadline.has_value();
}

void write_deadlines(const Assessment& assessment, const View& view, const DutyWords& words,
                     Page& page) {
    page.heading(say(view.language, Phrase::deadlines));
    const auto entries = entries_of(assessment, view, words);
    const bool any = std::any_of(assessment.duties.begin(), assessment.duties.end(),
                                 [](const DutyResult& duty) { return has_date(duty); });
    if (!any) page.line(say(view.language, Phrase::nothing_due), 2);
    if (entries.empty()) return;
    DeadlineTable rows(assessment, view, words);
    rows.head();
    for (const auto& entry : entries) rows.add(entry);
    page.table(rows.table());
    if (rows.shortened()) page.line(say(view.language, Phrase::later_short), 2, Tone::quiet);
}

}  // namespace noticeclock
