#include "report/bag.h"
#include "report/bag_words.h"
#include "report/style.h"
#include "report/wording.h"

namespace noticeclock {

namespace {

std::string size_line(BagPhrase phrase, const std::string& folder, const BagSummary& summary,
                      Language language) {
    const auto number = [](std::uint64_t n) { return grouped(static_cast<std::int64_t>(n)); };
    return say(language, phrase, {clean(folder), number(summary.files), number(summary.bytes)}) +
           "\n";
}

}  // namespace

std::string bag_text(const std::string& folder, const BagSummary& summary, const View& view) {
    return size_line(BagPhrase::written, folder, summary, view.language) +
           say(view.language, BagPhrase::seal, {summary.seal}) + "\n" +
           say(view.language, BagPhrase::to_sign, {clean(folder)}) + "\n";
}

std::string bag_check_text(const std::string& folder, const BagCheck& check,
                           const Diagnostics& diagnostics, const View& view) {
    std::string out;
    if (diagnostics.has_errors()) {
        const auto count = std::to_string(diagnostics.sorted().size());
        out = render(diagnostics);
        if (diagnostics.full()) out += say(view.language, BagPhrase::many_faults, {count}) + "\n";
        out += say(view.language, BagPhrase::invalid, {clean(folder), count}) + "\n";
    } else {
        out = size_line(BagPhrase::valid, folder, check.summary, view.language) +
              say(view.language, BagPhrase::seal, {check.summary.seal}) + "\n";
    }
    for (const auto& path : check.uncovered)
        out += say(view.language, BagPhrase::uncovered, {clean(path)}) + "\n";
    return out;
}

}  // namespace noticeclock
