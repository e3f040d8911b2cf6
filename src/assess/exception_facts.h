#pragma once

#include <string>
#include <string_view>

#include "assess/assessment.h"

namespace noticeclock {

/// The facts of an incident that bear on exceptions, by their ids.
class ExceptionFacts {
  public:
    explicit ExceptionFacts(const Assessment& assessment) : assessment_(assessment) {}

    [[nodiscard]] const Incident& incident() const { return *assessment_.incident; }
    /// A fact of type yes-no. Unknown, too, when the vocabulary does not have it.
    [[nodiscard]] Tri answer(std::string_view fact) const;
    /// Whether the word of a choice is the only one still possible.
    [[nodiscard]] bool is_word(std::string_view fact, std::string_view word) const;
    /// Whether a text was given.
    [[nodiscard]] bool has_text(const std::string& fact) const;

  private:
    const Assessment& assessment_;
};

}  // namespace noticeclock
