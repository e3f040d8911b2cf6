#include <algorithm>

#include "report/citation.h"
#include "report/clock_words.h"
#include "report/codes.h"
#include "report/condition_text.h"
#include "report/page.h"
#include "report/path.h"
#include "report/recipient.h"
#include "report/rules.h"
#include "report/wording.h"

namespace noticeclock {

namespace {

std::string status_text(const LawVersion& version, Language language) {
    if (version.status == Status::proposed) return say(language, Phrase::status_proposed);
    auto dates = in_force_text(version.in_force, language);
    if (version.status == Status::in_force) return dates;
    const auto enacted = say(language, Phrase::status_enacted);
    return version.in_force.from ? separated(language, {enacted, dates}) : enacted;
}

class LawPage {
  public:
    LawPage(const Rulebook& rulebook, const Law& law, const View& view)
        : book_(rulebook), law_(law), language_(view.language), page_(view) {}

    std::string render() {
        head();
        const auto& version = law_.versions.front();
        terms(version);
        for (const auto& duty : version.duties) tell_duty(version, duty);
        other_versions();
        sources();
        return page_.take();
    }

  private:
    void head() {
        page_.line(law_.id + "  " + law_.title.in(language_), 0, Tone::strong, 2);
        page_.line(separated(language_, {in_language(law_.cite), place(),
                                         status_text(law_.versions.front(), language_)}),
                   0, Tone::plain, 2);
        page_.line(separated(language_, {confidence_text(law_.confidence, language_),
                                         say(language_, Phrase::checked, {law_.checked})}),
                   0, Tone::quiet);
        if (!law_.note.empty()) page_.line(law_.note.in(language_), 0, Tone::quiet);
        for (const auto& hold : law_.holds) {
            page_.line(say(language_, Phrase::holds_section) + ": " +
                           hold_words(book_.citations, hold, language_),
                       0, Tone::plain, 2);
        }
        scope();
    }

    void scope() {
        page_.heading(say(language_, Phrase::scope_section));
        page_.line(cited(law_.scope.label.in(language_), law_.scope.cite), 2, Tone::plain, 2);
        tell_condition(law_.versions.front(), law_.scope.condition, 6);
    }

    [[nodiscard]] std::string place() const {
        if (law_.place == "world") return say(language_, Phrase::anywhere);
        return book_.places.title(law_.place).in(language_);
    }

    void terms(const LawVersion& version) {
        if (version.terms.empty()) return;
        page_.heading(say(language_, Phrase::terms_section));
        for (const auto& term : version.terms) {
            const auto label = term.label.empty() ? term.id : term.label.in(language_);
            page_.line(cited(term.id + ": " + label, term.cite), 2, Tone::plain, 2);
            tell_condition(version, term.condition, 6);
        }
    }

    [[nodiscard]] std::string in_language(const std::string& cite) const {
        return cite_text(book_.citations, cite, language_);
    }

    [[nodiscard]] std::string cited(const std::string& text, const std::string& cite) const {
        return text + cite_behind(book_.citations, cite, language_);
    }

    void tell_condition(const LawVersion& version, const Condition& condition, std::size_t indent) {
        if (condition.kind == Condition::Kind::test || condition.kind == Condition::Kind::term) {
            page_.line(condition_text(book_, version.terms, condition, language_, &law_), indent,
                       Tone::quiet, 2);
            return;
        }
        const auto joint = condition.kind == Condition::Kind::all   ? Phrase::all_of
                           : condition.kind == Condition::Kind::any ? Phrase::any_of
                                                                    : Phrase::not_;
        page_.line(say(language_, joint), indent, Tone::quiet);
        for (const auto& part : condition.parts) tell_condition(version, part, indent + 2);
    }

    void tell_duty(const LawVersion& version, const Duty& duty) {
        page_.heading(duty.key + "  " + duty.title.in(language_));
        const auto recipient = recipient_of(book_, duty, language_);
        page_.line(separated(language_, {say(language_, Phrase::to_recipient, {recipient.name}),
                                         in_language(duty.cite), duty.standard.in(language_),
                                         duty.phased ? say(language_, Phrase::phased) : "",
                                         duty.confidence == law_.confidence
                                             ? ""
                                             : confidence_text(duty.confidence, language_)}),
                   2, Tone::plain, 2);
        if (!duty.each.empty()) {
            page_.line(
                say(language_, Phrase::each_place, {book_.places.title(duty.each).in(language_)}),
                2);
        }
        asks(version, duty);
        clock(version, duty);
        content(duty);
        if (!duty.note.empty()) page_.line(duty.note.in(language_), 2, Tone::quiet);
    }

    void asks(const LawVersion& version, const Duty& duty) {
        page_.line(say(language_, Phrase::asks_section), 2);
        Table table;
        for (std::size_t i = 0; i < duty.asks.size(); ++i) {
            const auto& ask = duty.asks[i];
            const auto text = cited(ask_label(ask, version.terms, language_), ask.cite);
            table.add({{{std::to_string(i + 1) + ".", Tone::quiet}, {text + exits(ask), {}}}, {}});
        }
        table.add(
            {{{"", {}},
              {say(language_, Phrase::otherwise_leads, {outcome_text(duty.otherwise, language_)}),
               {}}},
             {}});
        page_.table(table, 4);
    }

    [[nodiscard]] std::string exits(const Ask& ask) const {
        std::string text;
        for (const auto& [answer, exit] : {std::pair{Tri::yes, ask.yes}, {Tri::no, ask.no}}) {
            if (exit) {
                text +=
                    "  " + answer_text(answer, language_) + " => " + outcome_text(*exit, language_);
            }
        }
        return text;
    }

    void clock(const LawVersion& version, const Duty& duty) {
        if (!duty.clock) return;
        std::vector<std::string> rules;
        gather_counts(*duty.clock, rules);
        if (duty.clock->parts.empty()) {
            const auto words = clock_words(book_, version, *duty.clock, language_);
            page_.line(say(language_, Phrase::clock_words, {words}), 2, Tone::plain, 2);
        } else {
            page_.line(say(language_, Phrase::clock_words,
                           {say(language_, limbs_phrase(duty.clock->kind))}),
                       2);
            limbs(version, *duty.clock, 4);
        }
        for (const auto& rule : rules)
            page_.line(say(language_, Phrase::counted_short, {rule}), 4, Tone::quiet, 2);
    }

    void limbs(const LawVersion& version, const Clock& clock, std::size_t indent) {
        for (const auto& part : clock.parts) {
            if (part.parts.empty()) {
                page_.item("-", clock_words(book_, version, part, language_), indent);
                continue;
            }
            const auto when =
                part.when ? say(language_, Phrase::limb_case,
                                {condition_text(book_, version.terms, *part.when, language_)})
                          : say(language_, Phrase::limb_otherwise);
            page_.item("-", when + ": " + say(language_, limbs_phrase(part.kind)), indent);
            limbs(version, part, indent + 3);
        }
    }

    // The counting rules of a clock and its limbs, each once.
    void gather_counts(const Clock& clock, std::vector<std::string>& into) const {
        const auto rule = book_.counting.find(clock.count);
        if (rule != book_.counting.end()) {
            auto text = cited(rule->second.title.in(language_), rule->second.cite);
            if (std::find(into.begin(), into.end(), text) == into.end())
                into.push_back(std::move(text));
        }
        for (const auto& part : clock.parts) gather_counts(part, into);
    }

    void content(const Duty& duty) {
        std::vector<std::string> labels;
        for (const auto& entry : duty.content) {
            const auto found = book_.content.find(entry.item);
            labels.push_back(found == book_.content.end() ? entry.item
                                                          : found->second.label.in(language_));
        }
        if (!labels.empty()) {
            page_.line(say(language_, Phrase::content_section, {spaced(labels)}), 2, Tone::plain,
                       2);
        }
    }

    // Labels hold commas of their own.
    static std::string spaced(const std::vector<std::string>& labels) {
        std::string text;
        for (const auto& label : labels) text += (text.empty() ? "" : "; ") + label;
        return text;
    }

    void other_versions() {
        if (law_.versions.size() < 2) return;
        page_.heading(say(language_, Phrase::versions_section));
        for (std::size_t i = 1; i < law_.versions.size(); ++i) {
            const auto& version = law_.versions[i];
            page_.item("-", separated(language_, {version.title.in(language_),
                                                  status_text(version, language_)}));
        }
    }

    void sources() {
        page_.heading(say(language_, Phrase::sources));
        for (const auto& source : law_.sources)
            page_.item("-", separated(language_, {in_language(source.cite), source.url}));
    }

    const Rulebook& book_;
    const Law& law_;
    Language language_;
    Page page_;
};

}  // namespace

std::string law_text(const Rulebook& rulebook, const Law& law, const View& view) {
    return LawPage(rulebook, law, view).render();
}

}  // namespace noticeclock
