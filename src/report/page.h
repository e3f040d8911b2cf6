#pragma once

#include <string>
#include <string_view>

#include "report/table.h"
#include "report/view.h"

namespace noticeclock {

/// A page of text for a terminal, filled from top to bottom. All text that is put on it is cleaned.
class Page {
  public:
    explicit Page(const View& view);
    /// A heading with an empty line above it, unless it is the first line.
    void heading(std::string_view text);
    void blank();
    /// Text wrapped to the page; further lines are indented by `hang` more.
    void line(std::string_view text, std::size_t indent = 0, Tone tone = Tone::plain,
              std::size_t hang = 0);
    /// `mark`, then text wrapped beside it.
    void item(std::string_view mark, std::string_view text, std::size_t indent = 2,
              Tone tone = Tone::plain);
    void table(const Table& table, std::size_t indent = 2);
    [[nodiscard]] std::size_t width() const { return width_; }
    [[nodiscard]] std::string take() { return std::move(text_); }

  private:
    std::size_t width_;
    bool colour_;
    std::string text_;
};

}  // namespace noticeclock
