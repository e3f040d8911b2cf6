#include <catch2/catch.hpp>
#include <string>

#include "../cli/shell.h"
#include "document/reader.h"
#include "loaded.h"

// The values of an answer and the JSON record are written by different code: they say the same.

namespace noticeclock {
namespace {

std::string text_at(const Node& node, const std::string& key) {
    const auto value = node.find(key);
    return value && value->is_scalar() ? std::string(value->text()) : std::string();
}

std::vector<std::string> texts(const Node& list) {
    std::vector<std::string> found;
    for (std::size_t i = 0; i < list.size(); ++i) found.emplace_back(list.item(i).text());
    return found;
}

std::string day_text(const std::optional<api::Date>& day) {
    return day ? api::text_of(std::chrono::sys_days(*day)).substr(0, 10) : std::string();
}

/// A moment of the record, in UTC; empty for null.
std::string utc(const std::string& text) {
    return text.empty() ? text : api::text_of(at(text));
}

void check_deadline(const Node& record, const api::Duty& duty) {
    const auto deadline = duty.deadline.value_or(api::Deadline{});
    const bool dated = duty.deadline.has_value();
    CHECK(utc(text_at(record, "due")) == (dated ? api::text_of(deadline.due) : ""));
    CHECK(utc(text_at(record, "act_by")) == (dated ? api::text_of(deadline.act_by) : ""));
    CHECK(text_at(record, "due_day") == day_text(deadline.due_day));
    CHECK(text_at(record, "act_by_day") == day_text(deadline.act_by_day));
    CHECK(text_at(record, "zone") == deadline.zone);
    if (!dated) return;
    CHECK(text_at(record, "provisional") == (deadline.provisional ? "true" : "false"));
    CHECK(text_at(record, "guidance") == (deadline.guidance ? "true" : "false"));
}

void check_duty(const Node& record, const api::Duty& duty) {
    INFO(duty.key);
    CHECK(text_at(record, "key") == duty.key);
    CHECK(text_at(record, "law") == duty.law);
    CHECK(text_at(record, "title") == duty.title.en);
    CHECK(text_at(record, "law_title") == duty.law_title.en);
    CHECK(text_at(record, "outcome") == api::code_of(duty.outcome));
    std::vector<std::string> possible;
    for (const auto outcome : duty.possible) possible.push_back(api::code_of(outcome));
    CHECK(texts(*record.find("possible")) == possible);
    std::vector<std::string> decisive;
    const auto facts = *record.find("decisive");
    for (std::size_t i = 0; i < facts.size(); ++i)
        decisive.push_back(text_at(facts.item(i), "key"));
    CHECK(decisive == duty.decisive);
    CHECK(text_at(record, "exception") == duty.exception);
    CHECK(text_at(record, "cite") == duty.cite);
    CHECK(text_at(record, "place") == duty.place);
    CHECK(text_at(*record.find("recipient"), "code") == duty.recipient.code);
    CHECK(text_at(*record.find("recipient"), "name") == duty.recipient.name.en);
    CHECK(text_at(*record.find("recipient"), "url") == duty.recipient.url);
    CHECK(text_at(record, "state") == api::code_of(duty.clock));
    CHECK(text_at(record, "standing") == api::code_of(duty.standing));
    check_deadline(record, duty);
}

void check_rest(const Node& record, const api::Answer& answer) {
    const auto questions = *record.find("questions");
    REQUIRE(questions.size() == answer.questions.size());
    for (std::size_t i = 0; i < questions.size(); ++i) {
        const auto& question = answer.questions[i];
        CHECK(text_at(questions.item(i), "key") == question.key);
        CHECK(text_at(questions.item(i), "text") == question.text.en);
        CHECK(utc(text_at(questions.item(i), "act_by")) ==
              (question.act_by ? api::text_of(*question.act_by) : ""));
        CHECK(texts(*questions.item(i).find("duties")) == question.duties);
    }
    const auto assumptions = *record.find("assumptions");
    REQUIRE(assumptions.size() == answer.assumptions.size());
    for (std::size_t i = 0; i < assumptions.size(); ++i) {
        CHECK(text_at(assumptions.item(i), "code") == answer.assumptions[i].code);
        CHECK(text_at(assumptions.item(i), "text") == answer.assumptions[i].text.en);
    }
    CHECK(texts(*record.find("out_of_scope")) == answer.out_of_scope);
    CHECK(texts(*record.find("not_in_force")) == answer.not_in_force);
}

}  // namespace

TEST_CASE("the values of an answer are those of its record") {
    for (const auto& path : examples()) {
        INFO(path);
        api::Options options;
        options.record = true;
        options.all = path == "examples/ransomware.yaml";
        const auto assessed =
            built_in().assess({source_text(path), path}, at("2027-01-15T09:00+09:00"), options);
        REQUIRE(assessed.answer.has_value());
        const auto& answer = *assessed.answer;
        Diagnostics diagnostics;
        const auto record = read_json(
            std::make_shared<const Source>(Source{"record.json", answer.record}), diagnostics);
        REQUIRE(record != nullptr);
        const auto duties = *record->root().find("duties");
        REQUIRE(duties.size() == answer.duties.size());
        for (std::size_t i = 0; i < duties.size(); ++i)
            check_duty(duties.item(i), answer.duties[i]);
        check_rest(record->root(), answer);
    }
}

}  // namespace noticeclock
