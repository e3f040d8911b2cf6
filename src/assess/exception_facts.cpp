#include "assess/exception_facts.h"

namespace noticeclock {

Tri ExceptionFacts::answer(std::string_view fact) const {
    const auto slot = assessment_.rulebook->vocabulary.slot(fact);
    if (!slot) return Tri::unknown;
    const auto& value = incident().values.at(*slot);
    if (value.a != value.b) return Tri::unknown;
    return value.a == 1 ? Tri::yes : Tri::no;
}

bool ExceptionFacts::is_word(std::string_view fact, std::string_view word) const {
    const auto& vocabulary = assessment_.rulebook->vocabulary;
    const auto slot = vocabulary.slot(fact);
    const auto* found = vocabulary.find(fact);
    const auto place = found == nullptr ? std::nullopt : found->word(word);
    return slot && place && incident().values.at(*slot).a == std::int64_t{1} << *place;
}

bool ExceptionFacts::has_text(const std::string& fact) const {
    return incident().texts.contains(fact);
}

}  // namespace noticeclock
