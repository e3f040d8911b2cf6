#include "document/suggestion.h"

#include <algorithm>

namespace noticeclock {

namespace {

constexpr std::size_t most_listed = 12;

using Row = std::vector<std::size_t>;

/// Least steps to turn `a` into `b`: insert, delete or replace one character, or swap two
/// neighbours.
std::size_t distance(std::string_view a, std::string_view b) {
    Row before(b.size() + 1), previous(b.size() + 1), current(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) current[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::swap(before, previous);
        std::swap(previous, current);
        current[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replace = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            current[j] = std::min({previous[j] + 1, current[j - 1] + 1, replace});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                current[j] = std::min(current[j], before[j - 2] + 1);
            }
        }
    }
    return current[b.size()];
}

std::size_t difference(std::size_t a, std::size_t b) {
    return a > b ? a - b : b - a;
}

std::string listing(const std::vector<std::string_view>& candidates) {
    std::string text;
    for (const std::string_view candidate : candidates) {
        text += text.empty() ? "one of: " : ", ";
        text += candidate;
    }
    return text;
}

}  // namespace

std::string_view closest(std::string_view word, const std::vector<std::string_view>& candidates) {
    std::size_t limit = std::max<std::size_t>(1, word.size() / 3);
    std::string_view best;
    for (const std::string_view candidate : candidates) {
        if (difference(candidate.size(), word.size()) > limit) continue;
        const std::size_t steps = distance(word, candidate);
        if (steps > limit) continue;
        if (steps == 0) return candidate;
        best = candidate;
        limit = steps - 1;
    }
    return best;
}

std::string suggestion(std::string_view word, const std::vector<std::string_view>& candidates) {
    const std::string_view best = closest(word, candidates);
    if (!best.empty()) return "did you mean '" + std::string(best) + "'?";
    return candidates.size() <= most_listed ? listing(candidates) : std::string{};
}

std::string full_suggestion(std::string_view word,
                            const std::vector<std::string_view>& candidates) {
    const std::string_view best = closest(word, candidates);
    return best.empty() ? listing(candidates) : "did you mean '" + std::string(best) + "'?";
}

Diagnostic unknown_name(const Node& node, std::string_view kind,
                        const std::vector<std::string_view>& known) {
    auto message = "unknown " + std::string(kind) + " '" + std::string(node.text()) + "'";
    return fault(node, std::move(message), suggestion(node.text(), known));
}

}  // namespace noticeclock
