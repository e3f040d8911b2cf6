#include "report/checklist.h"
#include "report/codes.h"
#include "report/contents.h"
#include "report/record.h"

// Schema "noticeclock/contents/1": the head of the record (see noticeclock(1)), then
//   notices[]  {key, title, outcome, items[]}
//     items[]  {id, label, state, needed, condition, later, because_late, cite, fillings[]}
//       state     filled | partly | missing | by-hand (no fact answers it)
//       needed    yes | no | unknown: the answer to the item's condition
//       fillings[] {key, label, value}: value in words, or null

namespace noticeclock {

namespace {

std::string_view code_of_state(ChecklistItem::State state) {
    static constexpr std::string_view codes[] = {"filled", "partly", "missing", "by-hand"};
    return codes[static_cast<std::size_t>(state)];
}

std::optional<std::string> text_or_null(const std::string& text) {
    return text.empty() ? std::nullopt : std::optional(text);
}

void write_item(const ChecklistItem& item, JsonWriter& json) {
    json.open_object().field("id", item.id).field("label", item.label);
    json.field("state", code_of_state(item.state)).field("needed", code_of(item.needed));
    json.field("condition", text_or_null(item.condition)).field("later", item.later);
    json.field("because_late", item.because_late).field("cite", text_or_null(item.cite));
    json.array("fillings");
    for (const auto& filling : item.fillings) {
        json.open_object().field("key", filling.key).field("label", filling.label);
        json.field("value", text_or_null(filling.value)).close();
    }
    json.close().close();
}

}  // namespace

std::string contents_json(const Assessment& assessment, const std::string& only, const View& view) {
    const ClockText times(view.language, view.zone);
    JsonWriter json(view.compact);
    open_record(assessment, view, "noticeclock/contents/1", json);
    json.array("notices");
    for (const auto& duty : assessment.duties) {
        if (!contents_wanted(duty, only)) continue;
        json.open_object().field("key", duty.key);
        json.field("title", duty.duty->title.in(view.language));
        json.field("outcome", outcome_code(duty.outcome)).array("items");
        for (const auto& item : checklist_of(assessment, duty, times)) write_item(item, json);
        json.close().close();
    }
    json.close().close();
    return json.take();
}

}  // namespace noticeclock
