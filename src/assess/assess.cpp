#include <algorithm>
#include <numeric>
#include <stdexcept>
#include <tuple>

#include "assess/assessment.h"
#include "assess/concern.h"
#include "assess/decide.h"
#include "assess/questions.h"
#include "assess/schedule.h"
#include "assess/seat.h"
#include "assess/standing.h"
#include "assess/version.h"
#include "assess/zero.h"

namespace noticeclock {
namespace {

/// The work of one assessment: duties side by side with the values as their laws see them.
class Assessor {
  public:
    Assessor(const Rulebook& rulebook, const Incident& incident, Instant now,
             const AssessOptions& options)
        : rulebook_(rulebook), incident_(incident), options_(options) {
        result_.now = now;
        result_.rulebook = &rulebook;
        result_.incident = &incident;
        result_.assumptions = incident.assumptions;
        if (incident.values.size() != rulebook.vocabulary.slot_count()) {
            throw std::logic_error("the incident was not completed: " + incident.file);
        }
    }

    Assessment run() {
        for (const auto& law : rulebook_.laws) decide_law(law);
        Schedule schedule(rulebook_, incident_, result_.duties, values_, options_.trace);
        schedule.run();
        for (auto& duty : result_.duties) duty.standing = standing_of(duty, result_.now);
        for (const auto& assumption : schedule.assumptions()) {
            result_.assumptions.push_back(assumption);
        }
        keep_only();
        result_.questions = questions_of(rulebook_, incident_, result_.duties, values_);
        order();
        add_milestones();
        add_coming();
        return std::move(result_);
    }

  private:
    void decide_law(const Law& law) {
        if (!may_concern(rulebook_, incident_, law, options_, scratch_)) {
            result_.out_of_scope.push_back(&law);
            return;
        }
        const auto governing = governing_version(rulebook_, incident_, law, result_.now);
        if (governing.version == nullptr) {
            result_.not_in_force.push_back(&law);
            return;
        }
        if (!governing.version->read) throw std::logic_error("text not read: " + law.id);
        const auto values =
            std::make_shared<std::vector<Value>>(values_for(rulebook_, incident_, law));
        bool relevant = false;
        for (const auto& duty : governing.version->duties) {
            relevant |= decide_duty(law, *governing.version, duty, values);
        }
        if (relevant && governing.assumed) {
            result_.assumptions.push_back(
                {Assumption::Kind::governing_date, law.id, {}, result_.now, {}});
        }
        if (relevant) say_establishment(law);
    }

    /// That one of several establishments was taken for the seat is said, not silently done.
    void say_establishment(const Law& law) {
        const auto seat = seat_of(rulebook_, incident_, law);
        if (!seat.assumed) return;
        const auto& code = rulebook_.places.at(*seat.place).code;
        result_.assumptions.push_back({Assumption::Kind::establishment, law.id, code, {}, {}});
    }

    /// Returns whether anything may be owed.
    bool decide_duty(const Law& law, const LawVersion& version, const Duty& duty,
                     const SharedValues& values) {
        if (duty.each.empty()) return decide_instance(law, version, duty, std::nullopt, values);
        bool relevant = false;
        bool unlisted = false;
        for (const auto place : *rulebook_.places.members(duty.each)) {
            const auto found = incident_.affected.find(rulebook_.places.at(place).code);
            unlisted |= found == incident_.affected.end();
            if (found == incident_.affected.end() || found->second.b <= 0) continue;
            relevant |= decide_instance(law, version, duty, place, seeing(*values, found->second));
        }
        if (unlisted && incident_.elsewhere.b > 0) {
            relevant |= decide_instance(law, version, duty, std::nullopt,
                                        seeing(*values, incident_.elsewhere));
        }
        return relevant;
    }

    /// The same values with other people as those affected in the place at hand.
    [[nodiscard]] SharedValues seeing(const std::vector<Value>& values, const Value& here) const {
        auto seen = std::make_shared<std::vector<Value>>(values);
        (*seen)[rulebook_.here] = here;
        return seen;
    }

    bool decide_instance(const Law& law, const LawVersion& version, const Duty& duty,
                         std::optional<PlaceIndex> place, const SharedValues& values) {
        DutyResult result;
        result.law = &law;
        result.version = &version;
        result.duty = &duty;
        result.key = duty.key;
        if (place) result.key += "[" + rulebook_.places.at(*place).code + "]";
        result.place = place ? place : seat_of(rulebook_, incident_, law).place;
        decide(duty, *values, rulebook_.vocabulary, result);
        for (const auto& notice : incident_.notices) {
            if (notice.key == result.key) result.sent = notice.sent;
        }
        const bool relevant = result.may_be_required();
        result_.duties.push_back(std::move(result));
        values_.push_back(values);
        return relevant;
    }

    [[nodiscard]] bool wanted(const DutyResult& duty) const {
        const auto& only = options_.only;
        if (only.empty() || only == duty.law->id || only == duty.key || only == duty.duty->key) {
            return true;
        }
        if (only == duty.law->place) return true;
        return duty.place && rulebook_.places.at(*duty.place).code == only;
    }

    /// Drops what AssessOptions::only does not ask for.
    void keep_only() {
        if (options_.only.empty()) return;
        std::size_t kept = 0;
        for (std::size_t i = 0; i < result_.duties.size(); ++i) {
            if (!wanted(result_.duties[i])) continue;
            if (kept != i) {
                result_.duties[kept] = std::move(result_.duties[i]);
                values_[kept] = std::move(values_[i]);
            }
            ++kept;
        }
        result_.duties.resize(kept);
        values_.resize(kept);
        std::erase_if(result_.assumptions,
                      [&](const auto& assumption) { return !concerns_what_is_kept(assumption); });
    }

    /// An assumption made for one duty or law is only of interest beside it.
    [[nodiscard]] bool concerns_what_is_kept(const Assumption& assumption) const {
        using Kind = Assumption::Kind;
        const bool of_duty =
            assumption.kind == Kind::fallback_start || assumption.kind == Kind::oral_hold;
        const bool of_law =
            assumption.kind == Kind::establishment || assumption.kind == Kind::governing_date;
        if (!of_duty && !of_law) return true;
        return std::any_of(result_.duties.begin(), result_.duties.end(),
                           [&](const DutyResult& duty) {
                               return assumption.subject == (of_duty ? duty.key : duty.law->id);
                           });
    }

    /// Dated duties by act by, then those without a date, then what is not owed; ties by key.
    static std::tuple<int, Instant, std::string_view> rank(const DutyResult& duty) {
        const bool owed = duty.may_be_required() || !duty.sent.empty();
        const bool dated = owed && duty.clock.deadline.has_value();
        const auto act_by = dated ? duty.clock.deadline->act_by : Instant{};
        return {owed ? (dated ? 0 : 1) : 2, act_by, duty.key};
    }

    /// Sorts the duties by rank; questions, which name duties by index, follow.
    void order() {
        std::vector<std::size_t> order(result_.duties.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
            return rank(result_.duties[a]) < rank(result_.duties[b]);
        });
        std::vector<DutyResult> sorted;
        sorted.reserve(order.size());
        std::vector<std::size_t> moved(order.size());
        for (const auto duty : order) {
            moved[duty] = sorted.size();
            sorted.push_back(std::move(result_.duties[duty]));
        }
        result_.duties = std::move(sorted);
        for (auto& question : result_.questions) {
            for (auto& duty : question.duties) duty = moved[duty];
            std::sort(question.duties.begin(), question.duties.end());
        }
    }

    void add_milestones() {
        const auto zero = zero_of(incident_);
        if (!zero) return;
        for (const auto& milestone : rulebook_.milestones)
            result_.milestones.push_back({&milestone, zero->at + milestone.after});
    }

    void add_coming() {
        for (const auto& law : rulebook_.laws) {
            const bool owed = std::any_of(
                result_.duties.begin(), result_.duties.end(),
                [&](const auto& duty) { return duty.law == &law && duty.may_be_required(); });
            if (!owed) continue;
            for (const auto& version : law.versions) {
                if (version.status != Status::in_force) result_.coming.push_back({&law, &version});
            }
        }
    }

    const Rulebook& rulebook_;
    const Incident& incident_;
    const AssessOptions& options_;
    Assessment result_;
    std::vector<SharedValues> values_;
    std::vector<Value> scratch_ = incident_.values;
};

}  // namespace

const DutyResult* Assessment::find(std::string_view key) const {
    const auto found = std::find_if(duties.begin(), duties.end(),
                                    [&](const DutyResult& duty) { return duty.key == key; });
    return found == duties.end() ? nullptr : &*found;
}

Assessment assess(const Rulebook& rulebook, const Incident& incident, Instant now,
                  const AssessOptions& options) {
    return Assessor(rulebook, incident, now, options).run();
}

}  // namespace noticeclock
