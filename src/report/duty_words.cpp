#include "report/duty_words.h"

#include "report/citation.h"
#include "report/clock_words.h"
#include "report/codes.h"
#include "report/duty_scene.h"
#include "report/label.h"
#include "report/recipient.h"
#include "report/wording.h"

namespace noticeclock {

namespace {

using State = ClockResult::State;

constexpr auto soon = std::chrono::hours(24);

Tone urgency(Instant act_by, Instant now) {
    if (act_by < now) return Tone::alarm;
    return act_by - now <= soon ? Tone::warning : Tone::plain;
}

// Whether a reader elsewhere sees another time of day than the recipient.
bool zones_differ(const Deadline& deadline, const Zone& reader) {
    return deadline.zone.offset_at(deadline.due) != reader.offset_at(deadline.due);
}

// A midnight is told as the end of the day before.
std::string end_text(Instant at, const Zone& zone, const ClockText& times) {
    const auto local = zone.local(at);
    return times.end(at, local == date::floor<date::days>(local), zone);
}

std::vector<std::string> filled(std::vector<std::string> lines) {
    std::erase_if(lines, [](const std::string& line) { return line.empty(); });
    return lines;
}

}  // namespace

std::string confidence_mark(Confidence confidence) {
    if (confidence == Confidence::primary) return {};
    return confidence == Confidence::secondary ? " *" : " **";
}

bool is_sent(const DutyResult& duty) {
    return !duty.sent.empty();
}

DutyWords::DutyWords(const Assessment& assessment, const View& view)
    : assessment_(assessment),
      language_(view.language),
      times_(view.language, view.zone, assessment.now) {}

Cell DutyWords::state(const DutyResult& duty) const {
    const auto either = [&](Phrase limit, Phrase guidance) {
        return say(language_, duty.clock.guidance ? guidance : limit);
    };
    if (duty.standing == Standing::met)
        return {either(Phrase::sent_in_time, Phrase::sent_in_guidance), Tone::good};
    if (duty.standing == Standing::late)
        return {either(Phrase::sent_late, Phrase::sent_after_guidance), Tone::warning};
    if (duty.standing == Standing::sent) return {say(language_, Phrase::sent), Tone::good};
    if (duty.clock.state == State::held) return {say(language_, Phrase::on_hold), Tone::warning};
    if (!duty.required()) return {say(language_, Phrase::possible), Tone::plain};
    if (duty.standing == Standing::overdue)
        return {either(Phrase::overdue, Phrase::guidance_over), Tone::alarm};
    return {say(language_, Phrase::required), Tone::strong};
}

Cell DutyWords::left(const DutyResult& duty) const {
    if (is_sent(duty) || !duty.clock.deadline || duty.clock.state == State::held)
        return {"-", Tone::quiet};
    const auto at = duty.clock.deadline->act_by;
    const bool past_guidance = duty.clock.guidance && at < assessment_.now;
    if (duty.standing != Standing::act_by_passed && !past_guidance)
        return {time_left(at, assessment_.now, language_), urgency(at, assessment_.now)};
    const auto past = duration_text(assessment_.now - at, language_);
    return {say(language_, Phrase::passed, {past}), Tone::alarm};
}

std::string DutyWords::act_by(const DutyResult& duty) const {
    if (!duty.clock.deadline) return {};
    const auto& deadline = *duty.clock.deadline;
    return times_.end(deadline.act_by, deadline.act_by_ends_day, deadline.zone);
}

std::string DutyWords::due(const DutyResult& duty) const {
    if (!duty.clock.deadline) return {};
    const auto& deadline = *duty.clock.deadline;
    const auto there =
        times_.in(deadline.zone).end(deadline.due, deadline.due_ends_day, deadline.zone);
    const auto city = city_of(deadline.zone);
    return city.empty() ? there : there + " (" + city + ")";
}

std::string DutyWords::address(const DutyResult& duty) const {
    const auto recipient = recipient_of(assessment_, duty, language_);
    const auto cite = cite_text(assessment_.rulebook->citations, duty.duty->cite, language_);
    return separated(language_, {say(language_, Phrase::recipient, {recipient.name}),
                                 cite + confidence_mark(duty.duty->confidence)});
}

std::string DutyWords::reference(const DutyResult& duty) const {
    return separated(language_, {duty.key, address(duty)});
}

std::vector<Cell> DutyWords::references(const DutyResult& duty) const {
    std::vector<Cell> lines{{reference(duty), Tone::plain}};
    auto url = recipient_of(assessment_, duty, language_).url;
    if (!url.empty()) lines.push_back({std::move(url), Tone::quiet});
    return lines;
}

std::string DutyWords::due_line(const DutyResult& duty) const {
    if (!duty.clock.deadline || duty.clock.state == State::held) return {};
    const auto& deadline = *duty.clock.deadline;
    const bool same = deadline.due == deadline.act_by;
    if (same && !zones_differ(deadline, times_.zone())) return {};
    auto text =
        say(language_, duty.clock.guidance ? Phrase::guidance_until : Phrase::due_at, {due(duty)});
    if (same || is_sent(duty)) return text;
    const bool past = deadline.due < assessment_.now;
    if (past && duty.clock.guidance) {
        return text + ", " +
               say(language_, Phrase::passed,
                   {duration_text(assessment_.now - deadline.due, language_)});
    }
    const auto time = time_left(deadline.due, assessment_.now, language_);
    return text + ", " + (past ? time : say(language_, Phrase::still_left, {time}));
}

std::string DutyWords::provisional_line(const DutyResult& duty) const {
    const auto& clock = duty.clock;
    if (!clock.provisional) return {};
    if (clock.fallback && clock.started_by != no_slot) return say_started(clock);
    const auto* other = assessment_.find(clock.started_by_duty);
    const bool unsent = other == nullptr || other->sent.empty();
    if (!clock.started_by_duty.empty() && unsent)
        return say(language_, Phrase::provisional_duty, {std::string(clock.started_by_duty)});
    return say(language_, Phrase::provisional_fact);
}

std::string DutyWords::say_started(const ClockResult& clock) const {
    const auto& book = *assessment_.rulebook;
    const auto label = slot_label(book, clock.started_by, nullptr, std::nullopt, language_);
    return say(language_, Phrase::provisional_fallback,
               {label, book.vocabulary.info(clock.started_by).name});
}

std::string DutyWords::hold_line(const DutyResult& duty) const {
    const auto& clock = duty.clock;
    if (clock.hold == nullptr || !clock.due_without_hold) return {};
    const auto kind = hold_kind_text(clock.hold->kind, language_);
    const auto before = end_text(*clock.due_without_hold, clock.deadline->zone, times_);
    if (clock.state == State::held) return say(language_, Phrase::held_until_known, {kind, before});
    if (!clock.held_until) return {};
    const bool moved = clock.deadline->due != *clock.due_without_hold;
    const auto effect = moved ? say(language_, Phrase::without_hold, {before})
                              : say(language_, Phrase::hold_moves_nothing);
    return say(language_, Phrase::held_until,
               {kind, end_text(*clock.held_until, clock.deadline->zone, times_), effect});
}

std::string DutyWords::sent_line(const DutyResult& duty) const {
    std::vector<std::string> all;
    for (const auto& sent : duty.sent) all.push_back(times_.moment(sent));
    return all.empty() ? std::string() : say(language_, Phrase::sent_at, {listed(language_, all)});
}

std::vector<std::string> DutyWords::qualifiers(const DutyResult& duty) const {
    return filled({separated(language_, {due_line(duty), sent_line(duty), standard_line(duty)}),
                   provisional_line(duty), hold_line(duty)});
}

std::vector<std::string> DutyWords::conditions(const DutyResult& duty) const {
    return filled({standard_line(duty), provisional_line(duty), hold_line(duty)});
}

std::string DutyWords::standard_line(const DutyResult& duty) const {
    const auto guidance = duty.clock.guidance ? say(language_, Phrase::guidance) : std::string();
    return separated(language_, {duty.duty->standard.in(language_), guidance});
}

std::string DutyWords::without_figure(const DutyResult& duty) const {
    const auto& clock = duty.clock;
    std::string since;
    if (clock.start && clock.started_by != no_slot) {
        since =
            say(language_, Phrase::running_since,
                {times_.moment(*clock.start), slot_label(*assessment_.rulebook, clock.started_by,
                                                         nullptr, std::nullopt, language_)});
    }
    return separated(language_, {duty.duty->standard.in(language_), since, sent_line(duty)});
}

// Where open answers all come to the same, no single question was the exit: then the first whose
// own answer leads there is the reason.
std::string DutyWords::outcome(const DutyResult& duty) const {
    if (!duty.outcome) return say(language_, Phrase::undetermined);
    switch (*duty.outcome) {
        case Outcome::not_applicable:
            return say(language_, Phrase::not_applicable);
        case Outcome::not_required:
            return say(language_, Phrase::not_required);
        case Outcome::required:
            break;
    }
    return state(duty).text;
}

std::string DutyWords::reason(const DutyResult& duty) const {
    const DutyScene scene(assessment_, duty);
    for (std::size_t i = 0; i < duty.duty->asks.size(); ++i) {
        const auto& ask = duty.duty->asks[i];
        const auto answer = evaluate(ask.condition, duty.version->terms, scene.values().data(),
                                     assessment_.rulebook->vocabulary);
        if (answer == Tri::unknown || (duty.exit && *duty.exit != i)) continue;
        const auto& leads = answer == Tri::yes ? ask.yes : ask.no;
        if (leads && leads == duty.outcome) return answered(ask, answer);
    }
    return say(language_, duty.outcome == duty.duty->otherwise ? Phrase::otherwise_reason
                                                               : Phrase::any_answer_reason);
}

std::string DutyWords::answered(const Ask& ask, Tri answer) const {
    const auto label = ask.label.empty() ? ask.condition.written : ask.label.in(language_);
    auto text = label + ": " + answer_text(answer, language_);
    if (ask.cite.empty()) return text;
    return text + " [" + cite_text(assessment_.rulebook->citations, ask.cite, language_) + "]";
}

}  // namespace noticeclock
