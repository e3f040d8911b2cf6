#include "risk/factor_reader.h"

#include <algorithm>

#include "document/fields.h"
#include "document/suggestion.h"

namespace noticeclock {
namespace {

Score read_score(const Node& node, Diagnostics& diagnostics) {
    const auto score = parse_score(node.text());
    if (!score) {
        diagnostics.add(fault(node, "expected a score such as 3 or 0.25",
                              "at most two decimal places, no sign"));
    }
    return score.value_or(Score{});
}

/// A step is `{when: condition, score: 1}`; the last is `{otherwise: 0}`.
Step read_step(const Node& node, bool last, const RiskNames& names, Diagnostics& diagnostics) {
    Step step;
    Fields fields(node, diagnostics);
    if (last) {
        if (const auto score = fields.need("otherwise"))
            step.score = read_score(*score, diagnostics);
    } else {
        if (const auto score = fields.need("score")) step.score = read_score(*score, diagnostics);
        if (const auto when = fields.need("when")) {
            if (auto read = read_risk_condition(*when, names, diagnostics)) {
                step.condition = std::move(read->condition);
                step.program = std::move(read->program);
            }
        }
    }
    step.label = need_wording(fields, "label");
    step.cite = fields.get_text("cite");
    fields.close();
    return step;
}

void read_steps(const Node& node, const RiskNames& names, Part& part, Diagnostics& diagnostics) {
    const auto listed = entries(node);
    if (listed.empty() || listed.size() > most_steps) {
        diagnostics.add(fault(node, "expected 1 to " + std::to_string(most_steps) + " steps"));
        return;
    }
    for (std::size_t i = 0; i < listed.size(); ++i) {
        part.steps.push_back(read_step(listed[i], i + 1 == listed.size(), names, diagnostics));
    }
}

Part read_part(const Node& key, const Node& node, const RiskNames& names,
               Diagnostics& diagnostics) {
    Part part;
    part.id = key.text();
    Fields fields(node, diagnostics);
    part.label = need_wording(fields, "label");
    if (const auto steps = fields.need("steps")) read_steps(*steps, names, part, diagnostics);
    fields.close();
    return part;
}

Factor read_factor(const Node& key, const Node& node, const RiskNames& names,
                   Diagnostics& diagnostics) {
    Factor factor;
    factor.id = key.text();
    Fields fields(node, diagnostics);
    factor.label = need_wording(fields, "label");
    factor.cite = fields.need_text("cite");
    if (const auto highest = fields.get("highest")) {
        for (const auto& [id, part] : pairs(*highest, diagnostics)) {
            factor.parts.push_back(read_part(id, part, names, diagnostics));
        }
    } else if (const auto steps = fields.need("steps")) {
        factor.parts.push_back({factor.id, factor.label, {}});
        read_steps(*steps, names, factor.parts.back(), diagnostics);
    }
    fields.close();
    return factor;
}

std::vector<std::string_view> split(std::string_view text, std::string_view between) {
    std::vector<std::string_view> parts;
    for (auto at = text.find(between); at != std::string_view::npos; at = text.find(between)) {
        parts.push_back(text.substr(0, at));
        text.remove_prefix(at + between.size());
    }
    parts.push_back(text);
    return parts;
}

std::optional<std::size_t> factor_named(std::string_view id, const std::vector<Factor>& factors) {
    const auto found = std::find_if(factors.begin(), factors.end(),
                                    [&](const Factor& factor) { return factor.id == id; });
    if (found == factors.end()) return std::nullopt;
    return static_cast<std::size_t>(found - factors.begin());
}

/// All products of one score of each factor, as far as they are whole hundredths.
bool is_exact(const std::vector<std::size_t>& of, const std::vector<Factor>& factors) {
    std::vector<Score> products{{100}};
    for (const auto index : of) {
        std::vector<Score> next;
        for (const auto& part : factors[index].parts) {
            for (const auto& step : part.steps) {
                for (const auto sofar : products) {
                    const auto more = product(sofar, step.score);
                    if (!more || *more >= most_score) return false;
                    next.push_back(*more);
                }
            }
        }
        std::sort(next.begin(), next.end());
        next.erase(std::unique(next.begin(), next.end()), next.end());
        products = std::move(next);
    }
    return true;
}

Band read_band(const Node& node, const Rulebook& rulebook, Diagnostics& diagnostics) {
    Band band;
    Fields fields(node, diagnostics);
    if (const auto from = fields.need("from")) band.from = read_score(*from, diagnostics);
    band.name = need_wording(fields, "name");
    if (const auto level = fields.need("level")) {
        band.level = read_level(*level, rulebook, diagnostics);
    }
    band.why = need_wording(fields, "why");
    band.cite = fields.need_text("cite");
    fields.close();
    return band;
}

}  // namespace

std::vector<Factor> read_factors(const Node& node, const RiskNames& names,
                                 Diagnostics& diagnostics) {
    std::vector<Factor> factors;
    for (const auto& [key, value] : pairs(node, diagnostics)) {
        factors.push_back(read_factor(key, value, names, diagnostics));
    }
    return factors;
}

std::vector<std::vector<std::size_t>> read_formula(const Node& node,
                                                   const std::vector<Factor>& factors,
                                                   Diagnostics& diagnostics) {
    std::vector<std::vector<std::size_t>> formula;
    std::vector<std::string_view> known;
    known.reserve(factors.size());
    for (const auto& factor : factors) known.emplace_back(factor.id);
    for (const auto term : split(node.text(), " + ")) {
        formula.emplace_back();
        for (const auto name : split(term, " x ")) {
            const auto index = factor_named(name, factors);
            if (index) formula.back().push_back(*index);
            if (index) continue;
            diagnostics.add(
                fault(node, "unknown factor '" + std::string(name) + "'", suggestion(name, known)));
        }
        if (!is_exact(formula.back(), factors)) {
            diagnostics.add(fault(node, "the product '" + std::string(term) +
                                            "' is too large or not exact to two decimal places"));
        }
    }
    return formula;
}

std::vector<Band> read_bands(const Node& node, const Rulebook& rulebook, Diagnostics& diagnostics) {
    std::vector<Band> bands;
    for (const auto& entry : entries(node)) {
        auto band = read_band(entry, rulebook, diagnostics);
        const bool first = bands.empty();
        if (first ? band.from != Score{} : band.from <= bands.back().from) {
            diagnostics.add(fault(entry, first ? "the first band begins at 0"
                                               : "a band begins above the one before it"));
        }
        bands.push_back(std::move(band));
    }
    if (bands.empty()) diagnostics.add(fault(node, "expected a list of bands"));
    return bands;
}

}  // namespace noticeclock
