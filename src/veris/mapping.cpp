#include "veris/mapping.h"

#include <algorithm>

namespace noticeclock::veris {
namespace {

bool contains(const std::vector<std::string>& list, std::string_view word) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

}  // namespace

std::string lower(std::string_view text) {
    std::string small(text);
    for (char& c : small) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return small;
}

const Field* Mapping::find(const std::string& path) const {
    const auto found = fields.find(path);
    return found == fields.end() ? nullptr : &found->second;
}

const LeftOut* Mapping::find_left_out(std::string_view path) const {
    const LeftOut* nearest = nullptr;
    for (const auto& entry : left_out) {
        const bool above = path.starts_with(entry.field) &&
                           (path.size() == entry.field.size() || path[entry.field.size()] == '.');
        if (above && (nearest == nullptr || entry.field.size() > nearest->field.size()))
            nearest = &entry;
    }
    return nearest;
}

bool Mapping::is_open(std::string_view word) const {
    return contains(open, lower(word));
}

bool Mapping::needs_all(std::string_view target) const {
    return contains(need_all, target);
}

std::optional<Target> target_of(std::string_view target, const Vocabulary& vocabulary) {
    if (const auto* fact = vocabulary.find(target)) {
        const bool whole = fact->type == FactType::yes_no || fact->type == FactType::choice;
        return whole ? std::optional(Target{fact, std::nullopt}) : std::nullopt;
    }
    const auto dot = target.rfind('.');
    if (dot == std::string_view::npos) return std::nullopt;
    const auto* fact = vocabulary.find(target.substr(0, dot));
    if (fact == nullptr || fact->type != FactType::set) return std::nullopt;
    const auto word = fact->word(target.substr(dot + 1));
    return word ? std::optional(Target{fact, word}) : std::nullopt;
}

}  // namespace noticeclock::veris
