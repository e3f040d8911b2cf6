#include "report/clock_words.h"
#include "report/codes.h"
#include "report/exceptions.h"
#include "report/explain.h"
#include "report/label.h"
#include "report/path.h"
#include "report/record.h"

// Schema "noticeclock/explanation/1": the fields stand in noticeclock(1), OUTPUT.

namespace noticeclock {

namespace {

void write_condition(const ConditionNode& node, JsonWriter& json) {
    json.open_object().field("text", node.text).field("answer", code_of(node.answer));
    if (!node.key.empty()) json.field("key", node.key).field("value", node.value);
    if (!node.cite.empty()) json.field("cite", node.cite);
    if (!node.parts.empty()) {
        json.array("parts");
        for (const auto& part : node.parts) write_condition(part, json);
        json.close();
    }
    json.close();
}

class ExplanationRecord {
  public:
    ExplanationRecord(const Assessment& assessment, const DutyResult& duty, const View& view)
        : assessment_(assessment),
          duty_(duty),
          view_(view),
          times_(view.language, view.zone),
          scene_(assessment, duty),
          json_(view.compact) {}

    std::string render() {
        open_record(assessment_, view_, "noticeclock/explanation/1", json_);
        json_.object("duty");
        write_duty(assessment_, duty_, view_, json_);
        json_.close();
        path();
        what_ifs();
        write_exceptions(assessment_, duty_, view_, json_);
        clock();
        counting();
        notes();
        json_.close();
        return json_.take();
    }

  private:
    void path() {
        const auto path = path_of(scene_, duty_, times_);
        json_.array("path");
        for (const auto& step : path.steps) {
            json_.open_object().field("label", step.label).field("cite", step.ask->cite);
            json_.field("exception", step.ask->exception);
            json_.field("answer", code_of(step.tree.answer));
            json_.field("exits", outcome_codes(step.exits)).key("condition");
            write_condition(step.tree, json_);
            json_.close();
        }
        json_.close();
        json_.field("not_reached", path.not_reached);
        json_.field("otherwise", code_of(duty_.duty->otherwise));
    }

    void what_ifs() {
        json_.array("what_if");
        for (const auto slot : duty_.decisive) {
            json_.open_object().field("key", scene_.key(slot));
            json_.field("label", scene_.label(slot, view_.language)).array("answers");
            for (const auto& answer : what_if(assessment_, scene_, duty_, slot, times_)) {
                json_.open_object().field("answer", answer.answer);
                json_.field("possible", outcome_codes(answer.possible)).close();
            }
            json_.close().close();
        }
        json_.close();
    }

    void clock() {
        const auto& clock = duty_.duty->clock;
        json_.field("clock", clock
                                 ? std::optional(clock_words(*assessment_.rulebook, *duty_.version,
                                                             *clock, view_.language))
                                 : std::nullopt);
        json_.array("limbs");
        for (std::size_t i = 0; i < duty_.clock.parts.size(); ++i) limb(i);
        json_.close();
    }

    void limb(std::size_t i) {
        const auto& part = duty_.clock.parts[i];
        json_.open_object();
        json_.field("clock", clock_words(*assessment_.rulebook, *duty_.version, *part.clock,
                                         view_.language));
        json_.field("state", code_of(part.state)).field("decides", duty_.clock.chosen == i);
        if (part.deadline) write_deadline(*part.deadline, view_.language, json_);
        json_.close();
    }

    void counting() {
        const auto* rule = rule_of(duty_.clock);
        json_.key("counting");
        if (rule == nullptr) {
            json_.null();
            return;
        }
        json_.open_object().field("id", rule->id).field("title", rule->title.in(view_.language));
        json_.field("cite", rule->cite).field("note", rule->note.in(view_.language)).close();
    }

    [[nodiscard]] const CountingRule* rule_of(const ClockResult& clock) const {
        if (clock.chosen && *clock.chosen < clock.parts.size())
            return rule_of(clock.parts[*clock.chosen]);
        if (clock.clock == nullptr) return nullptr;
        const auto found = assessment_.rulebook->counting.find(clock.clock->count);
        return found == assessment_.rulebook->counting.end() ? nullptr : &found->second;
    }

    void notes() {
        json_.array("notes");
        for (const auto* note : {&duty_.duty->note, &duty_.law->note})
            if (!note->empty()) json_.string(note->in(view_.language));
        json_.close().array("sources");
        for (const auto& source : duty_.law->sources) {
            json_.open_object().field("cite", source.cite).field("url", source.url);
            json_.field("kind", source.kind).close();
        }
        json_.close().field("checked", duty_.law->checked);
    }

    const Assessment& assessment_;
    const DutyResult& duty_;
    const View& view_;
    ClockText times_;
    DutyScene scene_;
    JsonWriter json_;
};

}  // namespace

std::string explain_json(const Assessment& assessment, const DutyResult& duty, const View& view) {
    return ExplanationRecord(assessment, duty, view).render();
}

}  // namespace noticeclock
