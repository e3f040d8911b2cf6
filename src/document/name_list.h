#pragma once

#include <array>
#include <span>
#include <string_view>
#include <vector>

namespace noticeclock {

/// A list of names that needs no memory of its own while they are few: most lists of keys or words
/// are, and thousands of them are made while the law is read.
class NameList {
  public:
    void add(std::string_view name) {
        if (size_ < few) {
            few_[size_] = name;
        } else {
            if (many_.empty()) many_.assign(few_.begin(), few_.end());
            many_.push_back(name);
        }
        ++size_;
    }
    [[nodiscard]] std::size_t size() const { return size_; }
    [[nodiscard]] bool empty() const { return size_ == 0; }
    [[nodiscard]] std::string_view operator[](std::size_t i) const { return names()[i]; }
    /// Valid until the next add().
    [[nodiscard]] std::span<const std::string_view> names() const {
        return size_ <= few ? std::span(few_.data(), size_) : std::span(many_);
    }

  private:
    static constexpr std::size_t few = 20;
    std::size_t size_ = 0;
    std::array<std::string_view, few> few_;
    std::vector<std::string_view> many_;  // all of them, once they are not few
};

}  // namespace noticeclock
