#include "report/json.h"
#include "report/veris.h"
#include "report/veris_words.h"

// Schema "noticeclock/import/1":
//   schema, version (of the program), rules (digest), from: "veris"
//   incidents {read, written}
//   remarks[] {kind, field, value, incidents, facts[], why}: by kind, field and value
//     kind    assumed | left-open | no-fact | new-value | new-field | malformed | conflict |
//     consider value   as written; null where values are not listed facts[] what the remark is
//     about: facts, or for "consider" words of organization.kinds; for
//             "conflict" the other count
//     why     in the language asked for; may be empty

namespace noticeclock {
std::string veris_json(const veris::Import& import, std::string_view rules, const View& view) {
    JsonWriter json(view.compact);
    json.open_object();
    json.field("schema", "noticeclock/import/1");
    json.field("version", view.version);
    json.field("rules", rules);
    json.field("from", "veris");
    json.object("incidents").field("read", import.read).field("written", import.written).close();
    json.array("remarks");
    for (const auto& [key, line] : import.tally.lines()) {
        json.open_object();
        json.field("kind", import_code(key.kind)).field("field", key.field);
        json.field("value", key.value.empty() ? std::nullopt : std::optional(key.value));
        json.field("incidents", line.incidents).field("facts", line.subjects);
        json.field("why", remark_words(view.language, key.kind, line.subjects, line.why));
        json.close();
    }
    json.close().close();
    return json.take();
}

}  // namespace noticeclock
