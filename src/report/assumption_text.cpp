#include "report/assumption_text.h"

#include <algorithm>

#include "report/clock_words.h"
#include "report/journal_words.h"
#include "report/label.h"
#include "report/wording.h"

namespace noticeclock {

namespace {

using Kind = Assumption::Kind;

// Whether the words are the same for several laws, duties or facts.
bool concerns_several(Kind kind) {
    return kind == Kind::governing_date || kind == Kind::establishment ||
           kind == Kind::fallback_start || kind == Kind::law_awareness || kind == Kind::oral_hold ||
           kind == Kind::known_from_start || kind == Kind::not_yet || kind == Kind::on_the_day;
}

// The date that was given: the assumption's zone says where its 00:00 is.
std::string given_date(const Assumption& assumption, const ClockText& times) {
    const auto zone = Zone::find(assumption.zone).value_or(times.zone());
    return times.date(zone.date(assumption.instant));
}

std::string place_text(const Rulebook& rulebook, const std::string& code, Language language) {
    return code.empty() ? say(language, Phrase::unknown) : rulebook.places.title(code).in(language);
}

std::string order_text(const Rulebook& rulebook, const Assumption& assumption, Language language) {
    return say(language, Phrase::assume_impossible_order,
               {event_label(rulebook, assumption.subject, language),
                event_label(rulebook, assumption.other, language)});
}

// What was known when: `what` names the facts or events concerned.
std::string journal_text(const Assumption& assumption, const std::string& what,
                         const ClockText& times) {
    const auto words = [&](JournalPhrase phrase, const std::vector<std::string>& arguments) {
        return say(times.language(), phrase, arguments);
    };
    switch (assumption.kind) {
        case Kind::known_from_start:
            return words(JournalPhrase::assume_from_start, {what});
        case Kind::not_yet:
            return words(JournalPhrase::assume_not_yet, {what, times.time(assumption.instant)});
        case Kind::on_the_day:
            return words(JournalPhrase::assume_on_the_day, {what, times.time(assumption.instant)});
        case Kind::entries_ahead:
            return words(JournalPhrase::assume_entries_ahead,
                         {assumption.subject, times.time(assumption.instant)});
        default:
            return words(JournalPhrase::assume_known_at, {times.time(assumption.instant)});
    }
}

// The same words for several laws or duties at once: `who` names them.
std::string shared_text(const Rulebook& rulebook, const Assumption& assumption,
                        const std::string& who, const ClockText& times) {
    const auto language = times.language();
    const auto event = event_label(rulebook, assumption.other, language);
    switch (assumption.kind) {
        case Kind::governing_date:
            return say(language, Phrase::assume_governing_date,
                       {who, times.date(times.zone().date(assumption.instant))});
        case Kind::establishment:
            return say(language, Phrase::assume_establishment,
                       {who, place_text(rulebook, assumption.other, language)});
        case Kind::fallback_start:
            return say(language, Phrase::assume_fallback_start, {who, event});
        case Kind::oral_hold:
            return say(language, Phrase::assume_oral_hold,
                       {who, hold_kind_text(assumption.other, language)});
        case Kind::known_from_start:
        case Kind::not_yet:
        case Kind::on_the_day:
            return journal_text(assumption, who, times);
        default:
            return say(language, Phrase::assume_law_awareness, {who, event});
    }
}

std::string single_text(const Rulebook& rulebook, const Assumption& assumption,
                        const ClockText& times) {
    const auto language = times.language();
    switch (assumption.kind) {
        case Kind::bare_date:
            return say(language, Phrase::assume_bare_date,
                       {event_label(rulebook, assumption.subject, language),
                        given_date(assumption, times)});
        case Kind::places_not_listed:
            return say(language, Phrase::assume_places_not_listed);
        case Kind::total_is_sum:
            return say(language, Phrase::assume_total_is_sum);
        case Kind::zone_of_file:
            return say(language, Phrase::assume_zone_of_file, {assumption.zone});
        case Kind::impossible_order:
            return order_text(rulebook, assumption, language);
        case Kind::known_at:
        case Kind::entries_ahead:
            return journal_text(assumption, {}, times);
        default:
            return say(language, Phrase::assume_sent_before_aware, {assumption.subject});
    }
}

bool share_a_line(const Assumption& a, const Assumption& b) {
    return a.kind == b.kind && concerns_several(a.kind) && a.other == b.other &&
           (a.kind != Kind::governing_date || a.instant == b.instant);
}

std::string subjects_of(const std::vector<Assumption>& all, const Assumption& first,
                        Language language) {
    std::vector<std::string> subjects;
    for (const auto& other : all)
        if (share_a_line(first, other)) subjects.push_back(other.subject);
    return listed(language, subjects);
}

}  // namespace

std::string assumption_text(const Rulebook& rulebook, const Assumption& assumption,
                            const ClockText& times) {
    return concerns_several(assumption.kind)
               ? shared_text(rulebook, assumption, assumption.subject, times)
               : single_text(rulebook, assumption, times);
}

std::vector<std::string> assumption_lines(const Rulebook& rulebook,
                                          const std::vector<Assumption>& assumptions,
                                          const ClockText& times) {
    std::vector<std::string> lines;
    for (auto it = assumptions.begin(); it != assumptions.end(); ++it) {
        const auto shared = [&](const Assumption& earlier) { return share_a_line(earlier, *it); };
        if (std::any_of(assumptions.begin(), it, shared)) continue;
        lines.push_back(
            concerns_several(it->kind)
                ? shared_text(rulebook, *it, subjects_of(assumptions, *it, times.language()), times)
                : single_text(rulebook, *it, times));
    }
    return lines;
}

}  // namespace noticeclock
