#include "report/draft.h"

#include <algorithm>

#include "assess/seat.h"
#include "report/draft_data.h"
#include "report/draft_words.h"

namespace noticeclock {
namespace {

using Kind = DraftRun::Kind;

/// The recipient's zone: that of the deadline, else of the place of the duty or of its law.
Zone zone_for(const Assessment& assessment, const DutyResult* duty, const View& view) {
    if (duty == nullptr) return view.zone;
    if (duty->clock.deadline) return duty->clock.deadline->zone;
    const auto& book = *assessment.rulebook;
    const auto place =
        duty->place ? duty->place : seat_of(book, *assessment.incident, *duty->law).place;
    return place ? zone_of(book.places.at(*place)) : view.zone;
}

bool is_mark(const DraftRun& run) {
    return run.kind == Kind::missing || run.kind == Kind::follow;
}

/// Where the parts stand that the facts say, the joints left out.
DraftItem::State state_of(const DraftRuns& runs) {
    const auto count = [&](auto&& holds) { return std::count_if(runs.begin(), runs.end(), holds); };
    const auto marks = count(is_mark);
    const auto said = count([](const auto& run) { return run.kind == Kind::value; });
    if (marks == 0) return DraftItem::State::filled;
    if (said > 0) return DraftItem::State::partly;
    const auto waiting = count([](const auto& run) { return run.kind == Kind::follow; });
    return waiting == marks ? DraftItem::State::to_follow : DraftItem::State::missing;
}

class Composer {
  public:
    Composer(const Assessment& assessment, const DraftFacts& facts, Draft& draft)
        : assessment_(assessment), facts_(facts), draft_(draft) {}

    void add_items(const ClockText& times) {
        if (!draft_.serves_duty || draft_.duty == nullptr) return;
        for (auto& item : checklist_of(assessment_, *draft_.duty, times)) {
            draft_.items.push_back(item_of(std::move(item)));
        }
    }

    /// The gaps that stand in the draft, each once.
    void add_gaps() {
        for (const auto& block : draft_.blocks) {
            for (const auto& run : block.runs) {
                if (is_mark(run)) add_gap(run);
            }
        }
    }

  private:
    DraftItem item_of(ChecklistItem&& listed) {
        const auto& book = *assessment_.rulebook;
        const auto& content = book.content.at(listed.id);
        DraftItem item;
        item.item = std::move(listed);
        if (!content.forbids.empty()) {
            item.state = DraftItem::State::prohibited;
            if (item.item.needed != Tri::no) draft_.left_out.push_back(item.item.label);
        } else if (item.item.needed == Tri::no) {
            item.state = DraftItem::State::left_out;
        } else if (is_met_by_form(content.id)) {
            item.state = DraftItem::State::form;
        } else {
            item.runs = runs_of(item.item, content);
            item.state = state_of(item.runs);
        }
        return item;
    }

    [[nodiscard]] bool is_met_by_form(const std::string& id) const {
        const auto& meets = draft_.notice->meets;
        return std::find(meets.begin(), meets.end(), id) != meets.end();
    }

    /// An item that no fact answers may follow later if the duty says so of the item.
    DraftRuns runs_of(const ChecklistItem& item, const ContentItem& content) {
        auto runs = item_runs(content, item.label, facts_, *assessment_.rulebook);
        if (!content.filled_by.empty() || !item.later) return runs;
        for (auto& run : runs) {
            if (run.kind == Kind::missing) run.kind = Kind::follow;
        }
        return runs;
    }

    void add_gap(const DraftRun& run) {
        const DraftGap gap{run.key, run.text, run.kind == Kind::follow};
        const bool told =
            std::any_of(draft_.gaps.begin(), draft_.gaps.end(), [&](const DraftGap& other) {
                return other.key == gap.key && other.label == gap.label;
            });
        if (!told) draft_.gaps.push_back(gap);
    }

    const Assessment& assessment_;
    const DraftFacts& facts_;
    Draft& draft_;
};

}  // namespace

bool Draft::incomplete() const {
    return std::any_of(gaps.begin(), gaps.end(), [](const DraftGap& gap) { return !gap.later; });
}

std::string mark_of(const DraftRun& run, Language language) {
    const auto phrase = run.kind == Kind::missing  ? DraftPhrase::mark_missing
                        : run.kind == Kind::follow ? DraftPhrase::mark_follow
                                                   : DraftPhrase::mark_left_out;
    return say(language, phrase, {run.text});
}

Draft compose_draft(const Assessment& assessment, const NoticeTemplate& notice,
                    const DutyResult* duty, const View& view, const std::optional<Zone>& zone) {
    Draft draft;
    draft.notice = &notice;
    draft.duty = duty;
    draft.language = view.language;
    draft.zone = zone ? *zone : zone_for(assessment, duty, view);
    if (duty != nullptr) {
        draft.recipient = recipient_of(assessment, *duty, view.language);
        draft.serves_duty = fit_of(notice, duty->duty->key, duty->duty->to) > 0;
    }
    auto own_view = view;
    own_view.zone = draft.zone;
    own_view.colour = false;
    const ClockText times(view.language, draft.zone);
    const DraftFacts facts(assessment, draft, times);
    Composer composer(assessment, facts, draft);
    composer.add_items(times);
    DraftTokens tokens;
    const auto data = DraftData(assessment, draft, facts, own_view, tokens).data();
    const auto filled = fill_template(notice.text.in(view.language), data);
    draft.blocks = tokens.blocks(filled, view.language);
    composer.add_gaps();
    return draft;
}

}  // namespace noticeclock
