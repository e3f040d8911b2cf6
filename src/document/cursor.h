#pragma once

#include <string_view>
#include <vector>

#include "document/source.h"

namespace noticeclock {

/// Turns byte offsets of a text into lines and columns. Quick when asked in order, as a reader
/// does.
class Cursor {
  public:
    /// `content` is a text without byte order mark (content_of) and must outlive the cursor.
    explicit Cursor(std::string_view content);
    /// The position of a byte; an offset beyond the end is that of the end.
    [[nodiscard]] Position at(std::size_t offset);
    /// The offset of a byte of a line, both counted from 0; never beyond the end of the text.
    [[nodiscard]] std::size_t offset(std::size_t line, std::size_t byte) const;

  private:
    [[nodiscard]] std::size_t line_at(std::size_t offset) const;
    std::string_view content_;
    std::vector<std::size_t> starts_;  ///< offset of the first byte of each line
    bool plain_ = false;               ///< one line of ASCII: a byte is a column
    std::size_t line_ = 0;             ///< index into starts_ of the last answer
    std::size_t offset_ = 0;
    std::uint32_t column_ = 1;
};

}  // namespace noticeclock
