#include "report/checklist.h"

#include <algorithm>

#include "report/condition_text.h"

namespace noticeclock {

namespace {

bool is_late(const DutyResult& duty) {
    return duty.standing == Standing::late || duty.standing == Standing::overdue;
}

class Checklist {
  public:
    Checklist(const Assessment& assessment, const DutyResult& duty, const ClockText& times)
        : book_(*assessment.rulebook),
          incident_(*assessment.incident),
          duty_(duty),
          times_(times),
          facts_(assessment, &duty, times) {}

    std::vector<ChecklistItem> items() {
        std::vector<ChecklistItem> items;
        for (const auto& entry : duty_.duty->content) items.push_back(item_of(entry));
        if (!duty_.duty->if_late.empty() && is_late(duty_)) {
            ContentEntry reasons;
            reasons.item = duty_.duty->if_late;
            items.push_back(item_of(reasons));
            items.back().because_late = true;
        }
        return items;
    }

  private:
    ChecklistItem item_of(const ContentEntry& entry) {
        ChecklistItem item;
        item.id = entry.item;
        item.cite = entry.cite;
        item.later = entry.later;
        const auto found = book_.content.find(entry.item);
        item.label =
            found == book_.content.end() ? entry.item : found->second.label.in(times_.language());
        if (found != book_.content.end()) fill(found->second, item);
        item.state = state_of(item);
        if (entry.when) judge(*entry.when, item);
        return item;
    }

    void judge(const Condition& when, ChecklistItem& item) const {
        const auto& terms = duty_.version->terms;
        item.condition = condition_text(book_, terms, when, times_.language());
        item.needed = evaluate(when, terms, facts_.values().data(), book_.vocabulary);
    }

    void fill(const ContentItem& content, ChecklistItem& item) const {
        for (const auto& id : content.filled_by) item.fillings.push_back(facts_.filling(id));
        const auto written = incident_.contents.find(content.id);
        if (written == incident_.contents.end()) return;
        item.fillings.push_back({"contents." + content.id, item.label, written->second});
    }

    [[nodiscard]] static ChecklistItem::State state_of(const ChecklistItem& item) {
        using State = ChecklistItem::State;
        if (item.fillings.empty()) return State::by_hand;
        const auto filled = std::count_if(item.fillings.begin(), item.fillings.end(),
                                          [](const Filling& f) { return !f.value.empty(); });
        if (filled == 0) return State::missing;
        return filled == static_cast<std::ptrdiff_t>(item.fillings.size()) ? State::filled
                                                                           : State::partly;
    }

    const Rulebook& book_;
    const Incident& incident_;
    const DutyResult& duty_;
    const ClockText& times_;
    FactWords facts_;
};

}  // namespace

std::vector<ChecklistItem> checklist_of(const Assessment& assessment, const DutyResult& duty,
                                        const ClockText& times) {
    return Checklist(assessment, duty, times).items();
}

}  // namespace noticeclock
