#include "risk/risk.h"

#include <algorithm>
#include <bit>
#include <stdexcept>
#include <tuple>

#include "risk/search.h"

namespace noticeclock {
namespace {

std::vector<const Method*> methods_for(const RiskRules& rules, const std::string& only) {
    std::vector<const Method*> methods;
    for (const auto& method : rules.methods) {
        if (only.empty() || method.id == only) methods.push_back(&method);
    }
    return methods;
}

std::vector<const RecordMethod*> records_for(const RiskRules& rules, const std::string& only) {
    std::vector<const RecordMethod*> records;
    for (const auto& record : rules.records) {
        if (record.id == only) records.push_back(&record);
    }
    return records;
}

FactorResult result_of(const Factor& factor, const std::vector<Value>& values, Search& search) {
    FactorResult result{&factor, {}, search.range(factor, values)};
    for (const auto& part : factor.parts) {
        const auto steps = search.steps(part, values);
        result.parts.push_back({&part, steps, range_of(part, steps)});
    }
    return result;
}

MethodResult result_of(const Method& method, const std::vector<Value>& values, Search& search) {
    MethodResult result{&method, {}, search.total(method, values), search.levels(method, values)};
    for (const auto& factor : method.factors) {
        result.factors.push_back(result_of(factor, values, search));
    }
    return result;
}

/// Tries the answers to one open fact.
class Narrowing {
  public:
    Narrowing(const RiskAssessment& risk, Search& search) : risk_(risk), search_(search) {}

    /// The driver; empty when no answer changes anything.
    std::optional<Driver> driver(Slot slot, std::vector<Value>& values) {
        Driver driver{slot, {}};
        const auto kept = values[slot];
        bool changes = false;
        for (const auto& answer : search_.answers(slot, values)) {
            values[slot] = answer;
            driver.answers.push_back(narrowed(answer, values));
            changes |= differs(driver.answers.back());
        }
        values[slot] = kept;
        if (search_.is_count(slot)) widen(driver.answers, kept.b);
        const bool tried = !driver.answers.empty();
        return changes || !tried ? std::optional(std::move(driver)) : std::nullopt;
    }

  private:
    /// Of a figure, the least of each stretch was tried: it stands for the stretch.
    static void widen(std::vector<Narrowed>& answers, std::int64_t most) {
        for (std::size_t i = 0; i < answers.size(); ++i) {
            answers[i].answer.b = i + 1 < answers.size() ? answers[i + 1].answer.a - 1 : most;
        }
    }

    Narrowed narrowed(const Value& answer, const std::vector<Value>& values) {
        Narrowed result{answer, search_.levels(values), {}};
        for (const auto& method : risk_.methods) {
            result.totals.push_back(search_.total(*method.method, values));
        }
        return result;
    }

    [[nodiscard]] bool differs(const Narrowed& narrowed) const {
        bool same = narrowed.levels == risk_.proposal;
        for (std::size_t i = 0; i < risk_.methods.size(); ++i) {
            same = same && narrowed.totals[i] == risk_.methods[i].total;
        }
        return !same;
    }

    const RiskAssessment& risk_;
    Search& search_;
};

/// Facts whose worst answer leaves the fewest levels come first, then those whose answers leave the
/// shortest ranges. A list of kinds, whose answers are too many to try, comes first of all.
std::tuple<int, int, std::int64_t> rank(const Driver& driver) {
    int worst = 0;
    int levels = 0;
    std::int64_t width = 0;
    const auto count = std::max<std::size_t>(driver.answers.size(), 1);
    for (const auto& answer : driver.answers) {
        worst = std::max(worst, std::popcount(answer.levels));
        levels += std::popcount(answer.levels) * 100;
        for (const auto& total : answer.totals) {
            width += total.high.hundredths - total.low.hundredths;
        }
    }
    return {worst, levels / static_cast<int>(count), width / static_cast<std::int64_t>(count)};
}

std::vector<Driver> drivers_of(const RiskAssessment& risk, std::vector<Value>& values,
                               Search& search) {
    Narrowing narrowing(risk, search);
    std::vector<Driver> drivers;
    for (const auto slot : search.open_slots(values)) {
        if (auto driver = narrowing.driver(slot, values)) drivers.push_back(std::move(*driver));
    }
    std::stable_sort(drivers.begin(), drivers.end(),
                     [](const Driver& a, const Driver& b) { return rank(a) < rank(b); });
    return drivers;
}

Agreement agreement_of(const RiskAssessment& risk) {
    const auto recorded = recorded_levels(*risk.rules, *risk.incident);
    const auto all = static_cast<LevelMask>((1U << risk.rules->level_count) - 1);
    if (recorded == all || risk.proposal == 0) return Agreement::none_recorded;
    if ((recorded & risk.proposal) == 0) return Agreement::differs;
    const bool settled = std::has_single_bit(recorded) && recorded == risk.proposal;
    return settled ? Agreement::same : Agreement::possible;
}

}  // namespace

LevelMask recorded_levels(const RiskRules& rules, const Incident& incident) {
    return static_cast<LevelMask>(incident.values[rules.level].a);
}

RiskAssessment assess_risk(const RiskRules& rules, const Rulebook& rulebook,
                           const Incident& incident, const std::string& only) {
    if (incident.values.size() != rulebook.vocabulary.slot_count()) {
        throw std::logic_error("the incident was not completed: " + incident.file);
    }
    RiskAssessment risk{&rules, &rulebook, &incident, {}, records_for(rules, only),
                        0,      0,         true,      {}, {}};
    const auto methods = methods_for(rules, only);
    if (methods.empty()) return risk;
    auto values = incident.values;
    Search search(rules, methods, rulebook.vocabulary);
    for (const auto* method : methods) risk.methods.push_back(result_of(*method, values, search));
    risk.applied = search.applied(values);
    risk.proposal = search.levels(values);
    risk.exact = search.exact();
    risk.drivers = drivers_of(risk, values, search);
    risk.agreement = agreement_of(risk);
    return risk;
}

}  // namespace noticeclock
