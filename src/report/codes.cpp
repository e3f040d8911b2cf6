#include "report/codes.h"

#include <algorithm>

#include "report/wording.h"

namespace noticeclock {

std::string_view code_of(Confidence confidence) {
    switch (confidence) {
        case Confidence::primary:
            return "primary";
        case Confidence::secondary:
            return "secondary";
        case Confidence::recall:
            break;
    }
    return "recall";
}

std::string_view code_of(Status status) {
    switch (status) {
        case Status::in_force:
            return "in-force";
        case Status::enacted:
            return "enacted";
        case Status::proposed:
            break;
    }
    return "proposed";
}

std::string_view code_of(ClockResult::State state) {
    using State = ClockResult::State;
    switch (state) {
        case State::none:
            return "none";
        case State::no_figure:
            return "no-figure";
        case State::not_started:
            return "not-started";
        case State::dated:
            return "dated";
        case State::held:
            return "held";
        case State::fault:
            return "fault";
        case State::excluded:
            break;
    }
    return "excluded";
}

std::string_view code_of(CountingStep::Kind kind) {
    static constexpr std::string_view codes[] = {"start",
                                                 "start-bare-date",
                                                 "local-date",
                                                 "next-full-hour",
                                                 "first-day-excluded",
                                                 "first-day-included",
                                                 "add-hours",
                                                 "add-days",
                                                 "add-working-days",
                                                 "skipped",
                                                 "add-weeks",
                                                 "add-months",
                                                 "add-years",
                                                 "clamped",
                                                 "not-working",
                                                 "no-roll",
                                                 "rolled",
                                                 "least-working-days",
                                                 "ends",
                                                 "year-end",
                                                 "act-by",
                                                 "act-by-preceding"};
    return codes[static_cast<std::size_t>(kind)];
}

std::string_view code_of(CountingFault::Kind kind) {
    switch (kind) {
        case CountingFault::Kind::no_calendar:
            return "no-calendar";
        case CountingFault::Kind::outside_calendar:
            return "outside-calendar";
        case CountingFault::Kind::out_of_range:
            break;
    }
    return "out-of-range";
}

std::string_view code_of(Assumption::Kind kind) {
    static constexpr std::string_view codes[] = {
        "bare-date",        "places-not-listed", "total-is-sum",   "zone-of-file",
        "impossible-order", "law-awareness",     "governing-date", "establishment",
        "fallback-start",   "sent-before-aware", "oral-hold",      "known-at",
        "known-from-start", "not-yet",           "on-the-day",     "entries-ahead"};
    return codes[static_cast<std::size_t>(kind)];
}

std::string_view code_of(Tri answer) {
    static constexpr std::string_view codes[] = {"no", "unknown", "yes"};
    return codes[static_cast<std::size_t>(answer)];
}

std::string_view code_of(Clock::Kind kind) {
    static constexpr std::string_view codes[] = {"events",   "sent",   "last-sent", "with",
                                                 "earliest", "latest", "cases"};
    return codes[static_cast<std::size_t>(kind)];
}

std::string outcome_text(Outcome outcome, Language language) {
    static constexpr Phrase phrases[] = {Phrase::not_applicable, Phrase::not_required,
                                         Phrase::required};
    return say(language, phrases[static_cast<std::size_t>(outcome)]);
}

std::string outcome_text(ResultMask possible, Language language) {
    std::vector<std::string> words;
    for (const auto outcome : outcomes_of(possible))
        words.push_back(outcome_text(outcome, language));
    return alternatives(language, words);
}

std::string answer_text(Tri answer, Language language) {
    static constexpr Phrase phrases[] = {Phrase::no, Phrase::unknown, Phrase::yes};
    return say(language, phrases[static_cast<std::size_t>(answer)]);
}

std::string confidence_text(Confidence confidence, Language language) {
    static constexpr Phrase phrases[] = {Phrase::confidence_primary, Phrase::confidence_secondary,
                                         Phrase::confidence_recall};
    return say(language, phrases[static_cast<std::size_t>(confidence)]);
}

std::string confidence_word(Confidence confidence, Language language) {
    static constexpr Phrase phrases[] = {Phrase::read_primary, Phrase::read_secondary,
                                         Phrase::read_recall};
    return say(language, phrases[static_cast<std::size_t>(confidence)]);
}

std::string left_out_text(std::string_view word, Language language) {
    const auto found = std::find(std::begin(left_out_words), std::end(left_out_words), word);
    const auto index = static_cast<std::size_t>(found - std::begin(left_out_words));
    const auto first = static_cast<std::size_t>(Phrase::left_out_voluntary);
    return say(language, static_cast<Phrase>(first + index));
}

}  // namespace noticeclock
