#include <algorithm>
#include <bit>

#include "report/citation.h"
#include "report/duty_words.h"
#include "report/label.h"
#include "report/page.h"
#include "report/risk.h"
#include "report/risk_words.h"
#include "report/value_text.h"
#include "report/wording.h"

namespace noticeclock {
namespace {

class RiskReport {
  public:
    RiskReport(const RiskAssessment& risk, const View& view)
        : risk_(risk), language_(view.language), page_(view) {}

    std::string render() {
        page_.line(risk_.incident->id + "  " + risk_.incident->title, 0, Tone::strong, 2);
        for (const auto& method : risk_.methods) write(method);
        for (const auto* record : risk_.records) write(*record);
        if (!risk_.methods.empty()) {
            write_proposal();
            write_recorded();
            write_drivers();
        }
        return page_.take();
    }

  private:
    [[nodiscard]] std::string cited(const std::string& text, const std::string& cite) const {
        return text + cite_behind(risk_.rulebook->citations, cite, language_);
    }

    void head(const Text& title, const std::string& cite, Confidence confidence) {
        page_.heading(title.in(language_));
        page_.line(
            cite_text(risk_.rulebook->citations, cite, language_) + confidence_mark(confidence), 2,
            Tone::quiet, 2);
    }

    void write(const MethodResult& result) {
        head(result.method->title, result.method->cite, result.method->confidence);
        Table table(2);
        for (const auto& factor : result.factors) table.add(row(factor));
        page_.table(table);
        page_.line(say(language_, RiskPhrase::total) + " = " + arithmetic(result), 2, Tone::strong,
                   2);
        write_bands(result);
        if (!result.method->note.empty()) {
            page_.line(result.method->note.in(language_), 2, Tone::quiet, 2);
        }
    }

    /// A factor with its score and, for each part that counts, the steps that may have given it.
    [[nodiscard]] Row row(const FactorResult& result) const {
        Row row{{{result.factor->label.in(language_), {}},
                 {range_text(result.range, language_), Tone::strong}},
                {}};
        for (const auto& part : result.parts) {
            if (result.parts.size() > 1 && part.range.high == Score{}) continue;
            const bool beaten = part.range.high < result.range.low;
            for (const auto& line : steps(result, part)) {
                row.details.push_back({line, beaten ? Tone::quiet : Tone::plain});
            }
        }
        if (!row.details.empty()) {
            row.cells.push_back(row.details.front());
            row.details.erase(row.details.begin());
        }
        return row;
    }

    static const std::string& cite_of(const Factor& factor, const Step& step) {
        return step.cite.empty() ? factor.cite : step.cite;
    }

    [[nodiscard]] std::vector<std::string> steps(const FactorResult& result,
                                                 const PartResult& part) const {
        std::vector<std::string> lines;
        const bool settled = std::has_single_bit(part.steps);
        for (std::size_t i = 0; i < part.part->steps.size(); ++i) {
            if ((part.steps >> i & 1U) == 0) continue;
            const auto& step = part.part->steps[i];
            auto text = step.label.in(language_);
            if (result.parts.size() > 1) text.insert(0, part.part->label.in(language_) + ": ");
            if (result.parts.size() > 1 || !settled) text.insert(0, score_text(step.score) + "  ");
            if (!settled) text.insert(0, say(language_, RiskPhrase::possible) + "  ");
            lines.push_back(cited(text, settled ? cite_of(*result.factor, step) : step.cite));
        }
        return lines;
    }

    /// "4 x 1 + 0.25 + 0 + 0 + 0.5 = 4.75".
    [[nodiscard]] std::string arithmetic(const MethodResult& result) const {
        std::string sum;
        for (const auto& factors : result.method->formula) {
            std::string term;
            for (const auto index : factors) {
                const auto range = result.factors[index].range;
                const auto text = range_text(range, language_);
                term += (term.empty() ? "" : " × ") + (range.exact() ? text : "(" + text + ")");
            }
            sum += (sum.empty() ? "" : " + ") + term;
        }
        return sum + " = " + range_text(result.total, language_);
    }

    [[nodiscard]] std::string band_span(const std::vector<Band>& bands, std::size_t index) const {
        const bool last = index + 1 == bands.size();
        const auto from = score_text(bands[index].from);
        if (last) return say(language_, RiskPhrase::from_up, {from});
        const auto to = score_text(bands[index + 1].from);
        if (index == 0) return say(language_, RiskPhrase::below, {to});
        return say(language_, RiskPhrase::up_to, {from, to});
    }

    void write_bands(const MethodResult& result) {
        const auto& bands = result.method->bands;
        Table table(2);
        for (std::size_t i = 0; i < bands.size(); ++i) {
            const bool above = result.total.low >= bands[i].from;
            const bool reached = result.total.high >= bands[i].from;
            const bool left = i + 1 < bands.size() && result.total.low >= bands[i + 1].from;
            const auto tone = !reached || left ? Tone::quiet : Tone::strong;
            const auto mark = !reached || left ? "" : above && last_of(result, i) ? "=>" : "?";
            table.add(
                {{{mark, tone},
                  {separated(language_, {band_span(bands, i), name_beyond(bands, i)}), tone},
                  {cited(word(bands[i].level) + ": " + bands[i].why.in(language_), bands[i].cite),
                   tone}},
                 {}});
        }
        page_.table(table);
    }

    /// Whether the whole range lies in the band.
    [[nodiscard]] static bool last_of(const MethodResult& result, std::size_t band) {
        const auto& bands = result.method->bands;
        return band + 1 == bands.size() || result.total.high < bands[band + 1].from;
    }

    /// A band's name, unless it only repeats its span.
    [[nodiscard]] std::string name_beyond(const std::vector<Band>& bands, std::size_t index) const {
        const auto name = bands[index].name.in(language_);
        return name == band_span(bands, index) ? std::string() : name;
    }

    [[nodiscard]] std::string word(Level level) const {
        return levels_text(risk_, static_cast<LevelMask>(1U << level), language_);
    }

    void write(const RecordMethod& record) {
        head(record.title, record.cite, record.confidence);
        for (const auto& factor : record.factors) {
            page_.line(cited(factor.label.in(language_), factor.cite), 2, Tone::strong, 2);
            for (const auto& fact : factor.facts) write_fact(fact);
        }
        page_.line(say(language_, RiskPhrase::record_conclusion), 2, Tone::strong, 2);
        write_fact(record.conclusion);
        page_.line(say(language_, RiskPhrase::no_score), 2, Tone::plain, 2);
        if (!record.note.empty()) page_.line(record.note.in(language_), 2, Tone::quiet, 2);
    }

    void write_fact(const std::string& fact) {
        const auto value = record_value(risk_, fact, language_);
        const auto label = record_label(risk_, fact, language_);
        if (!value.empty()) return page_.line(label + ": " + value, 4, Tone::plain, 2);
        page_.line(say(language_, RiskPhrase::missing) + ": " + label + "  (" +
                       say(language_, Phrase::fills, {fact}) + ")",
                   4, Tone::warning, 2);
    }

    void write_proposal() {
        page_.heading(say(language_, RiskPhrase::proposal_section));
        const bool settled = std::has_single_bit(risk_.proposal);
        page_.line(say(language_, settled ? RiskPhrase::proposal : RiskPhrase::open_proposal,
                       {levels_text(risk_, risk_.proposal, language_)}),
                   2, Tone::strong, 2);
        if (risk_.methods.size() > 1) {
            page_.line(cited(risk_.rules->joint.in(language_), risk_.rules->joint_cite), 2,
                       Tone::plain, 2);
        }
        for (std::size_t i = 0; i < risk_.rules->levels.size(); ++i) write_rule(i);
        if (!risk_.exact) page_.line(say(language_, RiskPhrase::inexact), 2, Tone::warning, 2);
    }

    void write_rule(std::size_t index) {
        if ((risk_.applied >> index & 1U) == 0) return;
        const auto& rule = risk_.rules->levels[index];
        const auto effect = say(language_, rule.at_most ? RiskPhrase::lowered : RiskPhrase::raised,
                                {word(rule.level)});
        const bool certain = std::has_single_bit(risk_.applied);
        page_.line(
            cited(say(language_, certain ? RiskPhrase::rule_applies : RiskPhrase::rule_may_apply,
                      {effect, rule.label.in(language_)}),
                  rule.cite),
            2, Tone::plain, 2);
    }

    void write_recorded() {
        page_.blank();
        if (risk_.agreement == Agreement::none_recorded) {
            return page_.line(say(language_, RiskPhrase::recorded_none), 2, Tone::plain, 2);
        }
        const auto levels = recorded_levels(*risk_.rules, *risk_.incident);
        page_.line(say(language_, RiskPhrase::recorded, {levels_text(risk_, levels, language_)}), 2,
                   Tone::strong, 2);
        const auto reasons = risk_.incident->texts.find("risk.reasoning");
        if (reasons != risk_.incident->texts.end()) {
            page_.line(record_label(risk_, reasons->first, language_) + ": " + reasons->second, 2,
                       Tone::plain, 2);
        }
        page_.line(agreement_text(), 2,
                   risk_.agreement == Agreement::differs ? Tone::alarm : Tone::plain, 2);
        page_.line(say(language_, RiskPhrase::stands), 2, Tone::plain, 2);
    }

    [[nodiscard]] std::string agreement_text() const {
        if (risk_.agreement == Agreement::same) return say(language_, RiskPhrase::recorded_same);
        if (risk_.agreement == Agreement::possible) {
            return say(language_, RiskPhrase::recorded_possible);
        }
        return say(language_, RiskPhrase::recorded_differs,
                   {levels_text(risk_, risk_.proposal, language_)});
    }

    void write_drivers() {
        if (risk_.drivers.empty()) return;
        page_.heading(say(language_, RiskPhrase::drivers_section));
        Table table(1);
        std::size_t number = 0;
        for (const auto& driver : risk_.drivers) table.add(row(driver, ++number));
        page_.table(table);
    }

    [[nodiscard]] bool narrows_level(const Driver& driver) const {
        return std::any_of(driver.answers.begin(), driver.answers.end(),
                           [&](const Narrowed& answer) { return answer.levels != risk_.proposal; });
    }

    [[nodiscard]] Row row(const Driver& driver, std::size_t number) const {
        const auto* fact = risk_.rulebook->vocabulary.fact_of(driver.slot);
        const auto question =
            fact != nullptr ? fact->question.in(language_) : say(language_, Phrase::how_many_total);
        Row row{{{std::to_string(number) + ".", {}}, {question, Tone::strong}}, {}};
        row.details.push_back(
            {say(language_, Phrase::fills, {driver_key(risk_, driver.slot)}), Tone::plain});
        if (driver.answers.empty()) return row;
        if (!narrows_level(driver)) {
            row.details.push_back({say(language_, RiskPhrase::scores_only), Tone::quiet});
            return row;
        }
        for (const auto& answer : driver.answers) {
            const auto value =
                value_text(risk_.rulebook->vocabulary, driver.slot, answer.answer, language_);
            row.details.push_back(
                {say(language_, RiskPhrase::if_so, {value, outcome(answer)}), Tone::quiet});
        }
        return row;
    }

    /// "a risk or a high risk · seed 8 to 24 · enisa 1.5 to 3".
    [[nodiscard]] std::string outcome(const Narrowed& answer) const {
        std::vector<std::string> parts{levels_text(risk_, answer.levels, language_)};
        for (std::size_t i = 0; i < answer.totals.size(); ++i) {
            parts.push_back(risk_.methods[i].method->id + " " +
                            range_text(answer.totals[i], language_));
        }
        return separated(language_, parts);
    }

    const RiskAssessment& risk_;
    Language language_;
    Page page_;
};

}  // namespace

std::string risk_text(const RiskAssessment& risk, const View& view) {
    return RiskReport(risk, view).render();
}

}  // namespace noticeclock
