#include "assess/scope_index.h"

#include <algorithm>
#include <bit>

#include "assess/concern.h"
#include "logic/single_test.h"

namespace noticeclock {

/// Something that keeps a scope from being met.
struct ScopeReason {
    Slot slot = no_slot;
    const Instruction* test = nullptr;  ///< about the slot; null: that it has the value it has
    Tri answer = Tri::no;               ///< to the test
};

namespace {

constexpr std::size_t bits = 64;

/// A part of a program in postfix order: steps [first, last].
struct Part {
    std::size_t first = 0;
    std::size_t last = 0;
};

/// Takes a program that comes to no apart: what holds it there?
class Holding {
  public:
    using Reasons = std::vector<ScopeReason>;

    Holding(const Program& program, const Value* values, const Vocabulary& vocabulary)
        : program_(program), values_(values), vocabulary_(vocabulary) {}

    /// As long as these stand, the program comes to no.
    [[nodiscard]] Reasons reasons() const { return of({0, program_.size() - 1}); }

  private:
    [[nodiscard]] Reasons of(const Part& part) const {
        const auto& step = program_[part.last];
        if (step.code == Instruction::Code::all) return of_one(parts(part));
        if (step.code == Instruction::Code::any) return of_each(parts(part));
        if (step.code == Instruction::Code::test) return {{step.slot, &step, Tri::no}};
        const auto& negated = program_[part.last - 1];
        if (negated.code == Instruction::Code::test) return {{negated.slot, &negated, Tri::yes}};
        return of_values(part);
    }

    /// One part that is no keeps all of them from being met: the one that changes least often.
    [[nodiscard]] Reasons of_one(const std::vector<Part>& parts) const {
        Reasons best;
        for (const auto& part : parts) {
            if (!is_no(part)) continue;
            auto reasons = of(part);
            if (best.empty() || weight(reasons) < weight(best)) best = std::move(reasons);
        }
        return best;
    }

    [[nodiscard]] Reasons of_each(const std::vector<Part>& parts) const {
        Reasons all;
        for (const auto& part : parts) {
            const auto reasons = of(part);
            all.insert(all.end(), reasons.begin(), reasons.end());
        }
        return all;
    }

    [[nodiscard]] Reasons of_values(const Part& part) const {
        Reasons reasons;
        for (auto i = part.first; i <= part.last; ++i) {
            if (program_[i].code == Instruction::Code::test)
                reasons.push_back({program_[i].slot, nullptr, Tri::no});
        }
        return reasons;
    }

    [[nodiscard]] bool is_no(const Part& part) const {
        const std::span whole(program_);
        return run(whole.subspan(part.first, part.last - part.first + 1), values_) == Tri::no;
    }

    /// The parts that the last step joins.
    [[nodiscard]] std::vector<Part> parts(const Part& joined) const {
        std::vector<Part> parts;
        auto end = joined.last;
        for (unsigned i = 0; i < program_[joined.last].count; ++i) {
            const auto first = start_of(program_, end - 1);
            parts.push_back({first, end - 1});
            end = first;
        }
        return parts;
    }

    /// People in a place are affected far more rarely than a plain fact is given.
    [[nodiscard]] std::size_t weight(const Reasons& reasons) const {
        std::size_t sum = 0;
        for (const auto& reason : reasons)
            sum += vocabulary_.info(reason.slot).kind == SlotInfo::Kind::fact ? 100 : 1;
        return sum;
    }

    const Program& program_;
    const Value* values_;
    const Vocabulary& vocabulary_;
};

}  // namespace

ScopeIndex::ScopeIndex(const Rulebook& rulebook) : rulebook_(rulebook) {
    scopes_.reserve(rulebook.laws.size());
    for (const auto& law : rulebook.laws) {
        scopes_.push_back({{Branch{law.concern, 1, 0}}, 0});
        routes_.emplace_back(scopes_.back());
    }
}

Tri ScopeIndex::scope(std::size_t law, std::vector<Value>& values) const {
    look_from(rulebook_, rulebook_.laws[law], values);
    const auto results = routes_[law].reachable(values.data());
    return results == 1 ? Tri::no : results == 2 ? Tri::yes : Tri::unknown;
}

void ScopeIndex::build(Base& base, const std::vector<Value>& first) const {
    base.values = first;
    base.always.resize(rulebook_.laws.size() / bits + 1);
    auto values = first;
    for (std::size_t i = 0; i < rulebook_.laws.size(); ++i) {
        const auto& law = rulebook_.laws[i];
        if (scope_of(rulebook_, law, values) != Tri::no) {
            base.always[i / bits] |= std::uint64_t{1} << (i % bits);
            continue;
        }
        for (const auto& reason :
             Holding(law.concern, values.data(), rulebook_.vocabulary).reasons()) {
            const auto slot = reason.slot == rulebook_.here ? law.people : reason.slot;
            if (slot == no_slot) continue;  // nobody is ever known to be there
            kept_out(base, reason, slot)[i / bits] |= std::uint64_t{1} << (i % bits);
        }
    }
}

/// The laws that a reason keeps out. A law's `affected.here` is about the slot of its own people.
ScopeIndex::Set& ScopeIndex::kept_out(Base& base, const ScopeReason& reason, Slot slot) const {
    const Set none(base.always.size());
    auto watched = std::ranges::find(base.watched, slot, &Watched::slot);
    if (watched == base.watched.end())
        watched = base.watched.insert(watched, Watched{slot, none, {}});
    if (reason.test == nullptr) return watched->kept_out;
    auto& gates = watched->gates;
    const auto gate = std::ranges::find_if(gates, [&](const Gate& each) {
        return each.answer == reason.answer && same_test(each.test, *reason.test);
    });
    if (gate != gates.end()) return gate->kept_out;
    return gates.emplace_back(Gate{*reason.test, reason.answer, none}).kept_out;
}

void ScopeIndex::let_in(const Set& laws) {
    for (std::size_t k = 0; k < asked_.size(); ++k) asked_[k] |= laws[k];
}

void ScopeIndex::find(const Incident& incident, std::vector<Value>& values,
                      std::vector<Found>& laws) {
    auto& base = incident.elsewhere.b == 0 ? closed_ : open_;
    if (base.values.empty()) build(base, values);
    asked_ = base.always;
    for (const auto& watched : base.watched) {
        const auto& value = values[watched.slot];
        if (value == base.values[watched.slot]) continue;
        let_in(watched.kept_out);
        for (const auto& gate : watched.gates) {
            if (test_value(gate.test, value) != gate.answer) let_in(gate.kept_out);
        }
    }
    for (std::size_t k = 0; k < asked_.size(); ++k) {
        for (auto rest = asked_[k]; rest != 0; rest &= rest - 1) {
            const auto index = k * bits + static_cast<std::size_t>(std::countr_zero(rest));
            const auto met = scope(index, values);
            if (met != Tri::no) laws.push_back({index, met == Tri::yes});
        }
    }
}

}  // namespace noticeclock
