#include "report/clock_words.h"
#include "report/codes.h"
#include "report/json.h"
#include "report/page.h"
#include "report/rules.h"
#include "report/wording.h"

namespace noticeclock {

namespace {

std::size_t duties_of(const Law& law) {
    return law.versions.empty() ? 0 : law.versions.front().duties.size();
}

std::string in_force_of(const Law& law, Language language) {
    if (law.versions.empty()) return {};
    const auto& version = law.versions.front();
    if (version.status == Status::enacted) return say(language, Phrase::status_enacted);
    if (version.status == Status::proposed) return say(language, Phrase::status_proposed);
    return in_force_text(version.in_force, language);
}

Row head_row(Language language) {
    Row row;
    for (const auto phrase : {Phrase::column_law, Phrase::column_duties, Phrase::column_in_force,
                              Phrase::column_checked, Phrase::column_confidence,
                              Phrase::column_place, Phrase::column_title})
        row.cells.push_back({say(language, phrase), Tone::quiet});
    return row;
}

Row law_row(const Law& law, Language language) {
    const auto id = law.added ? law.id + " " + say(language, Phrase::added_mark) : law.id;
    return {{{id, Tone::strong},
             {std::to_string(duties_of(law)), {}},
             {in_force_of(law, language), {}},
             {law.checked, {}},
             {confidence_word(law.confidence, language), {}},
             {law.place, {}},
             {law.title.in(language), {}}},
            {}};
}

std::optional<std::string> date_or_null(const std::optional<CivilDate>& date) {
    return date ? std::optional(format_date(*date)) : std::nullopt;
}

void write_law(const Law& law, Language language, JsonWriter& json) {
    json.open_object().field("id", law.id).field("title", law.title.in(language));
    json.field("cite", law.cite).field("place", law.place).array("duties");
    if (!law.versions.empty())
        for (const auto& duty : law.versions.front().duties) json.string(duty.key);
    json.close();
    const auto version = law.versions.empty() ? LawVersion{} : law.versions.front();
    json.field("from", date_or_null(version.in_force.from));
    json.field("to", date_or_null(version.in_force.to));
    json.field("status", code_of(version.status)).field("checked", law.checked);
    json.field("confidence", code_of(law.confidence)).field("added", law.added).close();
}

}  // namespace

std::string rules_list_text(const Rulebook& rulebook, const View& view) {
    Page page(view);
    Table table;
    table.add(head_row(view.language));
    std::size_t duties = 0;
    for (const auto& law : rulebook.laws) {
        table.add(law_row(law, view.language));
        duties += duties_of(law);
    }
    page.table(table, 0);
    page.blank();
    page.line(say(view.language, Phrase::laws_count,
                  {std::to_string(rulebook.laws.size()), std::to_string(duties)}),
              0, Tone::quiet);
    return page.take();
}

std::string rules_list_json(const Rulebook& rulebook, const View& view) {
    JsonWriter json(view.compact);
    json.open_object().field("schema", "noticeclock/laws/1").field("rules", rulebook.digest);
    json.array("laws");
    for (const auto& law : rulebook.laws) write_law(law, view.language, json);
    json.close().close();
    return json.take();
}

}  // namespace noticeclock
