#pragma once

#include <cstddef>

#include "assess/assessment.h"
#include "report/json.h"
#include "report/page.h"
#include "report/view.h"

namespace noticeclock {

/// The first `count` questions, numbered: what to ask, how to decide it (when `help`), the key to
/// fill, by when, and what it helps to settle.
void write_questions(const Assessment& assessment, const View& view, std::size_t count, bool help,
                     Page& page);

/// The array "questions" inside an open object: {key, text, act_by, duties}.
void write_question_records(const Assessment& assessment, const View& view, JsonWriter& json);

/// What to ask a person about a question's fact; for people affected and sendings, made from their
/// labels.
[[nodiscard]] std::string question_text(const Assessment& assessment, const Question& question,
                                        Language language);

}  // namespace noticeclock
