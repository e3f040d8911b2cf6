#include <algorithm>
#include <map>
#include <set>

#include "report/clock_words.h"
#include "report/codes.h"
#include "report/coverage.h"
#include "report/page.h"
#include "report/wording.h"

namespace noticeclock {
namespace {

using Thresholds = std::set<std::pair<std::int64_t, std::string>>;

std::string sign_of(Op op) {
    switch (op) {
        case Op::greater:
        case Op::may_exceed:
            return "> ";
        case Op::at_least:
            return ">= ";
        case Op::less:
            return "< ";
        case Op::at_most:
            return "<= ";
        default:
            return {};
    }
}

void gather(const Condition& condition, const LawVersion& version, Thresholds& found) {
    const auto sign = sign_of(condition.test.op);
    const bool test = condition.kind == Condition::Kind::test;
    if (test && !sign.empty() && condition.test.number > 0) {
        found.emplace(condition.test.number, sign + std::to_string(condition.test.number));
    }
    if (condition.kind == Condition::Kind::term) {
        gather(version.terms[condition.term].condition, version, found);
    }
    for (const auto& part : condition.parts) gather(part, version, found);
}

/// Laws of one place under one heading, in order of place.
std::map<std::string, std::vector<const Law*>> by_place(const Rulebook& rulebook) {
    std::map<std::string, std::vector<const Law*>> places;
    for (const auto& law : rulebook.laws) places[law.place].push_back(&law);
    return places;
}

class CoveragePage {
  public:
    CoveragePage(const Rulebook& rulebook, const View& view)
        : book_(rulebook), language_(view.language), page_(view) {}

    std::string render() {
        laws();
        left_out();
        summary();
        return page_.take();
    }

  private:
    void laws() {
        Table table;
        Row head;
        for (const auto phrase :
             {Phrase::column_place, Phrase::column_law, Phrase::column_duties,
              Phrase::column_checked, Phrase::column_confidence, Phrase::column_thresholds})
            head.cells.push_back({say(language_, phrase), Tone::quiet});
        table.add(std::move(head));
        for (const auto& [place, laws] : by_place(book_)) {
            for (const auto* law : laws) table.add(row(place, *law));
        }
        page_.table(table, 0);
    }

    [[nodiscard]] Row row(const std::string& place, const Law& law) const {
        const auto& duties = law.versions.front().duties;
        return {{{place, {}},
                 {law.id, Tone::strong},
                 {std::to_string(duties.size()), {}},
                 {law.checked, {}},
                 {confidences(law), {}},
                 {listed(language_, thresholds_of(law)), {}}},
                {}};
    }

    /// The confidence of the law, and how many duties rest on less.
    [[nodiscard]] std::string confidences(const Law& law) const {
        auto text = confidence_word(law.confidence, language_);
        for (const auto confidence : {Confidence::secondary, Confidence::recall}) {
            const auto count = std::count_if(
                law.versions.front().duties.begin(), law.versions.front().duties.end(),
                [&](const Duty& duty) {
                    return duty.confidence == confidence && confidence > law.confidence;
                });
            if (count > 0) {
                text += ", " + std::to_string(count) + " " + confidence_word(confidence, language_);
            }
        }
        return text;
    }

    void left_out() {
        for (const auto word : left_out_words) {
            Table table;
            for (const auto& obligation : book_.inventory.obligations) {
                if (obligation.left_out != word) continue;
                table.add({{{obligation.id, {}}, {obligation.why.in(language_), {}}}, {}});
            }
            if (table.empty()) continue;
            page_.heading(
                say(language_, Phrase::left_out_section, {left_out_text(word, language_)}));
            page_.table(table);
        }
    }

    void summary() {
        const auto& all = book_.inventory.obligations;
        const auto out = std::count_if(all.begin(), all.end(), [](const Obligation& obligation) {
            return !obligation.left_out.empty();
        });
        page_.blank();
        page_.line(
            say(language_, Phrase::coverage_summary,
                {std::to_string(book_.laws.size()), std::to_string(book_.duties.size()),
                 std::to_string(all.size()),
                 std::to_string(all.size() - static_cast<std::size_t>(out)), std::to_string(out)}),
            0, Tone::quiet);
    }

    const Rulebook& book_;
    Language language_;
    Page page_;
};

}  // namespace

std::vector<std::string> thresholds_of(const Law& law) {
    Thresholds found;
    const auto& version = law.versions.front();
    for (const auto& duty : version.duties) {
        for (const auto& ask : duty.asks) gather(ask.condition, version, found);
    }
    std::vector<std::string> texts;
    for (const auto& [number, text] : found) texts.push_back(text);
    return texts;
}

std::string coverage_text(const Rulebook& rulebook, const View& view) {
    return CoveragePage(rulebook, view).render();
}

}  // namespace noticeclock
