#include "report/recipient.h"

namespace noticeclock {

namespace {

Recipient named(const std::string& code, const Authority& authority, Language language) {
    return {code, authority.name.in(language), authority.url};
}

}  // namespace

Recipient recipient_of(const Rulebook& rulebook, const Duty& duty, Language language) {
    if (!duty.authority.name.empty()) return named(duty.to, duty.authority, language);
    const auto kind = rulebook.recipients.find(duty.to);
    return {duty.to, kind == rulebook.recipients.end() ? duty.to : kind->second.in(language), {}};
}

Recipient recipient_of(const Rulebook& rulebook, const DutyResult& result, Language language) {
    const auto& duty = *result.duty;
    if (!duty.authority.name.empty() || duty.to != "regulator" || !result.place)
        return recipient_of(rulebook, duty, language);
    const auto& authority = rulebook.places.at(*result.place).authority;
    if (authority.name.empty()) return recipient_of(rulebook, duty, language);
    return named(duty.to, authority, language);
}

}  // namespace noticeclock
