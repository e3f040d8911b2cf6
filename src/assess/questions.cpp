#include "assess/questions.h"

#include <algorithm>
#include <map>

namespace noticeclock {
namespace {

/// Gathers questions by the key to fill, so that each is asked once for all duties it settles.
class Collector {
  public:
    Collector(const Rulebook& rulebook, const Incident& incident,
              const std::vector<DutyResult>& duties, const std::vector<Sight>& sights,
              Outlook& outlook)
        : rulebook_(rulebook),
          incident_(incident),
          duties_(duties),
          sights_(sights),
          outlook_(outlook) {}

    std::vector<Question> collect() {
        for (std::size_t i = 0; i < duties_.size(); ++i) {
            if (!duties_[i].sent.empty()) continue;
            for (const auto slot : duties_[i].decisive) ask(slot, i);
            ask_about_clock(duties_[i].clock, i);
            if (duties_[i].required()) ask_for_start(duties_[i].clock, i);
        }
        return ordered();
    }

  private:
    void ask(Slot slot, std::size_t duty) {
        const auto& info = rulebook_.vocabulary.info(slot);
        switch (info.kind) {
            case SlotInfo::Kind::fact:
                add(key_of(info), slot, duty);
                break;
            case SlotInfo::Kind::affected:
                ask_places(info.places, slot, duty);
                break;
            case SlotInfo::Kind::here:
                ask_here(slot, duty);
                break;
            case SlotInfo::Kind::present:
                add(info.name, slot, duty);
                break;
            case SlotInfo::Kind::sent:
            case SlotInfo::Kind::last_sent:
                break;  // known: a notice not listed was not sent
        }
    }

    static std::string key_of(const SlotInfo& info) {
        return info.type == FactType::event ? "timeline." + info.name : info.name;
    }

    void ask_here(Slot slot, std::size_t duty) {
        const auto& result = duties_[duty];
        if (!result.duty->each.empty() && result.place) {
            return ask_places({*result.place}, slot, duty);
        }
        ask_places(rulebook_.vocabulary.info(result.law->people).places, slot, duty);
    }

    /// The places whose count is open; when none is listed so, the question is about the total or
    /// about places not listed.
    void ask_places(const std::vector<PlaceIndex>& places, Slot slot, std::size_t duty) {
        bool found = false;
        for (const auto& [code, value] : incident_.affected) {
            const auto place = rulebook_.places.find(code);
            const bool inside = places.empty() || (place && std::find(places.begin(), places.end(),
                                                                      *place) != places.end());
            if (!inside || is_settled(FactType::count, value)) continue;
            add("affected." + code, slot, duty);
            found = true;
        }
        if (!found && places.size() == 1) {
            add("affected." + rulebook_.places.at(places.front()).code, slot, duty);
        } else if (!found) {
            add(places.empty() ? "affected.total" : "affected", slot, duty);
        }
    }

    /// The open facts that decide between alternatives of a clock.
    void ask_about_clock(const ClockResult& clock, std::size_t duty) {
        if (clock.uncertain && clock.clock != nullptr && clock.clock->when) {
            const auto& terms = duties_[duty].version->terms;
            const auto& values = outlook_.from(sights_[duty]);
            for (const auto slot : slots_of(*clock.clock->when, terms)) {
                const auto& info = rulebook_.vocabulary.info(slot);
                if (!is_settled(info.type, values[slot])) ask(slot, duty);
            }
        }
        for (const auto& part : clock.parts) ask_about_clock(part, duty);
    }

    /// The events that start a clock; duties it waits for are no question to a person.
    void ask_for_start(const ClockResult& clock, std::size_t duty) {
        if (clock.state != ClockResult::State::not_started) return;
        for (const auto name : clock.waits_for) {
            if (const auto slot = rulebook_.vocabulary.slot(name)) ask(*slot, duty);
        }
    }

    void add(const std::string& key, Slot slot, std::size_t duty) {
        auto [entry, fresh] = found_.try_emplace(key);
        auto& question = entry->second;
        if (fresh) {
            question.key = key;
            question.slot = slot;
        }
        if (std::find(question.duties.begin(), question.duties.end(), duty) !=
            question.duties.end()) {
            return;
        }
        question.duties.push_back(duty);
        const auto& deadline = duties_[duty].clock.deadline;
        if (deadline && (!question.act_by || deadline->act_by < *question.act_by)) {
            question.act_by = deadline->act_by;
        }
    }

    std::vector<Question> ordered() {
        std::vector<Question> questions;
        for (auto& [key, question] : found_) questions.push_back(std::move(question));
        std::stable_sort(questions.begin(), questions.end(), [](const auto& a, const auto& b) {
            const auto when = [](const Question& q) {
                return q.act_by ? q.act_by->time_since_epoch().count() : unbounded;
            };
            if (when(a) != when(b)) return when(a) < when(b);
            return a.duties.size() > b.duties.size();
        });
        return questions;
    }

    const Rulebook& rulebook_;
    const Incident& incident_;
    const std::vector<DutyResult>& duties_;
    const std::vector<Sight>& sights_;
    Outlook& outlook_;
    std::map<std::string, Question> found_;
};

}  // namespace

std::vector<Question> questions_of(const Rulebook& rulebook, const Incident& incident,
                                   const std::vector<DutyResult>& duties,
                                   const std::vector<Sight>& sights, Outlook& outlook) {
    return Collector(rulebook, incident, duties, sights, outlook).collect();
}

}  // namespace noticeclock
