#include "logic/condition.h"

#include <algorithm>

#include "logic/program.h"
#include "logic/single_test.h"

namespace noticeclock {

namespace {

void add_once(std::vector<Slot>& slots, Slot slot) {
    if (slot == no_slot || std::find(slots.begin(), slots.end(), slot) != slots.end()) return;
    slots.push_back(slot);
}

/// Collects the slots of conditions; a term's are collected when it is first met.
class SlotCollector {
  public:
    explicit SlotCollector(const std::vector<Term>& terms) : terms_(terms), met_(terms.size()) {}

    void collect(const Condition& condition) {
        for (const Condition& part : condition.parts) collect(part);
        if (condition.kind == Condition::Kind::test) {
            add_once(slots_, condition.test.slot);
            add_once(slots_, condition.test.other);
        } else if (condition.kind == Condition::Kind::term && !met_[condition.term]) {
            met_[condition.term] = true;
            collect(terms_[condition.term].condition);
        }
    }
    [[nodiscard]] std::vector<Slot> take() { return std::move(slots_); }

  private:
    const std::vector<Term>& terms_;
    std::vector<bool> met_;
    std::vector<Slot> slots_;
};

/// Looks for a way from a term back to itself.
class CycleFinder {
  public:
    explicit CycleFinder(const std::vector<Term>& terms)
        : terms_(terms), state_(terms.size(), State::unseen) {}

    [[nodiscard]] std::optional<std::string> find() {
        for (std::size_t i = 0; i < terms_.size(); ++i) {
            if (visit_term(i)) return named();
        }
        return std::nullopt;
    }

  private:
    enum class State : std::uint8_t { unseen, open, done };

    bool visit_term(std::size_t term) {
        if (state_[term] == State::done) return false;
        const bool closes = state_[term] == State::open;
        path_.push_back(term);
        if (closes) return true;
        state_[term] = State::open;
        if (visit(terms_[term].condition)) return true;
        state_[term] = State::done;
        path_.pop_back();
        return false;
    }

    bool visit(const Condition& condition) {
        if (condition.kind == Condition::Kind::term) return visit_term(condition.term);
        return std::any_of(condition.parts.begin(), condition.parts.end(),
                           [this](const Condition& part) { return visit(part); });
    }

    /// The path from the first time its last term was met.
    [[nodiscard]] std::string named() const {
        auto at = std::find(path_.begin(), path_.end(), path_.back());
        std::string cycle = terms_[*at].id;
        while (++at != path_.end()) cycle += " -> " + terms_[*at].id;
        return cycle;
    }

    const std::vector<Term>& terms_;
    std::vector<State> state_;
    std::vector<std::size_t> path_;
};

}  // namespace

std::optional<std::string> term_cycle(const std::vector<Term>& terms) {
    return CycleFinder(terms).find();
}

std::vector<Slot> slots_of(const Condition& condition, const std::vector<Term>& terms) {
    SlotCollector collector(terms);
    collector.collect(condition);
    return collector.take();
}

Tri evaluate(const Condition& condition, const std::vector<Term>& terms, const Value* values,
             const Vocabulary& vocabulary) {
    const auto part = [&](const Condition& c) { return evaluate(c, terms, values, vocabulary); };
    Tri joined = condition.kind == Condition::Kind::any ? Tri::no : Tri::yes;
    switch (condition.kind) {
        case Condition::Kind::test:
            return test(instruction_of(condition.test, vocabulary), values);
        case Condition::Kind::term:
            return part(terms[condition.term].condition);
        case Condition::Kind::negate:
            return negation(part(condition.parts.front()));
        case Condition::Kind::all:
            for (const Condition& c : condition.parts) joined = std::min(joined, part(c));
            break;
        case Condition::Kind::any:
            for (const Condition& c : condition.parts) joined = std::max(joined, part(c));
            break;
    }
    return joined;
}

}  // namespace noticeclock
