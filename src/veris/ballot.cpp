#include "veris/ballot.h"

#include <algorithm>

namespace noticeclock::veris {
namespace {

using Voices = std::vector<std::string>;

bool any(const Voices& voices, std::string_view says) {
    return std::find(voices.begin(), voices.end(), says) != voices.end();
}

bool all(const Voices& voices, std::string_view says) {
    return std::all_of(voices.begin(), voices.end(),
                       [&](const auto& voice) { return voice == says; });
}

std::string one_is_enough(const Voices& voices) {
    if (any(voices, "yes")) return "yes";
    return all(voices, "no") ? "no" : "unknown";
}

std::string all_must_agree(const Voices& voices) {
    if (any(voices, "no")) return "no";
    return all(voices, voices.front()) ? voices.front() : "unknown";
}

}  // namespace

void Ballot::add(const Claims& claims) {
    for (const auto& claim : claims) voices_[claim.target].push_back(claim.says);
}

void Ballot::leave_open(const std::vector<std::string>& targets) {
    for (const auto& target : targets) voices_[target].emplace_back("unknown");
}

std::string Ballot::settled(const std::string& target) const {
    const auto found = voices_.find(target);
    if (found == voices_.end()) return {};
    return mapping_->needs_all(target) ? all_must_agree(found->second)
                                       : one_is_enough(found->second);
}

}  // namespace noticeclock::veris
