#include <algorithm>
#include <stdexcept>
#include <utility>

#include "assess/assessment.h"
#include "assess/concern.h"
#include "assess/decide.h"
#include "assess/outlook.h"
#include "assess/questions.h"
#include "assess/rank.h"
#include "assess/schedule.h"
#include "assess/seat.h"
#include "assess/shortcuts.h"
#include "assess/standing.h"
#include "assess/version.h"
#include "assess/zero.h"

namespace noticeclock {
namespace {

/// The place of a duty that is owed once. (Made anew for each duty it cost as much as deciding it.)
constexpr std::optional<PlaceIndex> no_place;

/// The work of one assessment: duties side by side with the values as their laws see them.
class Assessor {
  public:
    Assessor(const Rulebook& rulebook, const Incident& incident, Instant now,
             const AssessOptions& options)
        : rulebook_(rulebook),
          incident_(incident),
          options_(options),
          outlook_(rulebook, completed(rulebook, incident), lent(&Shortcuts::values)) {
        result_.now = now;
        result_.rulebook = &rulebook;
        result_.incident = &incident;
        if (!options.brief) result_.assumptions = incident.assumptions;
        result_.duties = lent(&Shortcuts::duties);
        result_.duties.clear();
        result_.out_of_scope = lent(&Shortcuts::out_of_scope);
        result_.out_of_scope.clear();
        sights_ = lent(&Shortcuts::sights);
        sights_.clear();
    }

    Assessment run() {
        decide_laws();
        Schedule schedule(rulebook_, incident_, result_.duties, sights_, outlook_, options_);
        schedule.run();
        for (auto& duty : result_.duties) duty.standing = standing_of(duty, result_.now);
        for (const auto& assumption : schedule.assumptions()) {
            result_.assumptions.push_back(assumption);
        }
        keep_only();
        if (!options_.brief) {
            result_.questions =
                questions_of(rulebook_, incident_, result_.duties, sights_, outlook_);
        }
        order();
        give_back(outlook_.release(), &Shortcuts::values);
        give_back(std::move(sights_), &Shortcuts::sights);
        if (options_.brief) return std::move(result_);
        add_milestones();
        add_coming();
        return std::move(result_);
    }

  private:
    /// The memory of a row of the shortcuts, with whatever is in it; without shortcuts new.
    template <class T>
    [[nodiscard]] std::vector<T> lent(std::vector<T> Shortcuts::*row) const {
        if (options_.shortcuts == nullptr) return {};
        return std::exchange(options_.shortcuts->*row, {});
    }

    /// Gives it back, for the next assessment.
    template <class T>
    void give_back(std::vector<T> memory, std::vector<T> Shortcuts::*row) const {
        if (options_.shortcuts != nullptr) options_.shortcuts->*row = std::move(memory);
    }

    static const Incident& completed(const Rulebook& rulebook, const Incident& incident) {
        if (incident.values.size() != rulebook.vocabulary.slot_count()) {
            throw std::logic_error("the incident was not completed: " + incident.file);
        }
        return incident;
    }

    /// Whether an index of scopes tells which laws may concern the incident.
    [[nodiscard]] bool indexed() const {
        return options_.shortcuts != nullptr && !options_.all && options_.only.empty() &&
               options_.named.empty() && incident_.notices.empty();
    }

    void decide_laws() {
        if (indexed()) return decide_found_laws();
        auto values = incident_.values;
        for (const auto& law : rulebook_.laws) {
            if (may_concern(rulebook_, incident_, law, options_, values)) {
                decide_law(law);
            } else if (!options_.brief) {
                result_.out_of_scope.push_back(&law);
            }
        }
    }

    void decide_found_laws() {
        auto& laws = options_.shortcuts->laws;
        laws.clear();
        options_.shortcuts->scopes.find(incident_, outlook_.table(), laws);
        if (!options_.brief) result_.out_of_scope.reserve(rulebook_.laws.size());
        std::size_t next = 0;  // whose scope has not been judged yet
        for (const auto& found : laws) {
            leave_out(next, found.law);
            next = found.law + 1;
            scope_met_ = found.met;
            decide_law(rulebook_.laws[found.law]);
        }
        leave_out(next, rulebook_.laws.size());
    }

    /// The laws from one up to another, which is not among them, are out of scope.
    void leave_out(std::size_t from, std::size_t to) {
        if (options_.brief) return;
        for (; from < to; ++from) result_.out_of_scope.push_back(&rulebook_.laws[from]);
    }

    void decide_law(const Law& law) {
        const auto governing = governing_version(rulebook_, incident_, law, result_.now);
        if (governing.version == nullptr) {
            result_.not_in_force.push_back(&law);
            return;
        }
        if (!governing.version->read) throw std::logic_error("text not read: " + law.id);
        seat_ = governing.seat;
        if (options_.shortcuts != nullptr)
            routes_ = &options_.shortcuts->routes.of(*governing.version);
        const bool relevant = decide_duties(law, *governing.version);
        if (options_.brief) return;
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
    bool decide_duties(const Law& law, const LawVersion& version) {
        const auto whole = outlook_.of(law);
        const auto not_owed = not_owed_in(whole);
        bool relevant = false;
        for (std::size_t i = 0; i < version.duties.size(); ++i) {
            if (Sieve::has(not_owed, i)) {
                reached_ = 0;
                continue;
            }
            const auto& duty = version.duties[i];
            if (routes_ != nullptr) route_ = &(*routes_)[i];
            const bool once = route_ == nullptr ? duty.each.empty() : route_->once;
            relevant |= once ? decide_instance(whole, version, duty, no_place)
                             : decide_instances(law, version, duty);
        }
        return relevant;
    }

    /// Whether nobody asks what else a duty comes to when it is certainly not owed.
    [[nodiscard]] bool only_owed() const { return options_.brief && incident_.notices.empty(); }

    /// The duties that need not be decided.
    [[nodiscard]] Sieve::Decisions not_owed_in(const Sight& whole) {
        if (routes_ == nullptr || !only_owed()) return {};
        return routes_->not_owed(outlook_.from(whole).data());
    }

    /// Decides a duty that is owed once for each place.
    bool decide_instances(const Law& law, const LawVersion& version, const Duty& duty) {
        bool relevant = false;
        const auto& group = *rulebook_.places.members(duty.each);
        const auto listed = listed_in(group);
        for (const auto& [at, people] : listed) {
            if (people.b > 0) relevant |= decide_instance({&law, people}, version, duty, group[at]);
        }
        const bool unlisted = listed.size() < group.size();
        if (unlisted && incident_.elsewhere.b > 0) {
            relevant |= decide_instance({&law, incident_.elsewhere}, version, duty, no_place);
        }
        return relevant;
    }

    /// The people in the places of a group that the incident lists, by the place's position in the
    /// group, in that order.
    [[nodiscard]] std::vector<std::pair<std::size_t, Value>> listed_in(
        const std::vector<PlaceIndex>& group) const {
        std::vector<std::pair<std::size_t, Value>> listed;
        auto place = incident_.listed.begin();
        for (const auto& [_, people] : incident_.affected) {
            const auto found = std::find(group.begin(), group.end(), *place++);
            if (found != group.end())
                listed.emplace_back(static_cast<std::size_t>(found - group.begin()), people);
        }
        std::sort(listed.begin(), listed.end(),
                  [](const auto& a, const auto& b) { return a.first < b.first; });
        return listed;
    }

    /// What a duty can come to; 0 when it is certainly not owed and nobody asks what else it comes
    /// to.
    [[nodiscard]] ResultMask reachable_for(const Duty& duty, const Value* values) const {
        const auto reached = route_ == nullptr ? reachable(duty.decision, values)
                                               : route_->route.reachable(values, scope_is_met());
        return only_owed() && (reached & mask_of(Outcome::required)) == 0 ? ResultMask{0} : reached;
    }

    /// A scope that is met for the law as a whole need not be asked in its duties; for those owed
    /// once for each place it is another question. (That it is met is known from an index, which
    /// comes with routes.)
    [[nodiscard]] bool scope_is_met() const {
        return scope_met_ && route_ != nullptr && route_->once;
    }

    /// Whether the duty decided last asks the same of the same values.
    [[nodiscard]] bool repeats() const { return route_ != nullptr && route_->repeats; }

    static void take_decision(const DutyResult& from, DutyResult& into) {
        into.possible = from.possible;
        into.outcome = from.outcome;
        into.exact = from.exact;
        into.decisive = from.decisive;
        into.exit = from.exit;
        into.answered = from.answered;
    }

    /// Returns whether it may be owed.
    bool decide_instance(const Sight& sight, const LawVersion& version, const Duty& duty,
                         const std::optional<PlaceIndex>& place) {
        auto& values = outlook_.from(sight);
        if (!repeats()) reached_ = reachable_for(duty, values.data());
        if (reached_ == 0) return false;
        auto& result = result_.duties.emplace_back();
        settle(duty, values, result);
        name(duty, place, result);
        const bool relevant = result.may_be_required();
        kept_ = relevant || !options_.brief || !result.sent.empty();
        if (!kept_) {
            result_.duties.pop_back();
            return false;
        }
        result.law = sight.law;
        result.version = &version;
        result.duty = &duty;
        result.place = place ? place : seat_;
        sights_.push_back(sight);
        return relevant;
    }

    /// Fills in what a duty comes to.
    void settle(const Duty& duty, std::vector<Value>& values, DutyResult& result) {
        if (repeats() && kept_) return take_decision(*(&result - 1), result);
        auto* settlements = options_.shortcuts ? &options_.shortcuts->settlements : nullptr;
        decide(duty, reached_, values, rulebook_.vocabulary, settlements, result);
        if (result.outcome && !options_.brief) find_exit(duty, values, scope_is_met(), result);
    }

    /// Fills in the key, and when a notice of it was sent.
    void name(const Duty& duty, const std::optional<PlaceIndex>& place, DutyResult& result) const {
        result.key = duty.key;
        if (place) result.key += "[" + rulebook_.places.at(*place).code + "]";
        for (const auto& notice : incident_.notices) {
            if (notice.key == result.key) result.sent = notice.sent;
        }
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
                sights_[kept] = sights_[i];
            }
            ++kept;
        }
        result_.duties.resize(kept);
        sights_.resize(kept);
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

    [[nodiscard]] std::vector<Rank> by_rank() const {
        auto ranked = lent(&Shortcuts::ranks);
        for (std::size_t i = 0; i < result_.duties.size(); ++i)
            ranked.emplace_back(result_.duties[i], i);
        std::sort(ranked.begin(), ranked.end());
        return ranked;
    }

    /// Sorts the duties by rank.
    void order() {
        if (result_.duties.size() < 2) return;
        auto order = by_rank();
        auto sorted = lent(&Shortcuts::sorted);
        sorted.clear();
        sorted.reserve(order.size());
        for (const auto& rank : order) sorted.push_back(std::move(result_.duties[rank.duty]));
        std::swap(result_.duties, sorted);
        give_back(std::move(sorted), &Shortcuts::sorted);
        if (!result_.questions.empty()) follow(order);
        order.clear();  // it refers to the duties
        give_back(std::move(order), &Shortcuts::ranks);
    }

    /// Questions name duties by index.
    void follow(const std::vector<Rank>& order) {
        std::vector<std::size_t> moved(order.size());
        for (std::size_t i = 0; i < order.size(); ++i) moved[order[i].duty] = i;
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
        std::vector<const Law*> owing;
        for (const auto& duty : result_.duties) {
            if (duty.may_be_required()) owing.push_back(duty.law);
        }
        std::sort(owing.begin(), owing.end());  // the rulebook keeps its laws in one row
        owing.erase(std::unique(owing.begin(), owing.end()), owing.end());
        for (const auto* law : owing) {
            for (const auto& version : law->versions) {
                if (version.status != Status::in_force) result_.coming.push_back({law, &version});
            }
        }
    }

    const Rulebook& rulebook_;
    const Incident& incident_;
    const AssessOptions& options_;
    Assessment result_;
    Outlook outlook_;
    std::vector<Sight> sights_;
    std::optional<PlaceIndex> seat_;    // of the law at hand
    bool scope_met_ = false;            // that of the law at hand is known to be
    LawRoutes* routes_ = nullptr;       // of the law at hand; null: not laid out
    const DutyRoute* route_ = nullptr;  // of the duty at hand
    ResultMask reached_ = 0;            // by the duty decided last
    bool kept_ = false;                 // its result
};

}  // namespace

ClockResult::ClockResult() = default;
DutyResult::DutyResult() = default;

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
