#include "report/record_shelf.h"

namespace noticeclock {

void LawList::write(const Rulebook& rulebook, const std::vector<const Law*>& laws,
                    JsonWriter& json) {
    if (starts_.empty()) read(rulebook, json);
    for (auto law = laws.begin(); law != laws.end();) {
        const auto first = static_cast<std::size_t>(*law - rulebook.laws.data());
        auto next = first + 1;
        for (++law; law != laws.end() && *law == rulebook.laws.data() + next; ++law) ++next;
        const auto comma = 1;
        json.members(
            std::string_view(text_).substr(starts_[first], starts_[next] - comma - starts_[first]));
    }
}

void LawList::read(const Rulebook& rulebook, const JsonWriter& json) {
    auto list = json.inside();
    starts_.push_back(0);
    for (const auto& law : rulebook.laws) {
        list.string(law.id);
        starts_.push_back(list.position() + 1);
    }
    text_ = list.members_since(0);
}

}  // namespace noticeclock
