#pragma once

#include <string>
#include <vector>

#include "report/draft.h"

namespace noticeclock {

/// Holds runs while a template is filled: a template is filled with tokens, so that nothing in a
/// value can act as a template or as Markdown.
class DraftTokens {
  public:
    /// A token that stands for the runs.
    [[nodiscard]] std::string token(DraftRuns runs);
    /// The blocks of a filled template: "# " a title, "## " a heading, "- " an entry of a list,
    /// else paragraphs, whose lines are joined.
    [[nodiscard]] std::vector<DraftBlock> blocks(const std::string& filled,
                                                 Language language) const;

  private:
    void append(std::string_view line, DraftRuns& runs) const;
    std::vector<DraftRuns> runs_;
};

}  // namespace noticeclock
