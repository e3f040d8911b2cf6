#include "notice/notice.h"

#include <algorithm>

namespace noticeclock {
namespace {

constexpr std::size_t fit_of_recipient = 1;
constexpr std::size_t fit_of_pattern = 2;  ///< and one more for each character
constexpr std::size_t fit_of_key = 1'000'000;

std::size_t fit_of_name(std::string_view name, std::string_view key) {
    if (name == key) return fit_of_key;
    if (name.find('*') == std::string_view::npos || !fits_pattern(name, key)) return 0;
    return fit_of_pattern + name.size();
}

}  // namespace

bool fits_pattern(std::string_view pattern, std::string_view key) {
    const auto star = pattern.find('*');
    if (star == std::string_view::npos) return pattern == key;
    if (!key.starts_with(pattern.substr(0, star))) return false;
    const auto rest = pattern.substr(star + 1);
    for (auto from = star; from <= key.size(); ++from) {
        if (fits_pattern(rest, key.substr(from))) return true;
    }
    return false;
}

std::size_t fit_of(const NoticeTemplate& notice, std::string_view key, std::string_view recipient) {
    std::size_t best = 0;
    for (const auto& name : notice.duties) best = std::max(best, fit_of_name(name, key));
    const auto& codes = notice.recipients;
    const bool served = std::find(codes.begin(), codes.end(), recipient) != codes.end();
    return best > 0 || !served ? best : fit_of_recipient;
}

const NoticeTemplate* notice_for(const NoticeTemplates& notices, std::string_view key,
                                 std::string_view recipient) {
    const NoticeTemplate* best = nullptr;
    std::size_t best_fit = 0;
    for (const auto& notice : notices) {
        const auto fit = fit_of(notice, key, recipient);
        const bool closer = fit > best_fit || (fit > 0 && fit == best_fit && notice.added);
        if (!closer) continue;
        best = &notice;
        best_fit = fit;
    }
    return best;
}

const NoticeTemplate* notice_of_kind(const NoticeTemplates& notices, std::string_view kind) {
    const NoticeTemplate* best = nullptr;
    for (const auto& notice : notices) {
        if (kind.empty() || notice.kind != kind) continue;
        if (best == nullptr || notice.added) best = &notice;
    }
    return best;
}

}  // namespace noticeclock
