#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "document/source.h"

namespace noticeclock {

enum class Severity { error, warning };

/// One fault in what a person wrote: where, what is wrong, and what to do about it.
struct Diagnostic {
    Severity severity = Severity::error;
    std::string file;
    Position at;
    std::uint32_t length = 1;       ///< how many columns the caret underlines
    std::string message;            ///< one sentence without a full stop, lower case
    std::string hint;               ///< what to do, e.g. "did you mean 'affected'?"; may be empty
    std::string line;               ///< the text of the line; empty when the text is not at hand
    std::uint32_t first_given = 0;  ///< the line that the hint names; 0: none (point_to_first)
};

/// A fault at a place of a text: `length` columns from `at` on.
[[nodiscard]] Diagnostic fault(const Source& source, Position at, std::uint32_t length,
                               std::string message, std::string hint = {});

/// Makes the hint of a fault in what is given twice: the line of the same file where it was given
/// first.
void point_to_first(Diagnostic& twice, std::uint32_t line);

/// The faults found so far. All of a file's faults are collected before any is shown; beyond `most`
/// no more are kept, so that a hostile file cannot fill the memory.
class Diagnostics {
  public:
    static constexpr std::size_t most = 1000;
    void add(Diagnostic diagnostic);
    /// Whether further faults are dropped: time to stop looking for them.
    [[nodiscard]] bool full() const { return items_.size() >= most && has_errors(); }
    [[nodiscard]] bool has_errors() const { return has_errors_; }
    [[nodiscard]] bool empty() const { return items_.empty(); }
    /// In order of file, line and column; equal ones once.
    [[nodiscard]] std::vector<Diagnostic> sorted() const;
    void append(const Diagnostics& other);

  private:
    std::vector<Diagnostic> items_;
    bool has_errors_ = false;
};

/// `file:line:col: error: message`, the line, a caret under the place, and the hint, each on its
/// own line, ending in a line feed. A long line is cut around the place. Characters that could act
/// on a terminal (controls, changes of writing direction) are shown as
/// '?', tabs as one space, so that hostile text stays text. Without a line number only `file:
/// error: message`.
[[nodiscard]] std::string render(const Diagnostic& diagnostic);
/// All of them, in the order of Diagnostics::sorted().
[[nodiscard]] std::string render(const Diagnostics& diagnostics);

}  // namespace noticeclock
