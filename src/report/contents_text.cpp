#include <algorithm>

#include "report/checklist.h"
#include "report/citation.h"
#include "report/contents.h"
#include "report/duty_words.h"
#include "report/page.h"
#include "report/wording.h"

namespace noticeclock {

namespace {

using State = ChecklistItem::State;

Cell state_cell(State state, Language language) {
    switch (state) {
        case State::filled:
            return {say(language, Phrase::item_filled), Tone::good};
        case State::partly:
            return {say(language, Phrase::item_partly), Tone::warning};
        case State::by_hand:
            return {say(language, Phrase::item_by_hand), Tone::plain};
        case State::missing:
            break;
    }
    return {say(language, Phrase::item_missing), Tone::alarm};
}

std::string item_title(const ChecklistItem& item, const Citations& citations, Language language) {
    const auto note = [&](bool holds, Phrase phrase) {
        return holds ? say(language, phrase) : std::string();
    };
    const auto condition = item.needed == Tri::unknown
                               ? say(language, Phrase::only_if, {item.condition})
                               : std::string();
    const auto extra = separated(language, {note(item.later, Phrase::may_follow),
                                            note(item.because_late, Phrase::if_late_item),
                                            condition, cite_text(citations, item.cite, language)});
    return extra.empty() ? item.label : item.label + "  (" + extra + ")";
}

Row item_row(const ChecklistItem& item, const Citations& citations, Language language) {
    Row row{
        {state_cell(item.state, language), {item_title(item, citations, language), Tone::strong}},
        {}};
    for (const auto& filling : item.fillings) {
        const bool missing = filling.value.empty();
        const auto text = missing ? say(language, Phrase::fills, {filling.key})
                                  : filling.label + ": " + filling.value;
        row.details.push_back({text, missing ? Tone::quiet : Tone::plain});
    }
    return row;
}

std::string counts_text(const std::vector<ChecklistItem>& items, Language language) {
    const auto count = [&](State state) {
        return std::to_string(std::count_if(items.begin(), items.end(), [&](const auto& item) {
            return item.state == state && item.needed != Tri::no;
        }));
    };
    return say(
        language, Phrase::item_counts,
        {count(State::filled), count(State::partly), count(State::missing), count(State::by_hand)});
}

void write_notice(const Assessment& assessment, const DutyResult& duty, const View& view,
                  const DutyWords& words, Page& page) {
    const auto items = checklist_of(assessment, duty, words.times());
    page.heading(duty.key + "  " + duty.duty->title.in(view.language));
    page.line(separated(view.language, {words.state(duty).text, words.address(duty)}), 2);
    if (items.empty()) {
        page.line(say(view.language, Phrase::no_contents), 2);
        return;
    }
    page.line(counts_text(items, view.language), 2, Tone::quiet);
    Table table(1);
    std::vector<std::string> not_needed;
    for (const auto& item : items) {
        if (item.needed == Tri::no) {
            not_needed.push_back(item.label);
        } else {
            table.add(item_row(item, assessment.rulebook->citations, view.language));
        }
    }
    page.table(table);
    if (!not_needed.empty()) {
        page.line(say(view.language, Phrase::not_needed, {listed(view.language, not_needed)}), 2,
                  Tone::quiet, 2);
    }
}

}  // namespace

bool contents_wanted(const DutyResult& duty, const std::string& only) {
    if (only.empty()) return duty.may_be_required();
    return duty.key == only || duty.duty->key == only;
}

std::string contents_text(const Assessment& assessment, const std::string& only, const View& view) {
    Page page(view);
    const DutyWords words(assessment, view);
    for (const auto& duty : assessment.duties)
        if (contents_wanted(duty, only)) write_notice(assessment, duty, view, words, page);
    return page.take();
}

}  // namespace noticeclock
