#include "report/page.h"

#include <algorithm>

namespace noticeclock {

namespace {

constexpr int least_width = 80;
constexpr std::size_t least_room = 20;

}  // namespace

Page::Page(const View& view)
    : width_(static_cast<std::size_t>(std::max(view.width, least_width))), colour_(view.colour) {}

void Page::heading(std::string_view text) {
    if (!text_.empty()) blank();
    line(text, 0, Tone::strong);
}

void Page::blank() {
    text_ += '\n';
}

void Page::line(std::string_view text, std::size_t indent, Tone tone, std::size_t hang) {
    const auto room = std::max(width_ - std::min(width_, indent + hang), least_room);
    bool first = true;
    for (const auto& part : wrap(clean(text), room)) {
        text_.append(first ? indent : indent + hang, ' ');
        text_ += toned(part, tone, colour_) + "\n";
        first = false;
    }
}

void Page::item(std::string_view mark, std::string_view text, std::size_t indent, Tone tone) {
    Table row(1);
    row.add({{{std::string(mark), Tone::plain}, {std::string(text), tone}}, {}});
    table(row, indent);
}

void Page::table(const Table& table, std::size_t indent) {
    text_ += table.render(width_, indent, colour_);
}

}  // namespace noticeclock
