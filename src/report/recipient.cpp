#include "report/recipient.h"

#include "report/wording.h"

namespace noticeclock {

namespace {

Recipient named(const std::string& code, const Authority& authority, Language language) {
    return {code, authority.name.in(language), authority.url};
}

}  // namespace

Tri is_public_body(const Assessment& assessment) {
    const auto& vocabulary = assessment.rulebook->vocabulary;
    const auto* kinds = vocabulary.find("organization.kinds");
    const auto word = kinds == nullptr ? std::nullopt : kinds->word("public-body");
    if (!word) return Tri::no;
    const auto& value = assessment.incident->values[*vocabulary.slot(kinds->id)];
    const auto has = [&](std::int64_t mask) { return (mask >> *word & 1) != 0; };
    return has(value.a) ? Tri::yes : has(value.b) ? Tri::unknown : Tri::no;
}

bool told_by_place(const DutyResult& result) {
    return result.duty->authority.name.empty() && result.duty->to == "regulator" && result.place;
}

Recipient recipient_of(const Rulebook& rulebook, const Duty& duty, Language language) {
    if (!duty.authority.name.empty()) return named(duty.to, duty.authority, language);
    const auto kind = rulebook.recipients.find(duty.to);
    return {duty.to, kind == rulebook.recipients.end() ? duty.to : kind->second.in(language), {}};
}

Recipient recipient_of(const Assessment& assessment, const DutyResult& result, Language language) {
    const auto& rulebook = *assessment.rulebook;
    const auto& duty = *result.duty;
    if (!told_by_place(result)) return recipient_of(rulebook, duty, language);
    const auto& place = rulebook.places.at(*result.place);
    const auto public_body = is_public_body(assessment);
    const auto& authority = public_body == Tri::yes && !place.public_authority.name.empty()
                                ? place.public_authority
                                : place.authority;
    if (authority.name.empty()) return recipient_of(rulebook, duty, language);
    auto recipient = named(duty.to, authority, language);
    // Whether the organization is a public body is not known: both authorities are named.
    if (public_body == Tri::unknown && !place.public_authority.name.empty()) {
        recipient.name = say(language, Phrase::or_public_authority,
                             {recipient.name, place.public_authority.name.in(language)});
    }
    return recipient;
}

}  // namespace noticeclock
