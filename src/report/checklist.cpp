#include "report/checklist.h"

#include <algorithm>

#include "report/condition_text.h"
#include "report/duty_scene.h"
#include "report/label.h"
#include "report/value_text.h"
#include "report/wording.h"

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
          scene_(assessment, duty) {}

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
        item.needed = evaluate(when, terms, scene_.values().data(), book_.vocabulary);
    }

    void fill(const ContentItem& content, ChecklistItem& item) const {
        for (const auto& id : content.filled_by) item.fillings.push_back(filling_of(id));
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

    [[nodiscard]] Filling filling_of(const std::string& id) const {
        if (id == "affected" || id.starts_with("affected.")) return people(id);
        const auto* fact = book_.vocabulary.find(id);
        if (fact == nullptr) return {id, id, {}};
        const auto label = fact->label.in(times_.language());
        switch (fact->type) {
            case FactType::text:
                return {id, label, text_of(id)};
            case FactType::places:
                return {id, label, places(id)};
            case FactType::event:
                return {"timeline." + id, label, event(id)};
            default:
                return {id, label, value_of(id)};
        }
    }

    [[nodiscard]] std::string text_of(const std::string& id) const {
        const auto found = incident_.texts.find(id);
        return found == incident_.texts.end() ? std::string() : found->second;
    }

    [[nodiscard]] std::string places(const std::string& id) const {
        const auto found = incident_.places.find(id);
        if (found == incident_.places.end()) return {};
        std::vector<std::string> names;
        for (const auto place : found->second)
            names.push_back(book_.places.at(place).name.in(times_.language()));
        return listed(times_.language(), names);
    }

    // A law's own time of an event goes before the general one.
    [[nodiscard]] std::string event(const std::string& id) const {
        const auto found = incident_.timeline.find(id);
        if (found == incident_.timeline.end()) return {};
        const auto own = found->second.by_law.find(duty_.law->id);
        if (own != found->second.by_law.end()) return times_.moment(own->second);
        return found->second.at ? times_.moment(*found->second.at) : std::string();
    }

    [[nodiscard]] std::string value_of(const std::string& id) const {
        const auto slot = book_.vocabulary.slot(id);
        if (!slot) return {};
        const auto& value = scene_.values()[*slot];
        if (value == unknown_value(*book_.vocabulary.find(id))) return {};
        return value_text(book_.vocabulary, *slot, value, times_);
    }

    // The count of the place, the total, or every place that was listed.
    [[nodiscard]] Filling people(const std::string& id) const {
        if (id == "affected.here") return count_of(book_.here, scene_.key(book_.here));
        if (id == "affected.total") return total_people();
        std::vector<std::string> counts;
        for (const auto& [code, count] : incident_.affected)
            counts.push_back(place_count(code, count));
        return {id, say(times_.language(), Phrase::people_affected),
                listed(times_.language(), counts)};
    }

    [[nodiscard]] Filling count_of(Slot slot, std::string key) const {
        const auto& value = scene_.values()[slot];
        const bool unknown = value == Value::unknown_count();
        return {std::move(key), scene_.label(slot, times_.language()),
                unknown ? std::string() : value_text(book_.vocabulary, slot, value, times_)};
    }

    [[nodiscard]] Filling total_people() const {
        const bool unknown = incident_.total == Value::unknown_count();
        return {"affected.total", say(times_.language(), Phrase::people_total),
                unknown ? std::string() : count_words(incident_.total)};
    }

    [[nodiscard]] std::string place_count(const std::string& code, const Value& count) const {
        return book_.places.title(code).in(times_.language()) + " " + count_words(count);
    }

    [[nodiscard]] std::string count_words(const Value& count) const {
        return value_text(book_.vocabulary, book_.here, count, times_);
    }

    const Rulebook& book_;
    const Incident& incident_;
    const DutyResult& duty_;
    const ClockText& times_;
    DutyScene scene_;
};

}  // namespace

std::vector<ChecklistItem> checklist_of(const Assessment& assessment, const DutyResult& duty,
                                        const ClockText& times) {
    return Checklist(assessment, duty, times).items();
}

}  // namespace noticeclock
