#include <algorithm>

#include "report/assumption_text.h"
#include "report/codes.h"
#include "report/deadline_list.h"
#include "report/derivation.h"
#include "report/duty_scene.h"
#include "report/duty_words.h"
#include "report/evaluate.h"
#include "report/fold.h"
#include "report/label.h"
#include "report/page.h"
#include "report/question_list.h"
#include "report/wording.h"

namespace noticeclock {

namespace {

using State = ClockResult::State;
using Duties = std::vector<const DutyResult*>;

constexpr std::size_t digest_shown = 12;
constexpr std::size_t questions_shown = 8;
constexpr std::size_t in_full = 10;

// What is undetermined for the same reason is told once.
struct Group {
    std::string outcomes;
    std::vector<std::pair<std::string, std::string>> facts;  // key, label
    bool exact = true;
    std::vector<std::string> duties;
    bool operator==(const Group& other) const {
        return outcomes == other.outcomes && facts == other.facts && exact == other.exact;
    }
};

class Screen {
  public:
    Screen(const Assessment& assessment, const View& view)
        : assessment_(assessment), view_(view), words_(assessment, view), page_(view) {}

    std::string render() {
        head();
        write_deadlines(assessment_, view_, words_, page_);
        faults();
        without_figure();
        not_started();
        undetermined();
        questions();
        not_owed();
        assumptions();
        coming();
        summary();
        footnotes();
        return page_.take();
    }

  private:
    [[nodiscard]] std::string in_words(Phrase phrase,
                                       const std::vector<std::string>& arguments = {}) const {
        return say(view_.language, phrase, arguments);
    }

    template <typename Wanted>
    [[nodiscard]] Duties those(Wanted wanted) const {
        Duties duties;
        for (const auto& duty : assessment_.duties)
            if (wanted(duty)) duties.push_back(&duty);
        return duties;
    }

    void head() {
        const auto& incident = *assessment_.incident;
        const auto& book = *assessment_.rulebook;
        page_.line(incident.id + "  " + incident.title, 0, Tone::strong, 2);
        page_.line(separated(view_.language,
                             {in_words(Phrase::now_is, {words_.times().time(assessment_.now)}),
                              in_words(Phrase::times_in, {zone_text(view_.zone)}),
                              in_words(Phrase::rules_digest, {book.digest.substr(0, digest_shown)}),
                              in_words(Phrase::tool_version, {view_.version})}),
                   0, Tone::quiet);
        if (!book.added.empty()) {
            page_.line(in_words(Phrase::added_rules, {listed(view_.language, book.added)}), 0,
                       Tone::warning);
        }
    }

    void faults() {
        const auto duties = those([](const DutyResult& duty) {
            return matters(duty) && duty.clock.state == State::fault;
        });
        if (duties.empty()) return;
        page_.heading(in_words(Phrase::no_date_section));
        Table table(1);
        for (const auto* duty : duties) table.add(fault_row(*duty));
        page_.table(table);
    }

    [[nodiscard]] Row fault_row(const DutyResult& duty) const {
        Row row{{words_.state(duty), {duty.duty->title.in(view_.language), Tone::strong}},
                {{words_.reference(duty), Tone::plain}}};
        if (duty.clock.fault)
            row.details.push_back({fault_text(*duty.clock.fault, words_.times()), Tone::alarm});
        return row;
    }

    void without_figure() {
        auto duties = those([](const DutyResult& duty) {
            return matters(duty) && !duty.clock.deadline &&
                   (duty.clock.state == State::none || duty.clock.state == State::no_figure ||
                    duty.clock.state == State::excluded);
        });
        if (duties.empty()) return;
        std::stable_partition(duties.begin(), duties.end(),
                              [](const DutyResult* duty) { return duty->required(); });
        page_.heading(in_words(Phrase::without_figure));
        Table table(1);
        std::size_t shown = 0;
        for (const auto& fold : folded(duties, words_, view_.all || duties.size() <= in_full)) {
            const auto& first = *fold.front();
            if (is_folded(fold)) {
                table.add(folded_row(fold));
            } else {
                table.add(view_.all || shown++ < in_full
                              ? full_row(first, words_.without_figure(first))
                              : short_row(first));
            }
        }
        page_.table(table);
    }

    [[nodiscard]] Row folded_row(const Fold& fold) const {
        Row row{{words_.state(*fold.front()),
                 {fold_title(fold, *assessment_.rulebook, view_.language), Tone::strong}},
                {{fold_keys(fold, view_.language), Tone::plain}}};
        for (auto& line : fold_qualifiers(fold, words_)) row.details.push_back({line, Tone::quiet});
        return row;
    }

    [[nodiscard]] Row full_row(const DutyResult& duty, const std::string& detail) const {
        Row row{{words_.state(duty), {duty.duty->title.in(view_.language), Tone::strong}},
                words_.references(duty)};
        if (!detail.empty()) row.details.push_back({detail, Tone::quiet});
        return row;
    }

    [[nodiscard]] Row short_row(const DutyResult& duty) const {
        return {{words_.state(duty), {duty.key + "  " + duty.duty->title.in(view_.language), {}}},
                {}};
    }

    void not_started() {
        std::vector<std::pair<std::string, Duties>> waiting;
        for (const auto* duty : those([](const DutyResult& result) {
                 return matters(result) && result.clock.state == State::not_started;
             }))
            group_by_wait(*duty, waiting);
        if (waiting.empty()) return;
        page_.heading(in_words(Phrase::not_started));
        std::size_t shown = 0;
        std::size_t more = 0;
        for (const auto& [awaited, duties] : waiting) {
            const bool owed = std::any_of(duties.begin(), duties.end(),
                                          [](const DutyResult* duty) { return duty->required(); });
            if (view_.all || owed || shown++ < in_full) {
                write_waiting(awaited, duties);
            } else {
                more += duties.size();
            }
        }
        if (more == 0) return;
        page_.line(in_words(Phrase::more_waiting, {std::to_string(more)}), 2, Tone::quiet);
    }

    /// What is owed, one by one; what may be owed, in one row when it is much.
    void write_waiting(const std::string& awaited, const Duties& duties) {
        page_.line(in_words(Phrase::waits_for, {awaited}), 2, Tone::plain, 2);
        Table table(1);
        Duties possible;
        for (const auto* duty : duties) {
            if (duty->required() || view_.all) {
                table.add(short_row(*duty));
            } else {
                possible.push_back(duty);
            }
        }
        if (possible.size() <= least_folded) {
            for (const auto* duty : possible) table.add(short_row(*duty));
        } else {
            table.add({{words_.state(*possible.front()), {some_keys(possible), {}}}, {}});
        }
        page_.table(table, 4);
    }

    [[nodiscard]] std::string some_keys(const Duties& duties) const {
        constexpr std::size_t most = 6;
        std::vector<std::string> keys;
        keys.reserve(duties.size());
        for (const auto* duty : duties) keys.push_back(duty->key);
        return listed_first(view_.language, std::move(keys), most);
    }

    void group_by_wait(const DutyResult& duty,
                       std::vector<std::pair<std::string, Duties>>& waiting) const {
        std::vector<std::string> awaited;
        for (const auto name : duty.clock.waits_for) {
            auto text = awaited_text(*assessment_.rulebook, name, view_.language);
            if (std::find(awaited.begin(), awaited.end(), text) == awaited.end())
                awaited.push_back(std::move(text));
        }
        const auto key = listed(view_.language, awaited);
        const auto found = std::find_if(waiting.begin(), waiting.end(),
                                        [&](const auto& group) { return group.first == key; });
        if (found != waiting.end()) {
            found->second.push_back(&duty);
        } else {
            waiting.push_back({key, {&duty}});
        }
    }

    void undetermined() {
        std::vector<Group> groups;
        for (const auto* duty : those([](const DutyResult& result) {
                 return !result.outcome && result.may_be_required() && !is_sent(result);
             }))
            add_to_group(*duty, groups);
        if (groups.empty()) return;
        page_.heading(in_words(Phrase::undetermined_section));
        const auto shown = view_.all ? groups.size() : std::min(groups.size(), in_full);
        for (std::size_t i = 0; i < shown; ++i) write_group(groups[i]);
        if (shown < groups.size()) {
            page_.line(in_words(Phrase::more_groups, {std::to_string(groups.size() - shown)}), 2,
                       Tone::quiet);
        }
    }

    void add_to_group(const DutyResult& duty, std::vector<Group>& groups) const {
        const DutyScene scene(assessment_, duty);
        Group group{outcome_text(duty.possible, view_.language), {}, duty.exact, {}};
        for (const auto slot : duty.decisive)
            group.facts.emplace_back(scene.key(slot), scene.label(slot, view_.language));
        std::sort(group.facts.begin(), group.facts.end());
        auto found = std::find(groups.begin(), groups.end(), group);
        if (found == groups.end()) found = groups.insert(groups.end(), std::move(group));
        found->duties.push_back(duty.key);
    }

    void write_group(const Group& group) {
        page_.line(in_words(Phrase::depends_on, {group.outcomes}), 2);
        Table facts;
        for (const auto& [key, label] : group.facts) facts.add({{{key, {}}, {label, {}}}, {}});
        page_.table(facts, 4);
        if (!group.exact) page_.line("(" + in_words(Phrase::reached_only) + ")", 4, Tone::quiet);
        page_.line(in_words(Phrase::duties_concerned, {listed(view_.language, group.duties)}), 4,
                   Tone::plain, 2);
    }

    void questions() {
        if (assessment_.questions.empty()) return;
        page_.heading(in_words(Phrase::questions_section));
        const auto count = assessment_.questions.size();
        const auto shown = view_.all ? count : std::min(count, questions_shown);
        write_questions(assessment_, listed(assessment_.questions), view_, shown, false, page_);
        if (shown < count) {
            page_.line(in_words(Phrase::more_questions, {std::to_string(count - shown)}), 2,
                       Tone::quiet);
        }
    }

    void not_owed() {
        const auto duties = those([](const DutyResult& duty) { return !matters(duty); });
        if (!view_.all || duties.empty()) return;
        page_.heading(in_words(Phrase::not_owed_section));
        Table table(1);
        for (const auto* duty : duties) {
            auto outcome = outcome_text(duty->possible, view_.language);
            table.add(
                {{{std::move(outcome), {}}, {duty->key + "  " + words_.reason(*duty), {}}}, {}});
        }
        page_.table(table);
    }

    void assumptions() {
        const auto lines =
            assumption_lines(*assessment_.rulebook, assessment_.assumptions, words_.times());
        if (lines.empty()) return;
        page_.heading(in_words(Phrase::assumptions_section));
        for (const auto& line : lines) page_.item("-", line);
    }

    void coming() {
        if (assessment_.coming.empty()) return;
        page_.heading(in_words(Phrase::coming_section));
        for (const auto& coming : assessment_.coming) page_.item("-", coming_line(coming));
    }

    [[nodiscard]] std::string coming_line(const ComingLaw& coming) const {
        const auto& from = coming.version->in_force.from;
        const auto when =
            coming.version->status == Status::proposed || !from
                ? in_words(coming.version->status == Status::proposed ? Phrase::coming_proposed
                                                                      : Phrase::status_enacted)
                : in_words(Phrase::coming_from, {words_.times().date(*from)});
        return separated(view_.language, {coming.law->title.in(view_.language),
                                          coming.version->title.in(view_.language), when});
    }

    [[nodiscard]] std::string count_of(ResultMask mask) const {
        const auto count =
            std::count_if(assessment_.duties.begin(), assessment_.duties.end(),
                          [&](const DutyResult& duty) { return duty.possible == mask; });
        return std::to_string(count);
    }

    void summary() {
        const auto open =
            std::count_if(assessment_.duties.begin(), assessment_.duties.end(),
                          [](const DutyResult& duty) { return !duty.outcome.has_value(); });
        page_.blank();
        page_.line(
            in_words(Phrase::summary, {std::to_string(assessment_.duties.size()),
                                       count_of(mask_of(Outcome::required)), std::to_string(open),
                                       count_of(mask_of(Outcome::not_required)),
                                       count_of(mask_of(Outcome::not_applicable))}),
            0, Tone::quiet);
        if (!assessment_.out_of_scope.empty()) {
            const auto laws = std::to_string(assessment_.out_of_scope.size());
            page_.line(in_words(Phrase::summary_scope, {laws}), 0, Tone::quiet);
        }
        if (!view_.all) page_.line(in_words(Phrase::summary_all), 0, Tone::quiet);
    }

    [[nodiscard]] bool any_of(Confidence confidence) const {
        return std::any_of(assessment_.duties.begin(), assessment_.duties.end(),
                           [&](const DutyResult& duty) {
                               return matters(duty) && duty.duty->confidence == confidence;
                           });
    }

    void footnotes() {
        if (any_of(Confidence::secondary))
            page_.line(in_words(Phrase::footnote_secondary), 0, Tone::quiet);
        if (any_of(Confidence::recall))
            page_.line(in_words(Phrase::footnote_recall), 0, Tone::warning);
    }

    const Assessment& assessment_;
    const View& view_;
    DutyWords words_;
    Page page_;
};

}  // namespace

std::string evaluate_text(const Assessment& assessment, const View& view) {
    return Screen(assessment, view).render();
}

}  // namespace noticeclock
