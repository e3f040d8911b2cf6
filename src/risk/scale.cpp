#include "risk/scale.h"

#include <algorithm>

namespace noticeclock {
namespace {

StepMask bit(std::size_t index) {
    return static_cast<StepMask>(1U << index);
}

LevelMask highest(LevelMask one, LevelMask other, std::size_t count) {
    unsigned mask = 0;
    for (std::size_t a = 0; a < count; ++a) {
        for (std::size_t b = 0; b < count; ++b) {
            const bool both = (one >> a & 1U) != 0 && (other >> b & 1U) != 0;
            if (both) mask |= 1U << std::max(a, b);
        }
    }
    return static_cast<LevelMask>(mask);
}

LevelMask apply(const LevelRule& rule, LevelMask levels, std::size_t count) {
    unsigned mask = 0;
    for (std::size_t i = 0; i < count; ++i) {
        if ((levels >> i & 1U) == 0) continue;
        const std::size_t limit = rule.level;
        mask |= 1U << (rule.at_most ? std::min(i, limit) : std::max(i, limit));
    }
    return static_cast<LevelMask>(mask);
}

}  // namespace

StepMask steps_of(const Part& part, const Value* values) {
    unsigned mask = 0;
    const auto last = part.steps.size() - 1;
    for (std::size_t i = 0; i < last; ++i) {
        const auto holds = run(part.steps[i].program, values);
        if (holds != Tri::no) mask |= bit(i);
        if (holds == Tri::yes) return static_cast<StepMask>(mask);
    }
    return static_cast<StepMask>(mask | bit(last));
}

ScoreRange range_of(const Part& part, StepMask steps) {
    ScoreRange range{most_score, {}};
    for (std::size_t i = 0; i < part.steps.size(); ++i) {
        if ((steps & bit(i)) == 0) continue;
        range.low = std::min(range.low, part.steps[i].score);
        range.high = std::max(range.high, part.steps[i].score);
    }
    return range;
}

ScoreRange range_of(const Factor& factor, const Value* values) {
    ScoreRange range;
    for (const auto& part : factor.parts) {
        const auto one = range_of(part, steps_of(part, values));
        range.low = std::max(range.low, one.low);
        range.high = std::max(range.high, one.high);
    }
    return range;
}

ScoreRange total_of(const Method& method, const Value* values) {
    ScoreRange total;
    for (const auto& factors : method.formula) {
        ScoreRange part{{100}, {100}};
        for (const auto index : factors) {
            const auto one = range_of(method.factors[index], values);
            part.low = product(part.low, one.low).value();
            part.high = product(part.high, one.high).value();
        }
        total.low = total.low + part.low;
        total.high = total.high + part.high;
    }
    return total;
}

std::size_t band_of(const Method& method, Score score) {
    std::size_t band = 0;
    while (band + 1 < method.bands.size() && method.bands[band + 1].from <= score) ++band;
    return band;
}

LevelMask levels_of(const Method& method, ScoreRange total) {
    unsigned mask = 0;
    const auto last = band_of(method, total.high);
    for (auto band = band_of(method, total.low); band <= last; ++band) {
        mask |= 1U << method.bands[band].level;
    }
    return static_cast<LevelMask>(mask);
}

StepMask rules_of(const RiskRules& rules, const Value* values) {
    unsigned mask = 0;
    for (std::size_t i = 0; i < rules.levels.size(); ++i) {
        const auto holds = run(rules.levels[i].program, values);
        if (holds != Tri::no) mask |= bit(i);
        if (holds == Tri::yes) return static_cast<StepMask>(mask);
    }
    return static_cast<StepMask>(mask | bit(rules.levels.size()));
}

LevelMask joined(const RiskRules& rules, const std::vector<LevelMask>& levels, StepMask applied) {
    LevelMask highest_of_all = 1;
    for (const auto mask : levels)
        highest_of_all = highest(highest_of_all, mask, rules.level_count);
    unsigned mask = (applied & bit(rules.levels.size())) != 0 ? highest_of_all : 0U;
    for (std::size_t i = 0; i < rules.levels.size(); ++i) {
        if ((applied & bit(i)) != 0) {
            mask |= apply(rules.levels[i], highest_of_all, rules.level_count);
        }
    }
    return static_cast<LevelMask>(mask);
}

}  // namespace noticeclock
