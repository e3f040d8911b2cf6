#include <algorithm>

#include "document/fields.h"
#include "document/suggestion.h"
#include "law/date_reader.h"
#include "law/duty_reader.h"
#include "law/source_reader.h"
#include "law/term_reader.h"
#include "risk/factor_reader.h"

namespace noticeclock {
namespace {

/// Where a method was published, when it was read and how well.
template <typename Any>
void read_provenance(Fields& fields, Any& method) {
    auto& diagnostics = fields.diagnostics();
    method.title = need_wording(fields, "title");
    method.cite = fields.need_text("cite");
    if (const auto checked = fields.need("checked")) {
        if (read_date(*checked, diagnostics)) method.checked = checked->text();
    }
    if (const auto confidence = fields.need("confidence")) {
        method.confidence = read_confidence(*confidence, diagnostics).value_or(Confidence::recall);
    }
    if (const auto sources = fields.need("sources")) {
        method.sources = read_sources(*sources, diagnostics);
    }
    method.note = get_wording(fields, "note");
}

Method read_method(const Node& node, Rulebook& rulebook, Diagnostics& diagnostics) {
    Method method;
    Fields fields(node, diagnostics);
    method.id = fields.need_text("method");
    read_provenance(fields, method);
    RiskNames names{&rulebook, nullptr};
    method.terms = read_terms(fields.get("terms"), names.law(), diagnostics);
    names.terms = &method.terms;
    if (const auto factors = fields.need("factors")) {
        method.factors = read_factors(*factors, names, diagnostics);
    }
    if (const auto formula = fields.need("formula")) {
        method.formula = read_formula(*formula, method.factors, diagnostics);
    }
    if (const auto bands = fields.need("bands")) {
        method.bands = read_bands(*bands, rulebook, diagnostics);
    }
    fields.close();
    return method;
}

LevelRule read_level_rule(const Node& node, const RiskNames& names, Diagnostics& diagnostics) {
    LevelRule rule;
    Fields fields(node, diagnostics);
    if (const auto when = fields.need("when")) {
        if (auto read = read_risk_condition(*when, names, diagnostics)) {
            rule.condition = std::move(read->condition);
            rule.program = std::move(read->program);
        }
    }
    const auto most = fields.get("at_most");
    const auto least = fields.get("at_least");
    rule.at_most = most.has_value();
    if (most.has_value() == least.has_value()) {
        diagnostics.add(fault(node, "expected either 'at_most' or 'at_least'"));
    } else {
        rule.level = read_level(most ? *most : *least, *names.rulebook, diagnostics);
    }
    rule.label = need_wording(fields, "label");
    rule.cite = fields.need_text("cite");
    fields.close();
    return rule;
}

void read_levels(const Node& node, Rulebook& rulebook, RiskRules& rules, Diagnostics& diagnostics) {
    Fields fields(node, diagnostics);
    if (const auto proposal = fields.need("proposal")) {
        Fields joint(*proposal, diagnostics);
        rules.joint = need_wording(joint, "label");
        rules.joint_cite = joint.need_text("cite");
        joint.close();
    }
    RiskNames names{&rulebook, nullptr};
    rules.terms = read_terms(fields.get("terms"), names.law(), diagnostics);
    names.terms = &rules.terms;
    if (const auto listed = fields.need("rules")) {
        for (const auto& entry : entries(*listed)) {
            rules.levels.push_back(read_level_rule(entry, names, diagnostics));
        }
    }
    fields.close();
}

/// The figures a record may name besides facts.
constexpr std::string_view people = "affected.total";

std::string read_fact(const Node& node, const Rulebook& rulebook, Diagnostics& diagnostics) {
    std::string id(node.text());
    if (id != people && rulebook.vocabulary.find(id) == nullptr) {
        auto known = rulebook.vocabulary.fact_ids();
        known.push_back(people);
        diagnostics.add(unknown_name(node, "fact", known));
    }
    return id;
}

RecordFactor read_record_factor(const Node& node, const Rulebook& rulebook,
                                Diagnostics& diagnostics) {
    RecordFactor factor;
    Fields fields(node, diagnostics);
    factor.id = fields.need_text("id");
    factor.label = need_wording(fields, "label");
    factor.cite = fields.need_text("cite");
    if (const auto facts = fields.need("facts")) {
        for (const auto& entry : entries(*facts)) {
            factor.facts.push_back(read_fact(entry, rulebook, diagnostics));
        }
    }
    fields.close();
    return factor;
}

RecordMethod read_record(const Node& node, Rulebook& rulebook, Diagnostics& diagnostics) {
    RecordMethod record;
    Fields fields(node, diagnostics);
    record.id = fields.need_text("record");
    read_provenance(fields, record);
    if (const auto factors = fields.need("factors")) {
        for (const auto& entry : entries(*factors)) {
            record.factors.push_back(read_record_factor(entry, rulebook, diagnostics));
        }
    }
    if (const auto fact = fields.need("conclusion")) {
        record.conclusion = read_fact(*fact, rulebook, diagnostics);
    }
    fields.close();
    return record;
}

void read_file(const Node& node, Rulebook& rulebook, RiskRules& rules, Diagnostics& diagnostics) {
    if (node.is_mapping() && node.find("record")) {
        rules.records.push_back(read_record(node, rulebook, diagnostics));
    } else if (node.is_mapping() && node.find("rules")) {
        read_levels(node, rulebook, rules, diagnostics);
    } else {
        rules.methods.push_back(read_method(node, rulebook, diagnostics));
    }
}

}  // namespace

std::vector<std::string_view> RiskRules::ids() const {
    std::vector<std::string_view> all;
    for (const auto& method : methods) all.emplace_back(method.id);
    for (const auto& record : records) all.emplace_back(record.id);
    std::sort(all.begin(), all.end());
    return all;
}

RiskRules read_risk_rules(Rulebook& rulebook, Diagnostics& diagnostics) {
    RiskRules rules;
    (void)rulebook.vocabulary.affected("total", rulebook.places);
    const auto* fact = rulebook.vocabulary.find(risk_level);
    if (fact == nullptr || fact->type != FactType::choice) return rules;
    rules.level = *rulebook.vocabulary.slot(risk_level);
    rules.level_count = fact->words.size();
    for (const auto& document : rulebook.risk_files) {
        read_file(document->root(), rulebook, rules, diagnostics);
    }
    return rules;
}

}  // namespace noticeclock
