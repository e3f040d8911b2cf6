#include "report/risk_words.h"

#include "report/label.h"
#include "report/phrase_table.h"
#include "report/value_text.h"

namespace noticeclock {
namespace {

constexpr PhraseTable<RiskPhrase> table{{
    {RiskPhrase::total, "score", "スコア"},
    {RiskPhrase::between, "{0} to {1}", "{0}~{1}"},
    {RiskPhrase::from_up, "{0} and more", "{0}以上"},
    {RiskPhrase::below, "below {0}", "{0}未満"},
    {RiskPhrase::up_to, "{0} to below {1}", "{0}以上{1}未満"},
    {RiskPhrase::possible, "possible", "可能性あり"},
    {RiskPhrase::proposal_section, "PROPOSAL FOR risk.level", "risk.level の提案"},
    {RiskPhrase::proposal, "{0}", "{0}"},
    {RiskPhrase::open_proposal, "open: {0}", "未確定: {0}"},
    {RiskPhrase::inexact,
     "Too much is open to try every way: the ranges leave nothing out, but may be too wide.",
     "未確定の事項が多く、全ての場合を試せない。範囲に漏れはないが、広過ぎる可能性がある。"},
    {RiskPhrase::level_rules, "then", "さらに"},
    {RiskPhrase::rule_applies, "applies: {0}: {1}", "適用: {0}: {1}"},
    {RiskPhrase::rule_may_apply, "may apply: {0}: {1}", "適用の可能性あり: {0}: {1}"},
    {RiskPhrase::raised, "at least \"{0}\"", "「{0}」以上"},
    {RiskPhrase::lowered, "at most \"{0}\"", "「{0}」以下"},
    {RiskPhrase::recorded_none,
     "No judgement is recorded (risk.level). The proposal decides nothing: a person judges, and "
     "records the reasons.",
     "リスクの評価(risk.level)は記録されていない。提案のみでは何も決まらず、人が評価し、理由を記録"
     "する。"},
    {RiskPhrase::recorded, "Recorded judgement (risk.level): {0}",
     "記録された評価(risk.level): {0}"},
    {RiskPhrase::recorded_same, "The proposal is the same.", "提案と一致している。"},
    {RiskPhrase::recorded_possible, "The proposal is open and leaves room for it.",
     "提案は未確定であり、記録された評価と矛盾しない。"},
    {RiskPhrase::recorded_differs,
     "IT DIFFERS from the proposal: {0}. Check the facts and the reasons.",
     "提案({0})と異なる。事実と理由を確認すること。"},
    {RiskPhrase::stands, "The recorded judgement stands; all deadlines follow from it.",
     "記録された評価が優先し、期限は全てこれによる。"},
    {RiskPhrase::drivers_section, "FACTS THAT WOULD NARROW IT", "提案を絞り込む事実"},
    {RiskPhrase::if_so, "{0}: {1}", "{0}: {1}"},
    {RiskPhrase::missing, "missing", "未記入"},
    {RiskPhrase::record_conclusion, "documented judgement", "文書化された判断"},
    {RiskPhrase::no_score,
     "A record without a score: whether the factors show a low probability is a judgement.",
     "点数は付けない。各要素から蓋然性が低いといえるかは、人が判断する。"},
    {RiskPhrase::narrows, "narrows the proposal for {0} (see assess-risk)",
     "{0} の提案を絞り込む(assess-risk を参照)"},
    {RiskPhrase::scores_only, "narrows the scores, not the level",
     "スコアのみを絞り込む(リスクの程度は変わらない)"},
}};

static_assert(in_order<RiskPhrase>(table));

std::vector<std::string> of_levels(const RiskAssessment& risk, LevelMask levels, bool labels,
                                   Language language) {
    std::vector<std::string> found;
    const auto& words = risk.rulebook->vocabulary.find(risk_level)->words;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if ((levels >> i & 1U) == 0) continue;
        found.push_back(labels ? words[i].label.in(language) : words[i].id);
    }
    return found;
}

}  // namespace

std::string say(Language language, RiskPhrase phrase, const std::vector<std::string>& arguments) {
    return say<RiskPhrase>(table, language, phrase, arguments);
}

std::string range_text(ScoreRange range, Language language) {
    if (range.exact()) return score_text(range.low);
    return say(language, RiskPhrase::between, {score_text(range.low), score_text(range.high)});
}

std::string levels_text(const RiskAssessment& risk, LevelMask levels, Language language) {
    return alternatives(language, of_levels(risk, levels, true, language));
}

std::vector<std::string> level_codes(const RiskAssessment& risk, LevelMask levels) {
    return of_levels(risk, levels, false, Language::en);
}

std::string driver_key(const RiskAssessment& risk, Slot slot) {
    const auto& info = risk.rulebook->vocabulary.info(slot);
    return info.kind == SlotInfo::Kind::affected ? "affected.total" : info.name;
}

std::string record_value(const RiskAssessment& risk, const std::string& fact, Language language) {
    const auto& vocabulary = risk.rulebook->vocabulary;
    const auto text = risk.incident->texts.find(fact);
    if (text != risk.incident->texts.end()) return text->second;
    if (fact == "affected.total") {
        const auto& total = risk.incident->total;
        if (total == Value::unknown_count()) return {};
        if (total.a == total.b) return grouped(total.a);
        if (total.b == unbounded) return say(language, RiskPhrase::from_up, {grouped(total.a)});
        return say(language, RiskPhrase::between, {grouped(total.a), grouped(total.b)});
    }
    const auto slot = vocabulary.slot(fact);
    if (!slot) return {};
    const auto& value = risk.incident->values[*slot];
    if (value == unknown_value(*vocabulary.find(fact))) return {};
    return value_text(vocabulary, *slot, value, language);
}

std::string record_label(const RiskAssessment& risk, const std::string& fact, Language language) {
    const auto* known = risk.rulebook->vocabulary.find(fact);
    return known == nullptr ? say(language, Phrase::people_total) : known->label.in(language);
}

}  // namespace noticeclock
