#include "report/table.h"

#include <utf8proc.h>

#include <algorithm>

namespace noticeclock {

namespace {

constexpr std::size_t gap = 2;
constexpr std::size_t least_text = 20;  // a last column narrower than this is not worth lining up

struct Glyph {
    char32_t point = 0;
    std::string_view bytes;
    std::size_t width = 0;
};

Glyph decoded_glyph_at(std::string_view text, std::size_t at) {
    utf8proc_int32_t point = 0;
    const auto length =
        utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data() + at),
                         static_cast<utf8proc_ssize_t>(text.size() - at), &point);
    if (length <= 0) return {U'?', text.substr(at, 1), 1};
    const auto width = std::max(0, utf8proc_charwidth(point));
    return {static_cast<char32_t>(point), text.substr(at, static_cast<std::size_t>(length)),
            static_cast<std::size_t>(width)};
}

// Nearly all text is plain.
inline Glyph glyph_at(std::string_view text, std::size_t at) {
    const char byte = text[at];
    if (byte < ' ' || byte > '~') return decoded_glyph_at(text, at);
    return {static_cast<char32_t>(byte), text.substr(at, 1), 1};
}

std::vector<Glyph> glyphs_of(std::string_view text) {
    std::vector<Glyph> glyphs;
    glyphs.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); i += glyphs.back().bytes.size())
        glyphs.push_back(glyph_at(text, i));
    return glyphs;
}

// Characters that must not start a line (closing brackets, commas, full stops, small kana, long
// vowel marks).
bool must_not_start(char32_t point) {
    static constexpr std::u32string_view closing =
        U"、。，．）」』】〕〉》｝］：；？！ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ)]}.,:;!?%";
    return closing.find(point) != std::u32string_view::npos;
}

bool must_not_end(char32_t point) {
    static constexpr std::u32string_view opening = U"（「『【〔〈《｛［([{";
    return opening.find(point) != std::u32string_view::npos;
}

bool may_break_between(const Glyph& a, const Glyph& b) {
    if (a.point == U' ') return b.point != U' ';
    if (a.width < 2 && b.width < 2) return false;
    return b.point != U' ' && b.width > 0 && !must_not_start(b.point) && !must_not_end(a.point);
}

// The index after the last glyph that fits on a line that starts at `from`.
std::size_t line_end(const std::vector<Glyph>& glyphs, std::size_t from, std::size_t width) {
    std::size_t used = 0;
    std::size_t last_break = from;
    for (std::size_t i = from; i < glyphs.size(); ++i) {
        if (i > from && may_break_between(glyphs[i - 1], glyphs[i])) last_break = i;
        const bool trailing_space = glyphs[i].point == U' ';
        if (used + glyphs[i].width > width && !trailing_space) {
            if (last_break > from) return last_break;
            return std::max(i, from + 1);
        }
        used += glyphs[i].width;
    }
    return glyphs.size();
}

// The glyphs of a text stand side by side in it.
std::string joined(const std::vector<Glyph>& glyphs, std::size_t from, std::size_t to) {
    while (to > from && glyphs[to - 1].point == U' ') --to;
    if (from == to) return {};
    const auto last = glyphs[to - 1].bytes;
    return {glyphs[from].bytes.data(), last.data() + last.size()};
}

std::string without_trailing_spaces(std::string line) {
    line.erase(line.find_last_not_of(' ') + 1);
    return line;
}

// One line in the making; knows its width without the colour codes.
class Line {
  public:
    explicit Line(bool colour) : colour_(colour) {}
    void go_to(std::size_t column) {
        if (column > width_) text_.append(column - width_, ' ');
        width_ = std::max(width_, column);
    }
    void put(std::string_view text, Tone tone) {
        width_ += display_width(text);
        text_ += toned(text, tone, colour_);
    }
    std::string take() { return without_trailing_spaces(std::move(text_)) + "\n"; }

  private:
    bool colour_;
    std::string text_;
    std::size_t width_ = 0;
};

std::size_t room(std::size_t width, std::size_t start) {
    return width > start + least_text ? width - start : least_text;
}

// Spaces at the start of a text indent it; the lines after the first hang two columns further in.
std::string block(const Cell& cell, std::size_t start, std::size_t width, bool colour) {
    const auto text = clean(cell.text);
    const auto indent = std::min(text.find_first_not_of(' '), text.size());
    const auto from = start + indent;
    const std::size_t hang = indent > 0 ? gap : 0;
    std::string out;
    for (const auto& part : wrap(std::string_view(text).substr(indent), room(width, from + hang))) {
        Line line(colour);
        line.go_to(out.empty() ? from : from + hang);
        line.put(part, cell.tone);
        out += line.take();
    }
    return out;
}

std::string first_lines(const Row& row, const std::vector<std::size_t>& starts, std::size_t width,
                        bool colour) {
    Line line(colour);
    for (std::size_t i = 0; i + 1 < row.cells.size(); ++i) {
        line.go_to(starts[i]);
        line.put(clean(row.cells[i].text), row.cells[i].tone);
    }
    const auto& last = row.cells.back();
    const auto start = starts[row.cells.size() - 1];
    const auto lines = wrap(clean(last.text), room(width, start));
    line.go_to(start);
    line.put(lines.front(), last.tone);
    std::string out = line.take();
    for (std::size_t i = 1; i < lines.size(); ++i)
        out += block({lines[i], last.tone}, start, width, colour);
    return out;
}

}  // namespace

std::size_t display_width(std::string_view text) {
    std::size_t width = 0;
    for (std::size_t i = 0; i < text.size();) {
        const auto glyph = glyph_at(text, i);
        width += glyph.width;
        i += glyph.bytes.size();
    }
    return width;
}

std::string padded(std::string_view text, std::size_t width) {
    std::string out(text);
    const auto used = display_width(text);
    if (used < width) out.append(width - used, ' ');
    return out;
}

std::string cut(std::string_view text, std::size_t width) {
    if (display_width(text) <= width) return std::string(text);
    if (width < 3) return std::string(width, '.');
    std::string out;
    std::size_t used = 0;
    for (const auto& glyph : glyphs_of(text)) {
        if (used + glyph.width > width - 3) break;
        used += glyph.width;
        out += glyph.bytes;
    }
    return without_trailing_spaces(std::move(out)) + "...";
}

std::vector<std::string> wrap(std::string_view text, std::size_t width) {
    // Half an address leads nowhere.
    if (text.starts_with("https://") && text.find(' ') == std::string_view::npos)
        return {std::string(text)};
    const auto glyphs = glyphs_of(text);
    std::vector<std::string> lines;
    std::size_t from = 0;
    do {
        const auto to = line_end(glyphs, from, width);
        lines.push_back(joined(glyphs, from, to));
        from = to;
        while (from < glyphs.size() && glyphs[from].point == U' ') ++from;
    } while (from < glyphs.size());
    return lines;
}

std::vector<std::size_t> Table::starts(std::size_t indent) const {
    std::vector<std::size_t> widths;
    for (const auto& row : rows_) {
        widths.resize(std::max(widths.size(), row.cells.size()));
        for (std::size_t i = 0; i + 1 < row.cells.size(); ++i)
            widths[i] = std::max(widths[i], display_width(clean(row.cells[i].text)));
    }
    std::vector<std::size_t> starts(widths.size() + 1, indent);
    for (std::size_t i = 0; i < widths.size(); ++i)
        starts[i + 1] = starts[i] + widths[i] + (widths[i] == 0 ? 0 : gap);
    return starts;
}

std::string Table::render(std::size_t width, std::size_t indent, bool colour) const {
    const auto columns = starts(indent);
    std::string out;
    for (const auto& row : rows_) {
        out += first_lines(row, columns, width, colour);
        const auto start = detail_indent_ != 0
                               ? indent + detail_indent_
                               : columns[std::min(detail_column_, columns.size() - 1)];
        for (const auto& detail : row.details) out += block(detail, start, width, colour);
    }
    return out;
}

}  // namespace noticeclock
