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
    const auto dates = in_force_text(version.in_force, language);
    if (version.status == Status::in_force) return dates;
    return separated(language, {say(language, Phrase::status_enacted), dates});
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
        page_.line(separated(language_, {law_.cite, book_.places.title(law_.place).in(language_),
                                         status_text(law_.versions.front(), language_)}),
                   0, Tone::plain, 2);
        page_.line(separated(language_, {confidence_text(law_.confidence, language_),
                                         say(language_, Phrase::checked, {law_.checked})}),
                   0, Tone::quiet);
        if (!law_.note.empty()) page_.line(law_.note.in(language_), 0, Tone::quiet);
        for (const auto& hold : law_.holds)
            page_.line(say(language_, Phrase::holds_section) + ": " + hold_words(hold, language_),
                       0, Tone::plain, 2);
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

    static std::string cited(const std::string& text, const std::string& cite) {
        return cite.empty() ? text : text + "  [" + cite + "]";
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
                                         duty.cite, duty.standard.in(language_),
                                         duty.phased ? say(language_, Phrase::phased) : "",
                                         duty.confidence == law_.confidence
                                             ? ""
                                             : confidence_text(duty.confidence, language_)}),
                   2, Tone::plain, 2);
        if (!duty.each.empty())
            page_.line(
                say(language_, Phrase::each_place, {book_.places.title(duty.each).in(language_)}),
                2);
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
        for (const auto& [answer, exit] : {std::pair{Tri::yes, ask.yes}, {Tri::no, ask.no}})
            if (exit)
                text +=
                    "  " + answer_text(answer, language_) + " => " + outcome_text(*exit, language_);
        return text;
    }

    void clock(const LawVersion& version, const Duty& duty) {
        if (!duty.clock) return;
        page_.line(say(language_, Phrase::clock_words,
                       {clock_words(book_, version, *duty.clock, language_)}),
                   2, Tone::plain, 2);
        const auto rule = book_.counting.find(duty.clock->count);
        if (rule != book_.counting.end())
            page_.line(say(language_, Phrase::counted_by,
                           {rule->second.title.in(language_), rule->second.cite}),
                       4, Tone::quiet, 2);
    }

    void content(const Duty& duty) {
        std::vector<std::string> labels;
        for (const auto& entry : duty.content) {
            const auto found = book_.content.find(entry.item);
            labels.push_back(found == book_.content.end() ? entry.item
                                                          : found->second.label.in(language_));
        }
        if (!labels.empty())
            page_.line(say(language_, Phrase::content_section, {listed(language_, labels)}), 2,
                       Tone::plain, 2);
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
            page_.item("-", separated(language_, {source.cite, source.url}));
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
