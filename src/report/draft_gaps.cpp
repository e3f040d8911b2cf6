#include <algorithm>

#include "report/draft.h"
#include "report/draft_words.h"
#include "report/duty_words.h"
#include "report/page.h"

namespace noticeclock {
namespace {

void write_gaps(const Draft& draft, bool later, DraftPhrase title, Page& page) {
    const auto count = std::count_if(draft.gaps.begin(), draft.gaps.end(),
                                     [&](const DraftGap& gap) { return gap.later == later; });
    if (count == 0) return;
    page.line(say(draft.language, title, {std::to_string(count)}));
    for (const auto& gap : draft.gaps) {
        if (gap.later != later) continue;
        page.line(say(draft.language, DraftPhrase::fill, {gap.key, gap.label}), 2, Tone::plain, 4);
    }
}

void write_left_out(const Draft& draft, Page& page) {
    if (draft.left_out.empty()) return;
    page.line(
        say(draft.language, DraftPhrase::left_out_title, {std::to_string(draft.left_out.size())}));
    for (const auto& label : draft.left_out) page.line(label, 2, Tone::plain, 4);
}

}  // namespace

std::string draft_gaps(const Assessment& assessment, const Draft& draft, const View& view) {
    Page page(view);
    if (draft.serves_duty && !draft.duty->required()) {
        const auto outcome = DutyWords(assessment, view).outcome(*draft.duty);
        page.line(say(draft.language, DraftPhrase::not_required, {draft.duty->key, outcome}));
    }
    write_left_out(draft, page);
    write_gaps(draft, false, DraftPhrase::missing_title, page);
    write_gaps(draft, true, DraftPhrase::follow_title, page);
    if (draft.gaps.empty()) page.line(say(draft.language, DraftPhrase::nothing_missing));
    return page.take();
}

std::string notice_list(const NoticeTemplates& notices, const View& view) {
    Page page(view);
    Table table(1);
    for (const auto& notice : notices) {
        Row row{{{notice.id, Tone::strong}, {notice.title.in(view.language)}}, {}};
        const auto detail = [&](DraftPhrase phrase, const std::string& text) {
            if (!text.empty()) row.details.push_back({say(view.language, phrase, {text})});
        };
        const auto joined = [](const std::vector<std::string>& names) {
            std::string text;
            for (const auto& name : names) text += (text.empty() ? "" : ", ") + name;
            return text;
        };
        detail(DraftPhrase::serves_kind, notice.kind);
        detail(DraftPhrase::serves_duties, joined(notice.duties));
        detail(DraftPhrase::serves_recipients, joined(notice.recipients));
        table.add(std::move(row));
    }
    page.table(table, 0);
    return page.take();
}

}  // namespace noticeclock
