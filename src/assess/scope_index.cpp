#include "assess/scope_index.h"

#include <algorithm>
#include <bit>

#include "assess/concern.h"

namespace noticeclock {
namespace {

constexpr std::size_t bits = 64;

/// A part of a program in postfix order: steps [first, last].
struct Part {
    std::size_t first = 0;
    std::size_t last = 0;
};

/// Takes a program that comes to no apart: which slots hold it there?
class Holding {
  public:
    Holding(const Program& program, const Value* values, const Vocabulary& vocabulary)
        : program_(program), values_(values), vocabulary_(vocabulary) {}

    /// As long as these slots keep their values, the program comes to no.
    [[nodiscard]] std::vector<Slot> slots() const { return of({0, program_.size() - 1}); }

  private:
    [[nodiscard]] std::vector<Slot> of(const Part& part) const {
        const auto& step = program_[part.last];
        if (step.code == Instruction::Code::all) return of_one(parts(part));
        if (step.code == Instruction::Code::any) return of_each(parts(part));
        return tested(part);
    }

    /// One part that is no keeps all of them from being met: the one that changes least often.
    [[nodiscard]] std::vector<Slot> of_one(const std::vector<Part>& parts) const {
        std::vector<Slot> best;
        for (const auto& part : parts) {
            if (!is_no(part)) continue;
            auto slots = of(part);
            if (best.empty() || weight(slots) < weight(best)) best = std::move(slots);
        }
        return best;
    }

    [[nodiscard]] std::vector<Slot> of_each(const std::vector<Part>& parts) const {
        std::vector<Slot> all;
        for (const auto& part : parts) {
            const auto slots = of(part);
            all.insert(all.end(), slots.begin(), slots.end());
        }
        return all;
    }

    [[nodiscard]] std::vector<Slot> tested(const Part& part) const {
        std::vector<Slot> slots;
        for (auto i = part.first; i <= part.last; ++i) {
            const auto& step = program_[i];
            if (step.code != Instruction::Code::test) continue;
            slots.push_back(step.slot);
            if (step.op == Op::before || step.op == Op::within) slots.push_back(step.other);
        }
        return slots;
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
    [[nodiscard]] std::size_t weight(const std::vector<Slot>& slots) const {
        std::size_t sum = 0;
        for (const auto slot : slots)
            sum += vocabulary_.info(slot).kind == SlotInfo::Kind::fact ? 100 : 1;
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
        for (const auto slot : Holding(law.concern, values.data(), rulebook_.vocabulary).slots()) {
            const bool here = slot == rulebook_.here;
            if (!here || law.people != no_slot) watch(base, here ? law.people : slot, i);
        }
    }
}

void ScopeIndex::watch(Base& base, Slot slot, std::size_t law) const {
    const auto found = std::find(base.watched.begin(), base.watched.end(), slot);
    const auto at = static_cast<std::size_t>(found - base.watched.begin());
    if (found == base.watched.end()) {
        base.watched.push_back(slot);
        base.kept_out.emplace_back(base.always.size());
    }
    base.kept_out[at][law / bits] |= std::uint64_t{1} << (law % bits);
}

void ScopeIndex::find(const Incident& incident, std::vector<Value>& values,
                      std::vector<Found>& laws) {
    auto& base = incident.elsewhere.b == 0 ? closed_ : open_;
    if (base.values.empty()) build(base, values);
    auto asked = base.always;
    for (std::size_t i = 0; i < base.watched.size(); ++i) {
        const auto slot = base.watched[i];
        if (values[slot] == base.values[slot]) continue;
        for (std::size_t k = 0; k < asked.size(); ++k) asked[k] |= base.kept_out[i][k];
    }
    for (std::size_t k = 0; k < asked.size(); ++k) {
        for (auto rest = asked[k]; rest != 0; rest &= rest - 1) {
            const auto index = k * bits + static_cast<std::size_t>(std::countr_zero(rest));
            const auto met = scope(index, values);
            if (met != Tri::no) laws.push_back({index, met == Tri::yes});
        }
    }
}

}  // namespace noticeclock
