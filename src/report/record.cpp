#include "report/record.h"

#include <algorithm>

#include "report/codes.h"
#include "report/derivation.h"
#include "report/duty_scene.h"
#include "report/label.h"
#include "report/recipient.h"
#include "time/timestamp.h"

namespace noticeclock {

namespace {

/// A key with a value of digits, or null.
template <class Append>
void write_plain(std::string_view name, bool known, const Append& append, JsonWriter& json) {
    json.key(name);
    if (known) {
        json.plain(append);
    } else {
        json.null();
    }
}

void write_date(std::string_view name, const std::optional<CivilDate>& date, JsonWriter& json) {
    write_plain(
        name, date.has_value(), [&](std::string& text) { append_date(text, *date); }, json);
}

void write_instant(std::string_view name, const std::optional<Instant>& instant, const Zone& zone,
                   JsonWriter& json) {
    write_plain(
        name, instant.has_value(), [&](std::string& text) { append_rfc3339(text, *instant, zone); },
        json);
}

/// The day that ends at an instant; null when it is not the end of a day.
void write_day(std::string_view name, bool ends_day, Instant end, const Zone& zone,
               JsonWriter& json) {
    write_plain(
        name, ends_day, [&](std::string& text) { append_date(text, ended_day(end, zone)); }, json);
}

void append_moment(std::string& text, const Moment& moment, const Zone& zone) {
    if (moment.precision == Precision::day) {
        append_date(text, moment.date);
    } else {
        append_rfc3339(text, moment.at, zone);
    }
}

void write_law(const DutyResult& duty, Language language, JsonWriter& json) {
    json.field("title", duty.duty->title.in(language));
    json.field("law", duty.law->id).field("law_title", duty.law->title.in(language));
    json.object("law_version");
    write_date("from", duty.version->in_force.from, json);
    write_date("to", duty.version->in_force.to, json);
    json.close();
}

void write_recipient(const Recipient& recipient, JsonWriter& json) {
    json.object("recipient");
    json.field("code", recipient.code).field("name", recipient.name);
    json.field("url", recipient.url.empty() ? std::nullopt : std::optional(recipient.url));
    json.close();
}

void write_standard(const Duty& duty, Language language, JsonWriter& json) {
    json.field("confidence", code_of(duty.confidence));
    json.field("standard", duty.standard.in(language));
    json.field("phased", duty.phased);
}

std::optional<std::string_view> starter_of(const Rulebook& rulebook, const ClockResult& clock) {
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
    write_instant("until", clock.held_until, zone, json);
    write_instant("due_without_hold", clock.due_without_hold, zone, json);
    json.close();
}

void write_no_deadline(JsonWriter& json) {
    for (const auto* name : {"due", "due_day", "act_by", "act_by_day", "zone"})
        json.key(name).null();
}

/// Whether a clock says nothing beyond its state `none`, as that of a duty that is not owed.
bool is_silent(const ClockResult& clock) {
    const bool started =
        clock.started_by != no_slot || !clock.started_by_duty.empty() || clock.start;
    return clock.state == ClockResult::State::none && !clock.deadline && !clock.fault &&
           !clock.provisional && !clock.guidance && !started && clock.waits_for.empty() &&
           clock.hold == nullptr;
}

/// Writes the fields of duties, each inside an open object.
class DutyRecord {
  public:
    DutyRecord(const Assessment& assessment, const View& view, RecordShelf& shelf, JsonWriter& json)
        : assessment_(assessment),
          view_(view),
          shelf_(shelf),
          json_(json),
          public_body_(is_public_body(assessment)) {}

    void write(const DutyResult& duty) {
        auto& pieces = shelf_.duties[duty.duty];
        finding(duty, pieces);
        if (is_silent(duty.clock) && duty.sent.empty() && duty.standing == Standing::idle) {
            pieces.idle.put(json_, [&] { course(duty, pieces); });
        } else {
            course(duty, pieces);
        }
    }

  private:
    [[nodiscard]] Finding finding_on(const DutyResult& duty) const {
        const bool released = duty.exit && !duty.duty->asks[*duty.exit].exception.empty();
        return {duty.outcome,
                duty.possible,
                duty.key != duty.duty->key,
                duty.decisive.empty(),
                duty.exact,
                released ? *duty.exit + 1 : 0,
                duty.place,
                told_by_place(duty) ? public_body_ : Tri::no};
    }

    /// The pieces for a finding on a duty; those of `none` when there are too many already.
    static RecordShelf::Told& told(const Finding& finding, std::vector<RecordShelf::Told>& known,
                                   RecordShelf::Told& none) {
        const auto found = std::ranges::find(known, finding, &RecordShelf::Told::finding);
        if (found != known.end()) return *found;
        if (known.size() == RecordShelf::most_told) return none;
        return known.emplace_back(RecordShelf::Told{finding, {}, {}});
    }

    void finding(const DutyResult& duty, RecordShelf::OfDuty& pieces) {
        const auto finding = finding_on(duty);
        RecordShelf::Told none;
        auto& [_, before, after] = told(finding, pieces.told, none);
        if (finding.instance) json_.field("key", duty.key);
        before.put(json_, [&] {
            if (!finding.instance) json_.field("key", duty.key);
            outcome(duty);
        });
        if (!finding.settled) decisive(duty);
        after.put(json_, [&] {
            if (finding.settled) decisive(duty);
            ground(duty, finding);
        });
    }

    void outcome(const DutyResult& duty) {
        write_law(duty, view_.language, json_);
        json_.field("outcome", outcome_code(duty.outcome));
        json_.field("possible", outcome_codes(duty.possible));
    }

    void decisive(const DutyResult& duty) {
        json_.array("decisive");
        for (const auto slot : duty.decisive) decisive(duty, slot);
        json_.close();
    }

    void decisive(const DutyResult& duty, Slot slot) {
        const auto& rulebook = *assessment_.rulebook;
        const auto write = [&] {
            const auto instance = instance_of(duty);
            json_.open_object().field("key", slot_key(rulebook, slot, duty.law, instance));
            json_.field("label", slot_label(rulebook, slot, duty.law, instance, view_.language));
            json_.close();
        };
        // What `affected.here` means hangs on the duty.
        if (slot == rulebook.here) return write();
        shelf_.decisive[slot].put(json_, write);
    }

    void ground(const DutyResult& duty, const Finding& finding) {
        json_.field("exact", duty.exact).key("exception");
        if (finding.exception == 0) {
            json_.null();
        } else {
            json_.string(duty.duty->asks[finding.exception - 1].exception);
        }
        json_.field("cite", duty.duty->cite);
        write_recipient(recipient_of(assessment_, duty, view_.language), json_);
        const auto& places = assessment_.rulebook->places;
        json_.field("place",
                    duty.place ? std::optional(places.at(*duty.place).code) : std::nullopt);
    }

    /// What came of the duty: its clock, what was sent, where it stands.
    void course(const DutyResult& duty, RecordShelf::OfDuty& pieces) {
        clock(duty.clock);
        const bool plain = !duty.clock.fault && duty.clock.hold == nullptr && duty.sent.empty();
        if (plain) {
            shelf_.standings[duty.standing].put(json_, [&] { standing(duty); });
        } else {
            standing(duty);
        }
        pieces.end.put(json_, [&] { write_standard(*duty.duty, view_.language, json_); });
    }

    void clock(const ClockResult& clock) {
        if (clock.deadline) {
            write_deadline(*clock.deadline, view_.language, json_);
        } else {
            shelf_.no_deadline.put(json_, [&] { write_no_deadline(json_); });
        }
        const auto state = static_cast<unsigned>(clock.state) * 4 + (clock.provisional ? 2 : 0) +
                           (clock.guidance ? 1 : 0);
        shelf_.states[state].put(json_, [&] {
            json_.field("state", code_of(clock.state));
            json_.field("provisional", clock.provisional).field("guidance", clock.guidance);
        });
        json_.field("started_by", starter_of(*assessment_.rulebook, clock));
        write_plain(
            "start", clock.start.has_value(),
            [&](std::string& text) { append_moment(text, *clock.start, view_.zone); }, json_);
        json_.array("waits_for");
        for (const auto awaited : clock.waits_for) json_.string(awaited);
        json_.close();
    }

    void standing(const DutyResult& duty) {
        const auto& clock = duty.clock;
        json_.field("fault",
                    clock.fault ? std::optional(code_of(clock.fault->kind)) : std::nullopt);
        write_hold(clock, clock.deadline ? clock.deadline->zone : view_.zone, json_);
        json_.array("sent");
        for (const auto& sent : duty.sent)
            json_.plain([&](std::string& text) { append_moment(text, sent, view_.zone); });
        json_.close().field("standing", code_of(duty.standing));
    }

    const Assessment& assessment_;
    const View& view_;
    RecordShelf& shelf_;
    JsonWriter& json_;
    Tri public_body_;
};

}  // namespace

std::string moment_record(const Moment& moment, const Zone& zone) {
    std::string text;
    append_moment(text, moment, zone);
    return text;
}

void open_record(const Assessment& assessment, const View& view, std::string_view schema,
                 JsonWriter& json) {
    RecordShelf shelf;
    open_record(assessment, view, schema, shelf, json);
}

void open_record(const Assessment& assessment, const View& view, std::string_view schema,
                 RecordShelf& shelf, JsonWriter& json) {
    const auto& incident = *assessment.incident;
    json.open_object();
    shelf.head.put(json, [&] {
        json.field("schema", schema);
        json.object("tool").field("name", "noticeclock").field("version", view.version);
        json.field("tzdata", view.tzdata).close();
        json.object("rules").field("digest", assessment.rulebook->digest);
        json.field("added", assessment.rulebook->added).close();
    });
    json.object("incident").field("id", incident.id).field("title", incident.title);
    json.field("digest", incident.digest).close();
    write_instant("now", assessment.now, view.zone, json);
    if (incident.known_at) write_instant("known_at", incident.known_at, view.zone, json);
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
    write_instant("due", deadline.due, deadline.zone, json);
    write_day("due_day", deadline.due_ends_day, deadline.due, deadline.zone, json);
    write_instant("act_by", deadline.act_by, deadline.zone, json);
    write_day("act_by_day", deadline.act_by_ends_day, deadline.act_by, deadline.zone, json);
    json.field("zone", deadline.zone.name());
    if (deadline.steps.empty()) return;
    json.array("steps");
    for (const auto& step : deadline.steps) write_step(step, deadline, language, json);
    json.close();
}

void write_duty(const Assessment& assessment, const DutyResult& duty, const View& view,
                JsonWriter& json) {
    RecordShelf shelf;
    DutyRecord(assessment, view, shelf, json).write(duty);
}

void write_duties(const Assessment& assessment, const View& view, RecordShelf& shelf,
                  JsonWriter& json) {
    DutyRecord record(assessment, view, shelf, json);
    json.array("duties");
    for (const auto& duty : assessment.duties) {
        json.open_object();
        record.write(duty);
        json.close();
    }
    json.close();
}

}  // namespace noticeclock
