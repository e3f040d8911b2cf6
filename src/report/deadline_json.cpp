#include "report/codes.h"
#include "report/deadline.h"
#include "report/record.h"

namespace noticeclock {

namespace {

void write_rule(const CountingRule& rule, Language language, JsonWriter& json) {
    json.object("rule").field("id", rule.id).field("title", rule.title.in(language));
    json.field("cite", rule.cite).field("confidence", rule.confidence);
    json.field("note", rule.note.in(language)).close();
}

void write_fault(const std::optional<CountingFault>& fault, JsonWriter& json) {
    json.key("fault");
    if (!fault) {
        json.null();
        return;
    }
    json.open_object().field("kind", code_of(fault->kind)).field("calendar", fault->calendar);
    json.field("date", format_date(fault->date)).close();
}

}  // namespace

std::string deadline_json(const Counted& counted, const CountingRule& rule, const Period& period,
                          const Moment& start, const View& view) {
    JsonWriter json(view.compact);
    json.open_object().field("schema", "noticeclock/deadline/1");
    const auto& zone = counted.deadline ? counted.deadline->zone : view.zone;
    json.field("start", moment_record(start, zone)).field("period", format_period(period));
    write_rule(rule, view.language, json);
    if (counted.deadline) write_deadline(*counted.deadline, view.language, json);
    write_fault(counted.fault, json);
    json.close();
    return json.take();
}

}  // namespace noticeclock
