#include "document/flow_text.h"
#include "incident/offset.h"
#include "report/clock_text.h"
#include "report/evaluate.h"
#include "report/exercise.h"
#include "report/exercise_words.h"
#include "report/label.h"
#include "report/page.h"
#include "report/wording.h"

namespace noticeclock {
namespace {

/// What both pages of an exercise have: its title and its moments.
class ExercisePage {
  public:
    ExercisePage(const Exercise& exercise, const Assessment& assessment, const View& view)
        : exercise_(exercise),
          assessment_(assessment),
          view_(view),
          times_(view.language, view.zone, assessment.now),
          page_(view) {}

  protected:
    [[nodiscard]] std::string words(ExercisePhrase phrase,
                                    const std::vector<std::string>& arguments = {}) const {
        return say(view_.language, phrase, arguments);
    }

    /// "T+26:30".
    [[nodiscard]] std::string after(Instant at) const { return offset_text(at - exercise_.start); }

    void head(Instant at) {
        const auto& incident = *assessment_.incident;
        page_.line(incident.id + "  " + incident.title, 0, Tone::strong, 2);
        page_.line(words(ExercisePhrase::moment, {after(at), times_.time(at)}));
    }

    const Exercise& exercise_;
    const Assessment& assessment_;
    const View& view_;
    ClockText times_;
    Page page_;
};

class StoryPage : ExercisePage {
  public:
    StoryPage(const ExerciseView& exercise, const View& view)
        : ExercisePage(*exercise.exercise, *exercise.assessment, view), at_(exercise.at) {}

    std::string render() {
        head(at_);
        page_.heading(words(ExercisePhrase::told_heading));
        bool is_told = false;
        for (const auto& inject : exercise_.injects) {
            if (inject.at > at_) break;
            tell(inject);
            is_told = true;
        }
        if (!is_told) page_.line(words(ExercisePhrase::nothing_told), 2, Tone::quiet);
        return page_.take();
    }

  private:
    void tell(const Inject& inject) {
        page_.line(
            after(inject.at) + "  " + times_.time(inject.at) + "  " + inject.by.in(view_.language),
            2, Tone::strong, 2);
        const auto& said = inject.tell.in(view_.language);
        if (!said.empty()) page_.line(said, 4);
        for (const auto& fact : inject.facts) {
            const auto value =
                is_absent(fact.value) ? words(ExercisePhrase::taken_out) : flow_text(fact.value);
            const auto label = fact_label(*assessment_.rulebook, fact.name(), view_.language);
            page_.line(words(ExercisePhrase::learned, {fact.name(), value}) +
                           (label.empty() ? "" : " (" + label + ")"),
                       4, Tone::quiet, 2);
        }
    }

    Instant at_;
};

class ScorePage : ExercisePage {
  public:
    ScorePage(const ExerciseScore& score, const Exercise& exercise, const Assessment& present,
              const View& view)
        : ExercisePage(exercise, present, view), score_(score) {}

    std::string render() {
        head(score_.at);
        if (!score_.team.empty()) page_.line(words(ExercisePhrase::team, {score_.team}));
        page_.heading(words(ExercisePhrase::score_heading));
        counts();
        page_.blank();
        duties();
        if (!score_.too_late.empty()) {
            page_.line(
                words(ExercisePhrase::not_counted, {listed(view_.language, score_.too_late)}), 2,
                Tone::warning, 2);
        }
        return page_.take();
    }

  private:
    template <typename Score>
    [[nodiscard]] std::string number(Score score) const {
        return std::to_string(score_.count(score));
    }

    void counts() {
        const auto named = score_.count(Naming::named);
        const auto owed = named + score_.count(Naming::missed);
        if (owed == 0) page_.line(words(ExercisePhrase::nothing_owed), 2);
        page_.line(words(ExercisePhrase::named_line,
                         {std::to_string(named), std::to_string(owed), number(Naming::missed),
                          number(Naming::wrong), number(Naming::released), number(Naming::open)}),
                   2, Tone::plain, 2);
        const auto undated = score_.count(DueScore::no_figure) + score_.count(DueScore::invented);
        page_.line(words(ExercisePhrase::due_line,
                         {number(DueScore::right), std::to_string(named - undated),
                          number(DueScore::early), number(DueScore::late),
                          number(DueScore::missing), std::to_string(undated)}),
                   2, Tone::plain, 2);
        page_.line(words(ExercisePhrase::decision_line,
                         {number(DecisionScore::in_time),
                          std::to_string(named - score_.count(DecisionScore::no_date)),
                          number(DecisionScore::after_act_by), number(DecisionScore::late),
                          number(DecisionScore::missing)}),
                   2, Tone::plain, 2);
    }

    void duties() {
        if (score_.duties.empty()) return;
        Table table;
        table.set_detail_indent(2);
        table.add({{{words(ExercisePhrase::column_naming), Tone::quiet},
                    {words(ExercisePhrase::column_due), Tone::quiet},
                    {words(ExercisePhrase::column_decision), Tone::quiet},
                    {words(ExercisePhrase::column_duty), Tone::quiet}},
                   {}});
        for (const auto& duty : score_.duties) table.add(row(duty));
        page_.table(table);
    }

    static Tone tone_of(Naming naming) {
        if (naming == Naming::missed || naming == Naming::wrong) return Tone::alarm;
        return naming == Naming::open ? Tone::warning : Tone::good;
    }

    [[nodiscard]] Row row(const ScoredDuty& duty) const {
        const auto title = duty.result == nullptr
                               ? std::string()
                               : "  " + duty.result->duty->title.in(view_.language);
        Row row{{{naming_text(duty.naming, view_.language), tone_of(duty.naming)},
                 {due_text(duty.due, view_.language),
                  duty.due == DueScore::late ? Tone::alarm : Tone::plain},
                 {decision_text(duty.decision, view_.language),
                  duty.decision == DecisionScore::late ? Tone::alarm : Tone::plain},
                 {duty.key + title, Tone::strong}},
                {}};
        for (const auto& line : details(duty)) row.details.push_back({line, Tone::quiet});
        return row;
    }

    [[nodiscard]] std::vector<std::string> details(const ScoredDuty& duty) const {
        std::vector<std::string> answered;
        if (duty.answer && duty.answer->due) {
            answered.push_back(
                words(ExercisePhrase::answered_due, {times_.moment(*duty.answer->due)}));
        }
        if (duty.answer && duty.answer->no_figure) {
            answered.push_back(
                words(ExercisePhrase::answered_due, {words(ExercisePhrase::no_figure)}));
        }
        if (duty.answer && duty.answer->decided) {
            const auto at = *duty.answer->decided;
            answered.push_back(
                words(ExercisePhrase::answered_decided, {after(at), times_.time(at)}));
        }
        std::vector<std::string> lines;
        if (!answered.empty()) lines.push_back(separated(view_.language, answered));
        if (duty.result != nullptr && duty.result->required()) lines.push_back(truth(duty));
        return lines;
    }

    /// The deadline as it is, and since when the duty is certain.
    [[nodiscard]] std::string truth(const ScoredDuty& duty) const {
        std::vector<std::string> parts;
        const auto& clock = duty.result->clock;
        if (clock.state == ClockResult::State::dated) {
            const auto& deadline = *clock.deadline;
            parts.push_back(say(view_.language, Phrase::act_by_label) + " " +
                            times_.end(deadline.act_by, deadline.act_by_ends_day, deadline.zone));
            parts.push_back(say(view_.language, Phrase::due_at,
                                {times_.end(deadline.due, deadline.due_ends_day, deadline.zone)}));
        } else {
            parts.push_back(words(ExercisePhrase::no_figure));
        }
        if (duty.certain_since) {
            parts.push_back(words(ExercisePhrase::certain_since,
                                  {after(*duty.certain_since), times_.time(*duty.certain_since)}));
        }
        if (duty.before_certain) parts.push_back(words(ExercisePhrase::before_certain));
        return separated(view_.language, parts);
    }

    const ExerciseScore& score_;
};

}  // namespace

std::string exercise_text(const ExerciseView& exercise, const View& view) {
    const auto story = StoryPage(exercise, view).render();
    return exercise.story ? story : story + "\n" + evaluate_text(*exercise.assessment, view);
}

std::string score_text(const ExerciseScore& score, const Exercise& exercise,
                       const Assessment& present, const View& view) {
    return ScorePage(score, exercise, present, view).render();
}

}  // namespace noticeclock
