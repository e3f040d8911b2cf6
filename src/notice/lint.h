#pragma once

#include "law/law.h"
#include "notice/notice.h"

namespace noticeclock {

/// The checks of `rules check` on templates: tags and names that mean nothing, languages that
/// differ, duties that no template serves or that two serve equally well, content items of a duty
/// that its template leaves out, and facts that it states although the law forbids it. The rulebook
/// must hold all texts.
void lint_notices(const NoticeTemplates& notices, const Rulebook& rulebook,
                  Diagnostics& diagnostics);

/// Only what must be right before a template can be filled: its tags and names.
void check_tags(const NoticeTemplates& notices, const Rulebook& rulebook, Diagnostics& diagnostics);

}  // namespace noticeclock
