#include <algorithm>

#include "report/citation.h"
#include "report/codes.h"
#include "report/exceptions.h"
#include "report/exceptions_words.h"
#include "report/reliance.h"
#include "report/wording.h"

namespace noticeclock {

namespace {

using P = ExceptionPhrase;

Tone tone_of(Support support) {
    switch (support) {
        case Support::recorded:
            return Tone::good;
        case Support::unclear:
            return Tone::warning;
        case Support::missing:
            return Tone::warning;
        case Support::contrary:
            break;
    }
    return Tone::alarm;
}

class ExceptionsPage {
  public:
    ExceptionsPage(const Assessment& assessment, const View& view, Page& page)
        : assessment_(assessment),
          language_(view.language),
          times_(view.language, view.zone, assessment.now),
          exceptions_(assessment),
          page_(page) {}

    [[nodiscard]] const ExceptionCase& exceptions() const { return exceptions_; }
    [[nodiscard]] const ClockText& times() const { return times_; }

    void write(const std::vector<Reliance>& reliances, const std::vector<Ground>& grounds) {
        page_.heading(in_words(P::heading));
        page_.line(in_words(P::decides_nothing), 2, Tone::quiet);
        measures();
        for (const auto ground : grounds) write_ground(ground, reliances);
        contradictions();
    }

  private:
    [[nodiscard]] std::string in_words(P phrase,
                                       const std::vector<std::string>& arguments = {}) const {
        return say(language_, phrase, arguments);
    }

    /// "[1]": how a measure is called below the table.
    [[nodiscard]] std::string mark(const PlacedMeasure* measure) const {
        return "[" + std::to_string(measure - exceptions_.measures().data() + 1) + "]";
    }

    [[nodiscard]] std::string marks(const std::vector<const PlacedMeasure*>& measures) const {
        std::vector<std::string> parts;
        parts.reserve(measures.size());
        for (const auto* measure : measures) {
            parts.push_back(mark(measure) + " " +
                            measure_text(measure->safeguard->measure, language_));
        }
        return listed(language_, parts);
    }

    [[nodiscard]] std::string access_text() const {
        const auto& access = exceptions_.access();
        if (!access.begin) return in_words(P::access_unknown);
        const auto begin = times_.moment(*access.begin);
        if (!access.end) return in_words(P::access_open, {begin});
        return in_words(P::access_span, {begin, times_.moment(*access.end), access.end_event});
    }

    void measures() {
        page_.line(in_words(P::access_heading) + ": " + access_text(), 2, Tone::plain, 2);
        page_.line(in_words(P::measures_heading), 2, Tone::strong);
        if (exceptions_.measures().empty()) {
            page_.line(in_words(P::no_measures), 4, Tone::warning, 2);
            return;
        }
        Table table(1);
        table.add({{{"", Tone::quiet},
                    {in_words(P::column_time), Tone::quiet},
                    {in_words(P::column_placement), Tone::quiet},
                    {in_words(P::column_measure), Tone::quiet}},
                   {}});
        rows(table);
        page_.table(table, 4);
    }

    /// The measures, and between them where the access begins and ends.
    void rows(Table& table) const {
        auto begin = exceptions_.access().begin;
        auto end = exceptions_.access().end;
        const auto mark_before = [&](const std::optional<Moment>& effective) {
            if (begin && (!effective || begin->at <= effective->at))
                add_event(table, begin, P::access_begins);
            if (end && (!effective || end->at <= effective->at))
                add_event(table, end, P::access_ends);
        };
        for (const auto& measure : exceptions_.measures()) {
            mark_before(measure.safeguard->effective);
            table.add(row(measure));
        }
        mark_before(std::nullopt);
    }

    void add_event(Table& table, std::optional<Moment>& moment, P phrase) const {
        table.add({{{"", Tone::quiet},
                    {times_.moment(*moment), Tone::quiet},
                    {"-- " + in_words(phrase) + " --", Tone::quiet},
                    {"", Tone::quiet}},
                   {}});
        moment.reset();
    }

    [[nodiscard]] std::string placement(const PlacedMeasure& measure) const {
        auto words = placement_text(measure.placement, language_);
        const auto since = measure.since_begin;
        if (!since || since->count() == 0) return words;
        const bool first = since->count() < 0;
        const auto length = duration_text(first ? -*since : *since, language_);
        return in_words(first ? P::time_before : P::time_after, {words, length});
    }

    [[nodiscard]] Row row(const PlacedMeasure& measure) const {
        const auto& safeguard = *measure.safeguard;
        const auto time =
            safeguard.effective ? times_.moment(*safeguard.effective) : in_words(P::no_time);
        auto words = measure_text(safeguard.measure, language_);
        if (!safeguard.covers.empty()) words = in_words(P::covers, {words, safeguard.covers});
        Row row{{{mark(&measure), Tone::plain},
                 {time, Tone::plain},
                 {placement(measure), Tone::plain},
                 {words, Tone::plain}},
                {}};
        const auto detail = [&](P phrase, const std::string& text) {
            if (!text.empty()) row.details.push_back({in_words(phrase, {text}), Tone::quiet});
        };
        detail(P::done_by, safeguard.by);
        detail(P::key_held_by, safeguard.key_held_by);
        detail(P::out_of_reach, parties(safeguard));
        detail(P::shown_by, safeguard.evidence);
        return row;
    }

    [[nodiscard]] std::string parties(const Safeguard& safeguard) const {
        std::vector<std::string> names;
        if (safeguard.from_attacker) names.push_back(in_words(P::attacker));
        if (safeguard.from_processor) names.push_back(in_words(P::processor));
        return listed(language_, names);
    }

    void write_ground(Ground ground, const std::vector<Reliance>& reliances) {
        page_.heading(ground_title(ground, language_));
        page_.line(in_words(P::needs_after, {ground_source(ground, language_)}), 2, Tone::quiet, 2);
        Table table(1);
        for (const auto& need : exceptions_.ground(ground).needs) table.add(need_row(need));
        page_.table(table);
        for (const auto& line : duty_lines(ground, reliances))
            page_.item("-", line, 2, Tone::quiet);
    }

    [[nodiscard]] Row need_row(const NeedResult& need) const {
        auto words = need_text(need.need, language_);
        if (!need.measures.empty()) words += ": " + marks(need.measures);
        Row row{
            {{support_text(need.support, language_), tone_of(need.support)}, {words, Tone::plain}},
            {}};
        if (need.support == Support::recorded || need.support == Support::contrary) return row;
        if (need.support == Support::unclear && !need.measures.empty()) {
            row.details.push_back({in_words(P::give_time), Tone::quiet});
        } else if (!need.keys.empty()) {
            row.details.push_back({in_words(P::fill, {listed(language_, need.keys)}), Tone::quiet});
        } else if (const auto wanted = wanted_measures(need.need); !wanted.empty()) {
            row.details.push_back(
                {in_words(P::record_measure, {std::string(wanted)}), Tone::quiet});
        }
        return row;
    }

    /// The questions that rest on a ground, each once, with the duties that ask it.
    [[nodiscard]] std::vector<std::string> duty_lines(
        Ground ground, const std::vector<Reliance>& reliances) const {
        std::vector<std::pair<std::string, std::string>> lines;  // the question, and who asks it
        for (const auto& reliance : reliances) {
            const auto& grounds = reliance.grounds;
            if (std::find(grounds.begin(), grounds.end(), ground) == grounds.end()) continue;
            const auto question =
                reliance.label +
                cite_behind(assessment_.rulebook->citations, reliance.ask->cite, language_) + ": " +
                answer_text(reliance.answer, language_);
            const auto same = std::find_if(lines.begin(), lines.end(), [&](const auto& line) {
                return line.first == question;
            });
            if (same == lines.end()) {
                lines.emplace_back(question, reliance.duty->key);
            } else {
                same->second += say(language_, Phrase::list_comma) + reliance.duty->key;
            }
        }
        std::vector<std::string> texts;
        texts.reserve(lines.size());
        for (auto& [question, duties] : lines)
            texts.push_back(std::move(duties.append("  ").append(question)));
        return texts;
    }

    void contradictions() {
        const auto& found = exceptions_.contradictions();
        if (found.empty()) return;
        page_.heading(in_words(P::contradictions_heading));
        for (const auto& contradiction : found) {
            auto keys = contradiction.keys;
            if (!keys.empty()) keys.erase(keys.begin());
            page_.item("-",
                       contradiction_text(contradiction.kind, marks(contradiction.measures),
                                          listed(language_, keys), language_),
                       2, Tone::warning);
        }
    }

    const Assessment& assessment_;
    Language language_;
    ClockText times_;
    ExceptionCase exceptions_;
    Page& page_;
};

}  // namespace

void write_exceptions(const Assessment& assessment, const DutyResult& duty, const View& view,
                      Page& page) {
    ExceptionsPage exceptions(assessment, view, page);
    const auto reliances = reliances_of(assessment, duty, exceptions.times());
    auto grounds = grounds_of(reliances);
    std::erase_if(grounds,
                  [&](Ground ground) { return !is_at_stake(exceptions.exceptions(), ground); });
    if (!grounds.empty()) exceptions.write(reliances, grounds);
}

std::string exceptions_text(const Assessment& assessment, const View& view) {
    Page page(view);
    page.line(separated(view.language, {assessment.incident->id, assessment.incident->title}), 0,
              Tone::strong);
    ExceptionsPage exceptions(assessment, view, page);
    const auto reliances = reliances_of(assessment, exceptions.times());
    const auto grounds = grounds_of(reliances);
    exceptions.write(reliances, grounds);
    if (grounds.empty()) page.line(say(view.language, P::nothing_rests), 2);
    return page.take();
}

}  // namespace noticeclock
