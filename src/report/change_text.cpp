#include "report/change.h"
#include "report/change_lines.h"
#include "report/page.h"
#include "report/wording.h"

namespace noticeclock {

std::string change_text(const Assessment& before, const Assessment& after, const View& view) {
    Page page(view);
    page.line(after.incident->id + "  " + after.incident->title, 0, Tone::strong, 2);
    page.heading(say(view.language, Phrase::change_head));
    const auto all = differences(before, after);
    if (all.empty()) page.line(say(view.language, Phrase::no_change), 2);
    const ChangeLines words(after, view);
    for (const auto& difference : all) {
        const auto& duty = *(difference.after != nullptr ? difference.after : difference.before);
        page.line(duty.key + "  " + duty.duty->title.in(view.language), 2, Tone::strong, 2);
        for (const auto& line : words.lines(difference)) page.line(line, 4, Tone::plain, 2);
    }
    return page.take();
}

}  // namespace noticeclock
