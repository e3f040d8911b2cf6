#include "report/codes.h"
#include "report/coverage.h"
#include "report/json.h"

// Schema "noticeclock/coverage/1": the fields stand in noticeclock(1), OUTPUT.

namespace noticeclock {
namespace {

void write_law(const Law& law, Language language, JsonWriter& json) {
    json.open_object().field("id", law.id).field("title", law.title.in(language));
    json.field("place", law.place).field("checked", law.checked);
    json.field("confidence", code_of(law.confidence)).field("thresholds", thresholds_of(law));
    json.array("duties");
    for (const auto& duty : law.versions.front().duties) {
        json.open_object().field("key", duty.key);
        json.field("confidence", code_of(duty.confidence)).close();
    }
    json.close().close();
}

void write_obligation(const Obligation& obligation, Language language, JsonWriter& json) {
    const bool out = !obligation.left_out.empty();
    json.open_object().field("id", obligation.id).field("duties", obligation.duties);
    json.field("left_out", out ? std::optional(obligation.left_out) : std::nullopt);
    json.field("why", out ? std::optional(obligation.why.in(language)) : std::nullopt).close();
}

}  // namespace

std::string coverage_json(const Rulebook& rulebook, const View& view) {
    JsonWriter json(view.compact);
    json.open_object().field("schema", "noticeclock/coverage/1").field("rules", rulebook.digest);
    json.array("laws");
    for (const auto& law : rulebook.laws) write_law(law, view.language, json);
    json.close().array("obligations");
    for (const auto& obligation : rulebook.inventory.obligations) {
        write_obligation(obligation, view.language, json);
    }
    json.close().field("beyond", rulebook.inventory.beyond).close();
    return json.take();
}

}  // namespace noticeclock
