#include "report/question_list.h"

#include <algorithm>

#include "report/clock_text.h"
#include "report/label.h"
#include "report/risk_words.h"
#include "report/wording.h"
#include "time/timestamp.h"

namespace noticeclock {

namespace {

constexpr std::size_t duties_named = 4;

std::string duties_text(const Assessment& assessment, const Question& question, bool all,
                        Language language) {
    std::vector<std::string> keys;
    for (const auto index : question.duties) keys.push_back(assessment.duties.at(index).key);
    return all ? listed(language, keys) : listed_first(language, std::move(keys), duties_named);
}

// The deadline that the question settles first, as its duty shows it.
std::string act_by_text(const Assessment& assessment, const Question& question,
                        const ClockText& times) {
    for (const auto index : question.duties) {
        const auto& deadline = assessment.duties.at(index).clock.deadline;
        if (deadline && deadline->act_by == *question.act_by)
            return times.end(deadline->act_by, deadline->act_by_ends_day, deadline->zone);
    }
    return times.time(*question.act_by);
}

std::string affected_question(const Assessment& assessment, const std::string& key,
                              Language language) {
    constexpr std::string_view prefix = "affected.";
    if (!key.starts_with(prefix) || key == "affected.total")
        return say(language, Phrase::how_many_total);
    const auto place = std::string_view(key).substr(prefix.size());
    return say(language, Phrase::how_many_in,
               {assessment.rulebook->places.title(place).in(language)});
}

// The guidance of the fact's own help, where the vocabulary has any.
std::string help_text(const Assessment& assessment, const Question& question, Language language) {
    if (question.key.starts_with("affected")) return {};
    const auto* fact = assessment.rulebook->vocabulary.fact_of(question.slot);
    return fact == nullptr ? std::string() : fact->help.in(language);
}

Row question_row(const Assessment& assessment, const ListedQuestion& listed, const View& view,
                 std::size_t number, bool help) {
    const auto language = view.language;
    const auto& question = *listed.question;
    const ClockText times(language, view.zone, assessment.now);
    const auto by = question.act_by ? say(language, Phrase::answer_by,
                                          {act_by_text(assessment, question, times)})
                                    : std::string();
    Row row{{{std::to_string(number) + ".", {}},
             {question_text(assessment, question, language), Tone::strong}},
            {}};
    const auto hint = help ? help_text(assessment, question, language) : std::string();
    if (!hint.empty()) row.details.push_back({hint, Tone::plain});
    row.details.push_back(
        {separated(language, {say(language, Phrase::fills, {question.key}), by}), Tone::plain});
    row.details.push_back({listed.towards.empty()
                               ? say(language, Phrase::settles,
                                     {duties_text(assessment, question, view.all, language)})
                               : say(language, RiskPhrase::narrows, {std::string(listed.towards)}),
                           Tone::quiet});
    return row;
}

void write_asked(const Assessment& assessment, const Question& question, const View& view,
                 RecordShelf& shelf, JsonWriter& json) {
    const auto write = [&] {
        json.field("key", question.key);
        json.field("text", question_text(assessment, question, view.language));
    };
    // One slot of people affected may ask about several places.
    if (question.key.starts_with("affected")) return write();
    shelf.questions[question.slot].put(json, write);
}

}  // namespace

std::string question_text(const Assessment& assessment, const Question& question,
                          Language language) {
    if (question.key.starts_with("affected"))
        return affected_question(assessment, question.key, language);
    const auto& book = *assessment.rulebook;
    const auto* fact = book.vocabulary.fact_of(question.slot);
    if (fact == nullptr) fact = book.vocabulary.find(question.key);
    if (fact != nullptr && !fact->question.empty()) return fact->question.in(language);
    return slot_label(book, question.slot, nullptr, std::nullopt, language);
}

std::vector<ListedQuestion> listed(const std::vector<Question>& questions) {
    std::vector<ListedQuestion> list;
    list.reserve(questions.size());
    for (const auto& question : questions) list.push_back({&question, {}});
    return list;
}

std::vector<ListedQuestion> listed(const Assessment& assessment,
                                   const std::vector<Question>& risk) {
    std::vector<ListedQuestion> list;
    for (const auto& question : assessment.questions) {
        list.push_back({&question, {}});
        if (question.key != risk_level) continue;
        for (const auto& narrowing : risk) list.push_back({&narrowing, risk_level});
    }
    return list;
}

void write_questions(const Assessment& assessment, const std::vector<ListedQuestion>& questions,
                     const View& view, std::size_t count, bool help, Page& page) {
    Table table(1);
    for (std::size_t i = 0; i < std::min(count, questions.size()); ++i)
        table.add(question_row(assessment, questions[i], view, i + 1, help));
    page.table(table);
}

void write_question_records(const Assessment& assessment,
                            const std::vector<ListedQuestion>& questions, const View& view,
                            RecordShelf& shelf, JsonWriter& json) {
    json.array("questions");
    for (const auto& [listed, towards] : questions) {
        const auto& question = *listed;
        json.open_object();
        write_asked(assessment, question, view, shelf, json);
        json.key("act_by");
        if (question.act_by) {
            json.plain(
                [&](std::string& text) { append_rfc3339(text, *question.act_by, view.zone); });
        } else {
            json.null();
        }
        json.array("duties");
        for (const auto index : question.duties) json.string(assessment.duties.at(index).key);
        json.close();
        if (!towards.empty()) json.field("towards", towards);
        json.close();
    }
    json.close();
}

}  // namespace noticeclock
