#pragma once

#include <cstddef>

#include "assess/assessment.h"
#include "report/page.h"
#include "report/record_shelf.h"
#include "report/view.h"

namespace noticeclock {

/// A question as it is listed.
struct ListedQuestion {
    const Question* question = nullptr;
    std::string_view towards;  ///< the fact that it helps to judge; empty: it settles duties itself
};

/// The questions as they stand.
[[nodiscard]] std::vector<ListedQuestion> listed(const std::vector<Question>& questions);

/// The assessment's questions; the one about risk.level is followed by `risk`, the facts that
/// narrow the proposal for it. Both must outlive the list.
[[nodiscard]] std::vector<ListedQuestion> listed(const Assessment& assessment,
                                                 const std::vector<Question>& risk);

/// The first `count` questions, numbered: what to ask, how to decide it (when `help`), the key to
/// fill, by when, and what it helps to settle.
void write_questions(const Assessment& assessment, const std::vector<ListedQuestion>& questions,
                     const View& view, std::size_t count, bool help, Page& page);

/// The array "questions" inside an open object: {key, text, act_by, duties}, and `towards` where a
/// question has it.
void write_question_records(const Assessment& assessment,
                            const std::vector<ListedQuestion>& questions, const View& view,
                            RecordShelf& shelf, JsonWriter& json);

/// What to ask a person about a question's fact; for people affected and sendings, made from their
/// labels.
[[nodiscard]] std::string question_text(const Assessment& assessment, const Question& question,
                                        Language language);

}  // namespace noticeclock
