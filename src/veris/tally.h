#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <tuple>

#include "veris/remark.h"

namespace noticeclock::veris {

/// The remarks on all incidents of an import, counted: one line a kind, field and value.
class Tally {
  public:
    struct Key {
        Remark::Kind kind{};
        std::string field;
        std::string value;
        // clang-tidy takes the 0 that a defaulted comparison compares with for a null pointer.
        // NOLINTNEXTLINE(modernize-use-nullptr)
        friend auto operator<=>(const Key&, const Key&) = default;
    };
    struct Line {
        std::size_t incidents = 0;          ///< in how many incidents
        std::vector<std::string> subjects;  ///< of the first of them
        Text why;
    };

    /// Counts the remarks on one incident, equal ones once.
    void add(const Remarks& remarks);
    /// Values beyond `most` of one kind and field are counted together, under an empty value, and
    /// so are fields that the mapping does not know, so that a hostile file cannot fill the memory.
    static constexpr std::size_t most = 200;
    [[nodiscard]] const std::map<Key, Line>& lines() const { return lines_; }

  private:
    std::map<Key, Line> lines_;
    std::map<std::tuple<Remark::Kind, std::string>, std::size_t> values_;
};

/// An import as a whole.
struct Import {
    std::size_t read = 0;     ///< incidents found
    std::size_t written = 0;  ///< incident files made of them
    Tally tally;
};

}  // namespace noticeclock::veris
