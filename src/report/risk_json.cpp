#include "report/codes.h"
#include "report/label.h"
#include "report/record.h"
#include "report/risk.h"
#include "report/risk_words.h"
#include "report/value_text.h"

// Schema "noticeclock/risk/1": the head of the record (see noticeclock(1)), then
//   methods[]   {method, title, cite, confidence, checked, factors[], formula, low, high, exact,
//                bands[], levels}
//     factors[] {id, label, low, high, parts[]}
//       parts[] {id, label, low, high, steps[]}: the steps that may decide; one when it is settled
//         steps[] {score, label, cite}
//     formula   "context x identification + ..."
//     bands[]   {from, name, level, why, cite, possible}
//     levels    ids of risk.level that the method alone may propose
//   records[]   {record, title, cite, confidence, checked, factors[], conclusion}: no score
//     factors[] {id, label, cite, facts[]}; facts and conclusion {key, label, value}, value null
//               when missing
//   proposal    {levels, settled, exact, rules[]}; null when no method that scores was asked for
//     rules[]   {label, at_most, at_least, cite, certain}
//   recorded    {levels, agreement}: none-recorded | same | possible | differs
//   drivers[]   {key, label, question, answers[]}; answers[] {value, levels, totals[]};
//               totals[] {method, low, high}
// Scores are texts of exact decimals ("2.25").

namespace noticeclock {
namespace {

std::string_view agreement_code(Agreement agreement) {
    static constexpr std::string_view codes[] = {"none-recorded", "same", "possible", "differs"};
    return codes[static_cast<std::size_t>(agreement)];
}

class RiskRecord {
  public:
    RiskRecord(const RiskAssessment& risk, const View& view)
        : risk_(risk), language_(view.language), json_(view.compact) {}

    std::string write(const Assessment& head, const View& view) {
        open_record(head, view, "noticeclock/risk/1", json_);
        json_.array("methods");
        for (const auto& method : risk_.methods) write(method);
        json_.close().array("records");
        for (const auto* record : risk_.records) write(*record);
        json_.close();
        write_proposal();
        write_recorded();
        json_.array("drivers");
        for (const auto& driver : risk_.drivers) write(driver);
        json_.close().close();
        return json_.take();
    }

  private:
    void range(ScoreRange range) {
        json_.field("low", score_text(range.low)).field("high", score_text(range.high));
    }

    template <typename Any>
    void head(std::string_view kind, const Any& method) {
        json_.open_object().field(kind, method.id).field("title", method.title.in(language_));
        json_.field("cite", method.cite).field("confidence", code_of(method.confidence));
        json_.field("checked", method.checked);
    }

    void write(const MethodResult& result) {
        head("method", *result.method);
        json_.array("factors");
        for (const auto& factor : result.factors) write(factor);
        json_.close().field("formula", formula(*result.method));
        range(result.total);
        json_.field("exact", risk_.exact).array("bands");
        for (std::size_t i = 0; i < result.method->bands.size(); ++i) write_band(result, i);
        json_.close().field("levels", level_codes(risk_, result.levels)).close();
    }

    static std::string formula(const Method& method) {
        std::string sum;
        for (const auto& factors : method.formula) {
            if (!sum.empty()) sum += " + ";
            std::string term;
            for (const auto index : factors) {
                term += (term.empty() ? "" : " x ") + method.factors[index].id;
            }
            sum += term;
        }
        return sum;
    }

    void write(const FactorResult& result) {
        json_.open_object().field("id", result.factor->id);
        json_.field("label", result.factor->label.in(language_));
        range(result.range);
        json_.array("parts");
        for (const auto& part : result.parts) write(result, part);
        json_.close().close();
    }

    void write(const FactorResult& result, const PartResult& part) {
        json_.open_object().field("id", part.part->id);
        json_.field("label", part.part->label.in(language_));
        range(part.range);
        json_.array("steps");
        for (std::size_t i = 0; i < part.part->steps.size(); ++i) {
            if ((part.steps >> i & 1U) == 0) continue;
            const auto& step = part.part->steps[i];
            json_.open_object().field("score", score_text(step.score));
            json_.field("label", step.label.in(language_));
            json_.field("cite", step.cite.empty() ? result.factor->cite : step.cite).close();
        }
        json_.close().close();
    }

    void write_band(const MethodResult& result, std::size_t index) {
        const auto& bands = result.method->bands;
        const bool below = index + 1 < bands.size() && result.total.low >= bands[index + 1].from;
        json_.open_object().field("from", score_text(bands[index].from));
        json_.field("name", bands[index].name.in(language_));
        json_.field("level", level(bands[index].level));
        json_.field("why", bands[index].why.in(language_)).field("cite", bands[index].cite);
        json_.field("possible", !below && result.total.high >= bands[index].from).close();
    }

    [[nodiscard]] std::string level(Level level) const {
        return level_codes(risk_, static_cast<LevelMask>(1U << level)).front();
    }

    void write_fact(const std::string& fact) {
        const auto value = record_value(risk_, fact, language_);
        json_.field("key", fact).field("label", record_label(risk_, fact, language_));
        json_.field("value", value.empty() ? std::nullopt : std::optional(value));
    }

    void write(const RecordMethod& record) {
        head("record", record);
        json_.array("factors");
        for (const auto& factor : record.factors) {
            json_.open_object().field("id", factor.id);
            json_.field("label", factor.label.in(language_)).field("cite", factor.cite);
            json_.array("facts");
            for (const auto& fact : factor.facts) {
                json_.open_object();
                write_fact(fact);
                json_.close();
            }
            json_.close().close();
        }
        json_.close().object("conclusion");
        write_fact(record.conclusion);
        json_.close().close();
    }

    void write_proposal() {
        if (risk_.proposal == 0) {
            json_.key("proposal").null();
            return;
        }
        const auto levels = level_codes(risk_, risk_.proposal);
        json_.object("proposal").field("levels", levels).field("settled", levels.size() == 1);
        json_.field("exact", risk_.exact).array("rules");
        for (std::size_t i = 0; i < risk_.rules->levels.size(); ++i) write_rule(i);
        json_.close().close();
    }

    void write_rule(std::size_t index) {
        if ((risk_.applied >> index & 1U) == 0) return;
        const auto& rule = risk_.rules->levels[index];
        const auto word = std::optional(level(rule.level));
        json_.open_object().field("label", rule.label.in(language_));
        json_.field("at_most", rule.at_most ? word : std::nullopt);
        json_.field("at_least", rule.at_most ? std::nullopt : word).field("cite", rule.cite);
        json_.field("certain", risk_.applied == (1U << index)).close();
    }

    void write_recorded() {
        const bool none = risk_.agreement == Agreement::none_recorded;
        json_.object("recorded");
        json_.field("levels",
                    none ? std::vector<std::string>()
                         : level_codes(risk_, recorded_levels(*risk_.rules, *risk_.incident)));
        json_.field("agreement", agreement_code(risk_.agreement)).close();
    }

    void write(const Driver& driver) {
        const auto& book = *risk_.rulebook;
        const auto* fact = book.vocabulary.fact_of(driver.slot);
        const auto label = slot_label(book, driver.slot, nullptr, std::nullopt, language_);
        json_.open_object().field("key", driver_key(risk_, driver.slot)).field("label", label);
        json_.field("question", fact == nullptr ? label : fact->question.in(language_));
        json_.array("answers");
        for (const auto& answer : driver.answers) {
            json_.open_object().field(
                "value", value_text(book.vocabulary, driver.slot, answer.answer, language_));
            json_.field("levels", level_codes(risk_, answer.levels)).array("totals");
            for (std::size_t i = 0; i < answer.totals.size(); ++i) {
                json_.open_object().field("method", risk_.methods[i].method->id);
                range(answer.totals[i]);
                json_.close();
            }
            json_.close().close();
        }
        json_.close().close();
    }

    const RiskAssessment& risk_;
    Language language_;
    JsonWriter json_;
};

}  // namespace

std::string risk_json(const RiskAssessment& risk, Instant now, const View& view) {
    Assessment head;
    head.now = now;
    head.rulebook = risk.rulebook;
    head.incident = risk.incident;
    return RiskRecord(risk, view).write(head, view);
}

}  // namespace noticeclock
