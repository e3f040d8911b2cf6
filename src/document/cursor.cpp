#include "document/cursor.h"

#include <algorithm>

namespace noticeclock {

Cursor::Cursor(std::string_view content) : content_(content), starts_{0} {
    for (std::size_t end = content.find('\n'); end != std::string_view::npos;
         end = content.find('\n', end + 1)) {
        starts_.push_back(end + 1);
    }
    plain_ = starts_.size() == 1 && std::all_of(content.begin(), content.end(), [](char byte) {
                 return static_cast<unsigned char>(byte) < 0x80;
             });
}

std::size_t Cursor::line_at(std::size_t offset) const {
    const auto next = std::upper_bound(starts_.begin(), starts_.end(), offset);
    return static_cast<std::size_t>(next - starts_.begin()) - 1;
}

Position Cursor::at(std::size_t offset) {
    offset = std::min(offset, content_.size());
    if (plain_) return {1, static_cast<std::uint32_t>(offset + 1)};
    const std::size_t line = line_at(offset);
    if (line != line_ || offset < offset_) {
        line_ = line;
        offset_ = starts_[line];
        column_ = 1;
    }
    column_ += characters(content_.substr(offset_, offset - offset_));
    offset_ = offset;
    return {static_cast<std::uint32_t>(line + 1), column_};
}

std::size_t Cursor::offset(std::size_t line, std::size_t byte) const {
    if (line >= starts_.size()) return content_.size();
    return std::min(starts_[line] + byte, content_.size());
}

}  // namespace noticeclock
