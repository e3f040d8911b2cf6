#include "law/names.h"

#include <algorithm>

namespace noticeclock {

Names LawNames::conditions() const {
    Names names;
    names.vocabulary = &rulebook->vocabulary;
    names.places = &rulebook->places;
    names.terms = terms;
    names.duty_exists = [known = duties](std::string_view key) {
        return known->contains(std::string(key));
    };
    return names;
}

std::vector<std::string_view> LawNames::duty_keys() const {
    std::vector<std::string_view> keys(duties->begin(), duties->end());
    std::sort(keys.begin(), keys.end());
    return keys;
}

}  // namespace noticeclock
