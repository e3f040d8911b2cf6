#include "document/diagnostic.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "document/glyphs.h"

namespace noticeclock {

namespace {

constexpr std::size_t widest_line = 100;
constexpr std::size_t width_before_place = 50;
constexpr std::size_t gutter = 5;

auto everything(const Diagnostic& d) {
    return std::tie(d.file, d.at, d.severity, d.message, d.hint, d.length, d.line);
}

bool stands_before(const Diagnostic& a, const Diagnostic& b) {
    return std::tie(a.file, a.at) < std::tie(b.file, b.at);
}

std::size_t width(const std::vector<Glyph>& line, std::size_t first, std::size_t last) {
    std::size_t sum = 0;
    for (std::size_t i = first; i < last; ++i) sum += line[i].width;
    return sum;
}

/// The part of a line that is shown: code points first..last, the underlined ones being place..end.
struct Window {
    std::size_t first = 0;
    std::size_t last = 0;
    std::size_t place = 0;
    std::size_t end = 0;
};

Window window(const std::vector<Glyph>& line, const Diagnostic& diagnostic) {
    const std::size_t place = std::min<std::size_t>(diagnostic.at.column - 1, line.size());
    const std::size_t length = std::max<std::size_t>(diagnostic.length, 1);
    Window shown{0, line.size(), place, std::min(place + length, line.size())};
    if (width(line, 0, line.size()) <= widest_line) return shown;
    std::size_t used = 0;
    shown.first = place;
    while (shown.first > 0 && used < width_before_place) used += line[--shown.first].width;
    shown.last = shown.first;
    for (used = 0; shown.last < line.size() && used < widest_line;)
        used += line[shown.last++].width;
    shown.end = std::min(shown.end, shown.last);
    return shown;
}

std::string excerpt(const std::vector<Glyph>& line, const Window& shown) {
    std::string text = shown.first > 0 ? "..." : "";
    for (std::size_t i = shown.first; i < shown.last; ++i) text += line[i].bytes;
    if (shown.last < line.size()) text += "...";
    return text;
}

std::string marker(const std::vector<Glyph>& line, const Window& shown) {
    const std::size_t cut = shown.first > 0 ? 3 : 0;
    const std::size_t before = cut + width(line, shown.first, shown.place);
    const std::size_t under = std::max<std::size_t>(1, width(line, shown.place, shown.end));
    return std::string(before, ' ') + "^" + std::string(under - 1, '~');
}

std::string right_aligned(std::uint32_t number) {
    const std::string digits = std::to_string(number);
    return std::string(gutter - std::min(gutter, digits.size()), ' ') + digits;
}

std::string headline(const Diagnostic& diagnostic) {
    std::string text = shown(diagnostic.file) + ":";
    if (diagnostic.at.line > 0) {
        text +=
            std::to_string(diagnostic.at.line) + ":" + std::to_string(diagnostic.at.column) + ":";
    }
    text += diagnostic.severity == Severity::error ? " error: " : " warning: ";
    return text + shown(diagnostic.message) + "\n";
}

std::string picture(const Diagnostic& diagnostic) {
    const std::vector<Glyph> line = glyphs(diagnostic.line);
    const Window part = window(line, diagnostic);
    const std::string number = right_aligned(diagnostic.at.line);
    return number + " | " + excerpt(line, part) + "\n" + std::string(number.size(), ' ') + " | " +
           marker(line, part) + "\n";
}

}  // namespace

Diagnostic fault(const Source& source, Position at, std::uint32_t length, std::string message,
                 std::string hint) {
    return {Severity::error,
            source.name,
            at,
            length,
            std::move(message),
            std::move(hint),
            std::string(line_of(source.text, at.line))};
}

void point_to_first(Diagnostic& twice, std::uint32_t line) {
    twice.first_given = line;
    twice.hint = "first given at line " + std::to_string(line);
}

void Diagnostics::add(Diagnostic diagnostic) {
    const bool is_error = diagnostic.severity == Severity::error;
    if (items_.size() >= most && (has_errors_ || !is_error)) return;
    has_errors_ = has_errors_ || is_error;
    items_.push_back(std::move(diagnostic));
}

std::vector<Diagnostic> Diagnostics::sorted() const {
    std::vector<Diagnostic> ordered = items_;
    std::ranges::stable_sort(ordered, stands_before);
    std::vector<Diagnostic> result;
    std::size_t same_place = 0;
    for (Diagnostic& item : ordered) {
        if (result.empty() || stands_before(result.back(), item)) same_place = result.size();
        const bool known = std::any_of(
            result.begin() + static_cast<std::ptrdiff_t>(same_place), result.end(),
            [&](const Diagnostic& other) { return everything(item) == everything(other); });
        if (!known) result.push_back(std::move(item));
    }
    return result;
}

void Diagnostics::append(const Diagnostics& other) {
    for (const Diagnostic& item : other.items_) add(item);
}

std::string render(const Diagnostic& diagnostic) {
    std::string text = headline(diagnostic);
    if (diagnostic.at.line > 0 && diagnostic.at.column > 0 && !diagnostic.line.empty()) {
        text += picture(diagnostic);
    }
    if (!diagnostic.hint.empty())
        text += std::string(gutter + 1, ' ') + shown(diagnostic.hint) + "\n";
    return text;
}

std::string render(const Diagnostics& diagnostics) {
    std::string text;
    for (const Diagnostic& diagnostic : diagnostics.sorted()) text += render(diagnostic);
    return text;
}

}  // namespace noticeclock
