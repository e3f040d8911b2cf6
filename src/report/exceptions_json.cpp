#include <algorithm>

#include "report/codes.h"
#include "report/exceptions.h"
#include "report/exceptions_words.h"
#include "report/record.h"
#include "report/reliance.h"
#include "report/wording.h"

// Schema "noticeclock/exceptions/1": the head of the record (see noticeclock(1)), then
//   access          {begin, end, end_event}: RFC 3339, a bare date, or null
//   measures[]      in order of time: {number, measure, effective, placement, seconds_since_begin,
//                   covers, by, evidence, key_held_by, key_out_of_reach_of[]}
//     placement     before | during | after | since | unclear | undated | unanchored
//     seconds_since_begin  from the beginning of the access; negative: before it; or null
//   grounds[]       what duties rest on: {ground, claimed, needs[], asks[]}
//     ground        encryption | redaction | removal | recovery
//     claimed       yes | no | unknown: the fact that claims it
//     needs[]       {need, text, support, measures[], keys[]}: support is recorded | unclear |
//                   missing | contrary; measures are numbers of those above
//     asks[]        {duty, label, cite, answer}: the questions that rest on it
//   contradictions[]  {kind, text, measures[], keys[]}
// In an explanation the field `exceptions` holds the same fields for one duty, without the head.

namespace noticeclock {

namespace {

class ExceptionsRecord {
  public:
    ExceptionsRecord(const Assessment& assessment, const View& view, JsonWriter& json)
        : view_(view), times_(view.language, view.zone), exceptions_(assessment), json_(json) {}

    [[nodiscard]] const ExceptionCase& exceptions() const { return exceptions_; }
    [[nodiscard]] const ClockText& times() const { return times_; }

    void write(const std::vector<Reliance>& reliances, const std::vector<Ground>& grounds) {
        access();
        json_.array("measures");
        for (const auto& measure : exceptions_.measures()) write_measure(measure);
        json_.close().array("grounds");
        for (const auto ground : grounds) write_ground(ground, reliances);
        json_.close().array("contradictions");
        for (const auto& found : exceptions_.contradictions()) write_contradiction(found);
        json_.close();
    }

  private:
    [[nodiscard]] std::optional<std::string> time(const std::optional<Moment>& moment) const {
        return moment ? std::optional(moment_record(*moment, view_.zone)) : std::nullopt;
    }

    [[nodiscard]] std::int64_t number(const PlacedMeasure* measure) const {
        return measure - exceptions_.measures().data() + 1;
    }

    void access() {
        const auto& access = exceptions_.access();
        json_.object("access").field("begin", time(access.begin)).field("end", time(access.end));
        json_.field("end_event",
                    access.end_event.empty() ? std::nullopt : std::optional(access.end_event));
        json_.close();
    }

    void write_measure(const PlacedMeasure& measure) {
        const auto& safeguard = *measure.safeguard;
        json_.open_object().field("number", number(&measure));
        json_.field("measure", code_of(safeguard.measure));
        json_.field("effective", time(safeguard.effective));
        json_.field("placement", code_of(measure.placement)).key("seconds_since_begin");
        measure.since_begin ? json_.number(measure.since_begin->count()) : json_.null();
        json_.field("covers", safeguard.covers).field("by", safeguard.by);
        json_.field("evidence", safeguard.evidence);
        json_.field("key_held_by", safeguard.key_held_by).array("key_out_of_reach_of");
        if (safeguard.from_attacker) json_.string("attacker");
        if (safeguard.from_processor) json_.string("processor");
        json_.close().close();
    }

    void write_measures(const std::vector<const PlacedMeasure*>& measures) {
        json_.array("measures");
        for (const auto* measure : measures) json_.number(number(measure));
        json_.close();
    }

    void write_ground(Ground ground, const std::vector<Reliance>& reliances) {
        const auto& result = exceptions_.ground(ground);
        json_.open_object().field("ground", code_of(ground));
        json_.field("claimed", code_of(result.claimed)).array("needs");
        for (const auto& need : result.needs) {
            json_.open_object().field("need", code_of(need.need));
            json_.field("text", need_text(need.need, view_.language));
            json_.field("support", code_of(need.support));
            write_measures(need.measures);
            json_.field("keys", need.keys).close();
        }
        json_.close().array("asks");
        for (const auto& reliance : reliances) {
            const auto& grounds = reliance.grounds;
            if (std::find(grounds.begin(), grounds.end(), ground) == grounds.end()) continue;
            json_.open_object().field("duty", reliance.duty->key).field("label", reliance.label);
            json_.field("cite", reliance.ask->cite).field("answer", code_of(reliance.answer));
            json_.close();
        }
        json_.close().close();
    }

    void write_contradiction(const Contradiction& found) {
        std::vector<std::string> named;
        for (const auto* measure : found.measures)
            named.push_back(measure_text(measure->safeguard->measure, view_.language));
        auto others = found.keys;
        if (!others.empty()) others.erase(others.begin());
        json_.open_object().field("kind", code_of(found.kind));
        json_.field("text", contradiction_text(found.kind, listed(view_.language, named),
                                               listed(view_.language, others), view_.language));
        write_measures(found.measures);
        json_.field("keys", found.keys).close();
    }

    const View& view_;
    ClockText times_;
    ExceptionCase exceptions_;
    JsonWriter& json_;
};

}  // namespace

void write_exceptions(const Assessment& assessment, const DutyResult& duty, const View& view,
                      JsonWriter& json) {
    ExceptionsRecord record(assessment, view, json);
    const auto reliances = reliances_of(assessment, duty, record.times());
    auto grounds = grounds_of(reliances);
    std::erase_if(grounds,
                  [&](Ground ground) { return !is_at_stake(record.exceptions(), ground); });
    if (grounds.empty()) return;
    json.object("exceptions");
    record.write(reliances, grounds);
    json.close();
}

std::string exceptions_json(const Assessment& assessment, const View& view) {
    JsonWriter json(view.compact);
    open_record(assessment, view, "noticeclock/exceptions/1", json);
    ExceptionsRecord record(assessment, view, json);
    const auto reliances = reliances_of(assessment, record.times());
    record.write(reliances, grounds_of(reliances));
    json.close();
    return json.take();
}

}  // namespace noticeclock
