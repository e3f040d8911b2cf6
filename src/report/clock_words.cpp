#include "report/clock_words.h"

#include "report/citation.h"
#include "report/condition_text.h"
#include "report/label.h"
#include "report/wording.h"

namespace noticeclock {

namespace {

struct UnitWords {
    Phrase one;
    Phrase many;
};

UnitWords words_of(Unit unit) {
    switch (unit) {
        case Unit::hours:
            return {Phrase::hour, Phrase::hours};
        case Unit::days:
            return {Phrase::day, Phrase::days};
        case Unit::working_days:
            return {Phrase::working_day, Phrase::working_days};
        case Unit::weeks:
            return {Phrase::week, Phrase::weeks};
        case Unit::months:
            return {Phrase::month, Phrase::months};
        case Unit::years:
            break;
    }
    return {Phrase::year_, Phrase::years};
}

std::string events_text(const Rulebook& rulebook, const Clock& clock, Language language) {
    std::string first;
    std::string rest;
    for (const auto slot : clock.events) {
        const auto label = slot_label(rulebook, slot, nullptr, std::nullopt, language);
        if (first.empty()) {
            first = label;
        } else {
            rest += rest.empty() ? label : say(language, Phrase::clock_else) + label;
        }
    }
    return rest.empty() ? first : say(language, Phrase::clock_first_of, {first, rest});
}

std::string from_events(const Rulebook& rulebook, const Clock& clock, Language language) {
    const auto from = events_text(rulebook, clock, language);
    if (!clock.within) return say(language, Phrase::clock_from, {from});
    const auto period = period_text(*clock.within, language);
    return say(language,
               clock.after_year_end ? Phrase::clock_by_year_end : Phrase::clock_within_from,
               {period, from});
}

std::string from_duty(const Clock& clock, Phrase bare, Phrase within, Language language) {
    if (!clock.within) return say(language, bare, {clock.duty});
    return say(language, within, {period_text(*clock.within, language), clock.duty});
}

std::string parts_text(const Rulebook& rulebook, const LawVersion& version, const Clock& clock,
                       Phrase phrase, Language language) {
    std::string list;
    for (const auto& part : clock.parts) {
        if (!list.empty()) list += "; ";
        list += clock_words(rulebook, version, part, language);
    }
    return say(language, phrase, {list});
}

std::string bare_words(const Rulebook& rulebook, const LawVersion& version, const Clock& clock,
                       Language language) {
    switch (clock.kind) {
        case Clock::Kind::sent:
            return from_duty(clock, Phrase::clock_sent, Phrase::clock_within_sent, language);
        case Clock::Kind::last_sent:
            return from_duty(clock, Phrase::clock_last_sent, Phrase::clock_within_last_sent,
                             language);
        case Clock::Kind::with:
            return say(language, Phrase::clock_with, {clock.duty});
        case Clock::Kind::earliest:
            return parts_text(rulebook, version, clock, Phrase::clock_earliest, language);
        case Clock::Kind::latest:
            return parts_text(rulebook, version, clock, Phrase::clock_latest, language);
        case Clock::Kind::cases:
            return parts_text(rulebook, version, clock, Phrase::clock_cases, language);
        case Clock::Kind::events:
            break;
    }
    return from_events(rulebook, clock, language);
}

}  // namespace

std::string period_text(const Period& period, Language language) {
    const auto words = words_of(period.unit);
    return period.count == 1 ? say(language, words.one)
                             : say(language, words.many, {std::to_string(period.count)});
}

std::string clock_words(const Rulebook& rulebook, const LawVersion& version, const Clock& clock,
                        Language language) {
    auto text = bare_words(rulebook, version, clock, language);
    if (clock.target) {
        text = listed(language, {text, say(language, Phrase::clock_target,
                                           {period_text(*clock.target, language)})});
    }
    if (clock.guidance) text = say(language, Phrase::clock_guidance, {text});
    if (!clock.when) return text;
    const auto when = condition_text(rulebook, version.terms, *clock.when, language);
    if (clock.parts.empty()) return say(language, Phrase::clock_when, {text, when});
    return say(language, Phrase::limb_case, {when}) + ": " + text;
}

Phrase limbs_phrase(Clock::Kind kind) {
    if (kind == Clock::Kind::latest) return Phrase::limbs_latest;
    return kind == Clock::Kind::earliest ? Phrase::limbs_earliest : Phrase::limbs_cases;
}

std::string hold_kind_text(const std::string& kind, Language language) {
    if (kind == "law-enforcement") return say(language, Phrase::hold_law_enforcement);
    if (kind == "attorney-general") return say(language, Phrase::hold_attorney_general);
    return kind;
}

std::string hold_words(const Citations& citations, const HoldRule& rule, Language language) {
    const auto limit = [&](const std::optional<Period>& period, Phrase phrase) {
        return period ? say(language, phrase, {period_text(*period, language)}) : std::string();
    };
    return separated(
        language,
        {hold_kind_text(rule.kind, language),
         rule.written_only ? say(language, Phrase::hold_written) : std::string(),
         limit(rule.oral_limit, Phrase::hold_oral), limit(rule.at_most, Phrase::hold_at_most),
         limit(rule.resume, Phrase::hold_resume), cite_text(citations, rule.cite, language)});
}

std::string in_force_text(const InForce& in_force, Language language) {
    if (in_force.from && in_force.to) {
        return say(language, Phrase::in_force_between,
                   {format_date(*in_force.from), format_date(*in_force.to)});
    }
    if (in_force.from) return say(language, Phrase::in_force_from, {format_date(*in_force.from)});
    if (in_force.to) return say(language, Phrase::in_force_to, {format_date(*in_force.to)});
    return say(language, Phrase::in_force_always);
}

}  // namespace noticeclock
