#include "logic/route.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "logic/single_test.h"

namespace noticeclock {
namespace {

/// How many tests a route may have, and how many parts it may be laid out from. Where an unknown
/// answer has to be remembered, what follows is laid out twice.
constexpr std::size_t most_stops = 20'000;
constexpr std::uint16_t end_of_route = 0xffff;

}  // namespace

/// Lays out a decision from its end: where the answers of a test lead must stand before it does.
class RouteBuilder {
  public:
    using Way = Route::Way;
    using Ways = Route::Ways;

    explicit RouteBuilder(Route& route) : route_(route) {}

    /// False when there are too many tests.
    bool build(const Decision& decision) {
        route_.start_ = exit(decision.otherwise, {});
        const auto& branches = decision.branches;
        for (auto branch = branches.rbegin(); branch != branches.rend(); ++branch) {
            program_ = &branch->condition;
            laid_out_.clear();
            const auto no = exit(branch->no, route_.start_);
            const auto yes = exit(branch->yes, route_.start_);
            route_.second_ = yes;
            const Ways ways{no, both(branch->no, branch->yes, route_.start_), yes};
            route_.start_ = program_->empty() ? yes : lay_out(program_->size() - 1, ways);
        }
        return !too_many_;
    }

  private:
    static Way exit(std::int8_t result, const Way& following) {
        if (result == go_on) return following;
        return {end_of_route, static_cast<ResultMask>(1U << static_cast<unsigned>(result))};
    }

    static Way both(std::int8_t no, std::int8_t yes, const Way& following) {
        if (no == go_on) std::swap(no, yes);
        const auto other = exit(yes, following);
        auto way = exit(no, following);
        way.passed |= other.passed;
        if (yes == go_on) way.next = following.next;
        return way;
    }

    /// The part of the program that ends with the step `last`: the way to its first test.
    Way lay_out(std::size_t last, const Ways& ways) {
        if (ways[0] == ways[1] && ways[1] == ways[2]) return ways[0];
        const auto key = std::tuple(last, number(ways[0]), number(ways[1]), number(ways[2]));
        if (const auto known = laid_out_.find(key); known != laid_out_.end()) return known->second;
        if (laid_out_.size() + route_.stops_.size() >= most_stops) too_many_ = true;
        if (too_many_) return ways[0];
        const auto way = lay_out_anew((*program_)[last], last, ways);
        laid_out_.emplace(key, way);
        return way;
    }

    Way lay_out_anew(const Instruction& step, std::size_t last, const Ways& ways) {
        if (step.code == Instruction::Code::negate)
            return lay_out(last - 1, {ways[2], ways[1], ways[0]});
        if (step.code != Instruction::Code::test) return join(step, last, ways);
        route_.stops_.push_back(stop(step, ways));
        return {static_cast<std::uint16_t>(route_.stops_.size() - 1), 0};
    }

    /// Tests of a yes-no and of a count against a number are all put as "over that number", or its
    /// contrary: one kind of test costs less than a choice among kinds.
    Route::Stop stop(const Instruction& test, const Ways& ways) {
        using Kind = Route::Stop::Kind;
        const Ways contrary{ways[2], ways[1], ways[0]};
        const auto words = static_cast<std::int64_t>(test.words);
        switch (test.op) {
            case Op::is_yes:
                return {0, test.slot, Kind::over, ways};
            case Op::greater:
                return {test.number, test.slot, Kind::over, ways};
            case Op::at_least:
                return {test.number - 1, test.slot, Kind::over, ways};
            case Op::less:
                return {test.number - 1, test.slot, Kind::over, contrary};
            case Op::at_most:
                return {test.number, test.slot, Kind::over, contrary};
            case Op::is_word:
                return {words, test.slot, Kind::is_word, ways};
            case Op::has_word:
                return {words, test.slot, Kind::has_word, ways};
            case Op::known:
                if (has_ends(test.type)) return {0, test.slot, Kind::settled, ways};
                break;
            default:
                break;
        }
        route_.tests_.push_back(test);
        return {static_cast<std::int64_t>(route_.tests_.size() - 1), test.slot, Kind::other, ways};
    }

    /// Whether it is settled when both ends of its value are the same (is_settled).
    static bool has_ends(FactType type) {
        return type == FactType::yes_no || type == FactType::count || type == FactType::set;
    }

    static std::uint32_t number(const Way& way) {
        return std::uint32_t{way.next} << 8U | way.passed;
    }

    /// From the last part to the first. Once a part is unknown, an answer that would have let the
    /// rest decide can at best leave the whole unknown.
    Way join(const Instruction& step, std::size_t last, const Ways& ways) {
        const bool all = step.code == Instruction::Code::all;
        const std::size_t settling = all ? 0 : 2;
        const std::size_t passing = 2 - settling;
        Way certain = ways[passing];  // to what follows the parts laid out so far
        Way doubtful = ways[1];       // the same when a part before was unknown
        auto end = last;
        for (unsigned i = 0; i < step.count; ++i) {
            const auto part = end - 1;
            const bool first = i + 1 == step.count;
            Ways on;
            on[settling] = ways[settling];
            on[1] = doubtful;
            on[passing] = certain;
            certain = lay_out(part, on);
            on[passing] = doubtful;
            if (!first) doubtful = lay_out(part, on);
            if (!first) end = start_of(*program_, part);
        }
        return certain;
    }

    using Key = std::tuple<std::size_t, std::uint32_t, std::uint32_t, std::uint32_t>;

    Route& route_;
    const Program* program_ = nullptr;
    std::map<Key, Way> laid_out_;  // of the program at hand
    bool too_many_ = false;
};

Route::Route(const Decision& decision) {
    RouteBuilder builder(*this);
    if (builder.build(decision)) return;
    entangled_ = &decision;
    stops_.clear();
}

inline Tri Route::ask(const Stop& stop, const Value* values) const {
    switch (stop.kind) {
        case Stop::Kind::over:
            return is_over(values[stop.slot], stop.figure);
        case Stop::Kind::is_word:
            return names_word(values[stop.slot], static_cast<std::uint64_t>(stop.figure));
        case Stop::Kind::has_word:
            return holds_word(values[stop.slot], static_cast<std::uint64_t>(stop.figure));
        case Stop::Kind::settled:
            return values[stop.slot].a == values[stop.slot].b ? Tri::yes : Tri::no;
        case Stop::Kind::other:
            break;
    }
    return test(tests_[static_cast<std::size_t>(stop.figure)], values);
}

bool Route::same_test(const Stop& a, const Stop& b) {
    return a.kind == b.kind && a.slot == b.slot && a.figure == b.figure;
}

/// The walk comes from the last stop to the first.
bool Route::is_first_of_test(const Stop& stop) const {
    const auto same = [&](const Stop& other) { return same_test(other, stop); };
    return std::none_of(stops_.begin() + (&stop - stops_.data()) + 1, stops_.end(), same);
}

bool Route::rules_out(const Stop& test, Tri answer, ResultMask results) const {
    std::vector<bool> comes(stops_.size());  // of each stop: one of the results, from there on
    const auto leads_there = [&](const Way& way) {
        return (way.passed & results) != 0 || (way.next != end_of_route && comes[way.next]);
    };
    for (std::size_t i = 0; i < stops_.size(); ++i) {  // all ways lead to stops before it
        const auto& ways = stops_[i].ways;
        if (same_test(stops_[i], test)) {
            comes[i] = leads_there(ways[static_cast<std::size_t>(answer)]);
        } else {
            comes[i] = std::any_of(ways.begin(), ways.end(), leads_there);
        }
    }
    return !leads_there(start_);
}

std::vector<Route::Bar> Route::bars(ResultMask results) const {
    std::vector<Bar> bars;
    for (const auto& stop : stops_) {
        if (!is_first_of_test(stop)) continue;
        for (const auto answer : {Tri::no, Tri::yes}) {
            if (rules_out(stop, answer, results)) bars.push_back({test_of(stop), answer});
        }
    }
    return bars;
}

Instruction Route::test_of(const Stop& stop) const {
    Instruction test;
    test.slot = stop.slot;
    switch (stop.kind) {
        case Stop::Kind::over:
            test.op = Op::greater;
            test.number = stop.figure;
            return test;
        case Stop::Kind::is_word:
        case Stop::Kind::has_word:
            test.op = stop.kind == Stop::Kind::is_word ? Op::is_word : Op::has_word;
            test.words = static_cast<std::uint64_t>(stop.figure);
            return test;
        case Stop::Kind::settled:
            test.op = Op::known;  // of any type that has ends, for which is_settled() asks the same
            return test;
        case Stop::Kind::other:
            break;
    }
    return tests_[static_cast<std::size_t>(stop.figure)];
}

ResultMask Route::reachable(const Value* values, bool first_is_yes) const {
    if (entangled_ != nullptr) return noticeclock::reachable(*entangled_, values);
    const auto& start = first_is_yes ? second_ : start_;
    unsigned passed = start.passed;
    auto at = start.next;
    const auto go = [&](const Way& way) {
        passed |= way.passed;
        at = way.next;
    };
    while (at != end_of_route) {
        // Not stop.ways[answer]: where the processor may guess the answer, it goes on with the next
        // stop at once instead of waiting for this one.
        const auto& stop = stops_[at];
        switch (ask(stop, values)) {
            case Tri::no:
                go(stop.ways[0]);
                break;
            case Tri::unknown:
                go(stop.ways[1]);
                break;
            case Tri::yes:
                go(stop.ways[2]);
                break;
        }
    }
    return static_cast<ResultMask>(passed);
}

}  // namespace noticeclock
