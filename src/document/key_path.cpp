#include "document/key_path.h"

#include <algorithm>

namespace noticeclock {

namespace {

/// Whether all that follows this first part is one key.
bool is_followed_by_one_key(std::string_view first) {
    return first == "notices" || first == "tasks";
}

/// The offset after the part that begins at `at`; the size of the text when it does not end well.
std::size_t end_of_part(std::string_view text, std::size_t at, std::string_view stops,
                        bool one_key) {
    const std::string ends_at = std::string(stops) + ".";
    if (at >= text.size() || text[at] != '"') {
        return std::min(text.find_first_of(one_key ? std::string(stops) : ends_at, at),
                        text.size());
    }
    const std::size_t close = text.find('"', at + 1);
    if (close == std::string_view::npos) return at;
    const std::size_t next = close + 1;
    const bool ends = next == text.size() || ends_at.find(text[next]) != std::string::npos;
    return ends ? next : at;
}

KeyPart part_of(std::string_view text, std::size_t at, std::size_t end) {
    const bool quoted = text[at] == '"';
    const std::string_view part = text.substr(at, end - at);
    return {quoted ? part.substr(1, part.size() - 2) : part, at, quoted};
}

}  // namespace

KeyPath read_key_path(std::string_view text, std::string_view stops) {
    KeyPath path;
    while (true) {
        const bool one_key = path.parts.size() == 1 && is_followed_by_one_key(path.parts[0].text);
        const std::size_t at = path.end;
        const std::size_t end = end_of_part(text, at, stops, one_key);
        if (end == at) return path;
        const bool over = end == text.size();
        if (over && !stops.empty()) return path;
        path.parts.push_back(part_of(text, at, end));
        path.whole = over || text[end] != '.';
        path.end = path.whole ? end : end + 1;
        if (path.whole) return path;
    }
}

std::string key_path_text(const std::vector<std::string>& parts) {
    std::string text;
    for (const std::string& part : parts) {
        const bool one_key =
            parts.size() == 2 && &part == &parts[1] && is_followed_by_one_key(parts[0]);
        const bool plain = one_key || part.find_first_of(".=\"") == std::string::npos;
        if (!text.empty()) text += '.';
        text += plain ? part : '"' + part + '"';
    }
    return text;
}

}  // namespace noticeclock
