#pragma once

#include <string>

#include "assess/assessment.h"
#include "report/view.h"

namespace noticeclock {

struct RecordShelf;

/// The screen of `evaluate`: what is owed by when, what is undetermined, what to ask first, what
/// was taken for granted.
[[nodiscard]] std::string evaluate_text(const Assessment& assessment, const View& view);

/// The decision record, schema "noticeclock/assessment/1". Fields: see noticeclock(1).
[[nodiscard]] std::string evaluate_json(const Assessment& assessment, const View& view);
/// The same at the end of a text, for one of many incidents.
void append_evaluate_json(const Assessment& assessment, const View& view, RecordShelf& shelf,
                          std::string& out);

}  // namespace noticeclock
