#include "law/law.h"

#include <algorithm>

namespace noticeclock {

const Law* Rulebook::find_law(std::string_view id) const {
    const auto found =
        std::find_if(laws.begin(), laws.end(), [&](const Law& law) { return law.id == id; });
    return found == laws.end() ? nullptr : &*found;
}

const Duty* Rulebook::find_duty(std::string_view key) const {
    const auto* law = find_law(key.substr(0, key.find('.')));
    if (law == nullptr) return nullptr;
    for (const auto& version : law->versions) {
        for (const auto& duty : version.duties) {
            if (duty.key == key) return &duty;
        }
    }
    return nullptr;
}

std::vector<std::string_view> Rulebook::duty_keys() const {
    std::vector<std::string_view> keys(duties.begin(), duties.end());
    std::sort(keys.begin(), keys.end());
    return keys;
}

}  // namespace noticeclock
