#include "report/record.h"

#include "report/codes.h"
#include "report/derivation.h"
#include "report/duty_scene.h"
#include "report/label.h"
#include "report/recipient.h"

namespace noticeclock {

namespace {

std::optional<std::string> date_record(const std::optional<CivilDate>& date) {
    return date ? std::optional(format_date(*date)) : std::nullopt;
}

std::optional<std::string> instant_record(const std::optional<Instant>& instant, const Zone& zone) {
    return instant ? std::optional(format_rfc3339(*instant, zone)) : std::nullopt;
}

void write_version(const DutyResult& duty, Language language, JsonWriter& json) {
    json.field("law", duty.law->id).field("law_title", duty.law->title.in(language));
    json.object("law_version");
    json.field("from", date_record(duty.version->in_force.from));
    json.field("to", date_record(duty.version->in_force.to));
    json.close();
}

void write_decisive(const Assessment& assessment, const DutyResult& duty, Language language,
                    JsonWriter& json) {
    json.array("decisive");
    if (!duty.decisive.empty()) {
        const DutyScene scene(assessment, duty);
        for (const auto slot : duty.decisive) {
            json.open_object().field("key", scene.key(slot));
            json.field("label", scene.label(slot, language)).close();
        }
    }
    json.close();
}

void write_outcome(const Assessment& assessment, const DutyResult& duty, Language language,
                   JsonWriter& json) {
    json.field("outcome", outcome_code(duty.outcome));
    json.field("possible", outcome_codes(duty.possible));
    write_decisive(assessment, duty, language, json);
    json.field("exact", duty.exact);
    const bool released = duty.exit && !duty.duty->asks[*duty.exit].exception.empty();
    json.field("exception",
               released ? std::optional(duty.duty->asks[*duty.exit].exception) : std::nullopt);
    json.field("cite", duty.duty->cite);
}

void write_recipient(const Assessment& assessment, const DutyResult& duty, Language language,
                     JsonWriter& json) {
    const auto recipient = recipient_of(assessment, duty, language);
    json.object("recipient");
    json.field("code", recipient.code).field("name", recipient.name);
    json.field("url", recipient.url.empty() ? std::nullopt : std::optional(recipient.url));
    json.close();
    json.field("place", duty.place ? std::optional(assessment.rulebook->places.at(*duty.place).code)
                                   : std::nullopt);
}

std::optional<std::string> starter_of(const Rulebook& rulebook, const ClockResult& clock) {
    if (clock.started_by != no_slot) return rulebook.vocabulary.info(clock.started_by).name;
    if (!clock.started_by_duty.empty()) return clock.started_by_duty;
    return std::nullopt;
}

void write_hold(const ClockResult& clock, const Zone& zone, JsonWriter& json) {
    if (clock.hold == nullptr) {
        json.key("hold").null();
        return;
    }
    json.object("hold").field("kind", clock.hold->kind).field("cite", clock.hold->cite);
    json.field("until", instant_record(clock.held_until, zone));
    json.field("due_without_hold", instant_record(clock.due_without_hold, zone));
    json.close();
}

void write_no_deadline(JsonWriter& json) {
    for (const auto* name : {"due", "due_day", "act_by", "act_by_day", "zone"})
        json.key(name).null();
}

void write_clock(const Assessment& assessment, const DutyResult& duty, const View& view,
                 JsonWriter& json) {
    const auto& clock = duty.clock;
    if (clock.deadline) {
        write_deadline(*clock.deadline, view.language, json);
    } else {
        write_no_deadline(json);
    }
    json.field("state", code_of(clock.state));
    json.field("provisional", clock.provisional).field("guidance", clock.guidance);
    json.field("started_by", starter_of(*assessment.rulebook, clock));
    json.field("start",
               clock.start ? std::optional(moment_record(*clock.start, view.zone)) : std::nullopt);
    json.field("waits_for", clock.waits_for);
    json.field("fault",
               clock.fault ? std::optional(std::string(code_of(clock.fault->kind))) : std::nullopt);
    write_hold(clock, clock.deadline ? clock.deadline->zone : view.zone, json);
}

}  // namespace

std::string moment_record(const Moment& moment, const Zone& zone) {
    return moment.precision == Precision::day ? format_date(moment.date)
                                              : format_rfc3339(moment.at, zone);
}

void open_record(const Assessment& assessment, const View& view, std::string_view schema,
                 JsonWriter& json) {
    const auto& incident = *assessment.incident;
    json.open_object().field("schema", schema);
    json.object("tool").field("name", "noticeclock").field("version", view.version);
    json.field("tzdata", view.tzdata).close();
    json.object("rules").field("digest", assessment.rulebook->digest);
    json.field("added", assessment.rulebook->added).close();
    json.object("incident").field("id", incident.id).field("title", incident.title);
    json.field("digest", incident.digest).close();
    json.field("now", format_rfc3339(assessment.now, view.zone));
    if (incident.known_at) json.field("known_at", format_rfc3339(*incident.known_at, view.zone));
    json.field("language", view.language == Language::ja ? "ja" : "en");
}

void write_step(const CountingStep& step, const Deadline& deadline, Language language,
                JsonWriter& json) {
    json.open_object().field("kind", code_of(step.kind));
    if (has_instant(step.kind)) json.field("instant", format_rfc3339(step.instant, deadline.zone));
    if (has_date(step.kind)) json.field("date", format_date(step.date));
    if (has_count(step.kind)) json.field("count", step.count);
    if (!step.name.empty()) json.field("name", step.name.in(language));
    json.field("text", step_text(step, deadline, ClockText(language, deadline.zone)));
    json.field("cite", step.cite).close();
}

void write_deadline(const Deadline& deadline, Language language, JsonWriter& json) {
    const auto day = [&](bool ends_day, Instant at) {
        return ends_day ? std::optional(format_date(ended_day(at, deadline.zone))) : std::nullopt;
    };
    json.field("due", format_rfc3339(deadline.due, deadline.zone));
    json.field("due_day", day(deadline.due_ends_day, deadline.due));
    json.field("act_by", format_rfc3339(deadline.act_by, deadline.zone));
    json.field("act_by_day", day(deadline.act_by_ends_day, deadline.act_by));
    json.field("zone", deadline.zone.name());
    if (deadline.steps.empty()) return;
    json.array("steps");
    for (const auto& step : deadline.steps) write_step(step, deadline, language, json);
    json.close();
}

void write_duty(const Assessment& assessment, const DutyResult& duty, const View& view,
                JsonWriter& json) {
    json.field("key", duty.key).field("title", duty.duty->title.in(view.language));
    write_version(duty, view.language, json);
    write_outcome(assessment, duty, view.language, json);
    write_recipient(assessment, duty, view.language, json);
    write_clock(assessment, duty, view, json);
    json.array("sent");
    for (const auto& sent : duty.sent) json.string(moment_record(sent, view.zone));
    json.close();
    json.field("standing", code_of(duty.standing));
    json.field("confidence", code_of(duty.duty->confidence));
    json.field("standard", duty.duty->standard.in(view.language));
    json.field("phased", duty.duty->phased);
}

void write_duties(const Assessment& assessment, const View& view, JsonWriter& json) {
    json.array("duties");
    for (const auto& duty : assessment.duties) {
        json.open_object();
        write_duty(assessment, duty, view, json);
        json.close();
    }
    json.close();
}

}  // namespace noticeclock
