#include "report/table.h"
#include "report/veris.h"
#include "report/veris_words.h"

namespace noticeclock {
namespace {

using Kind = veris::Remark::Kind;

constexpr std::size_t longest_value = 40;

Table table_of(const veris::Tally& tally, Kind kind, Language language) {
    Table table;
    for (const auto& [key, line] : tally.lines()) {
        if (key.kind != kind) continue;
        const auto words = remark_words(language, kind, line.subjects, line.why);
        table.add({{{std::to_string(line.incidents)},
                    {key.field},
                    {cut(key.value, longest_value)},
                    {words}},
                   {}});
    }
    return table;
}

}  // namespace

std::string veris_text(const veris::Import& import, const View& view) {
    const auto language = view.language;
    auto text = say(language, ImportPhrase::read_written,
                    {std::to_string(import.read), std::to_string(import.written)}) +
                "\n";
    for (std::size_t i = 0; i < veris::remark_kinds; ++i) {
        const auto kind = static_cast<Kind>(i);
        const auto table = table_of(import.tally, kind, language);
        if (table.empty()) continue;
        text += "\n" + heading(language, kind) + "\n";
        text += table.render(static_cast<std::size_t>(view.width), 2, false);
    }
    return text;
}

}  // namespace noticeclock
