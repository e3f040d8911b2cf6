#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "incident/incident.h"

namespace noticeclock {

/// Reads the incident of one line of JSON straight into its values, without a tree between. It
/// takes only what is quite ordinary: facts, events with an offset, people by place. Whatever else
/// a line holds, right or wrong, it leaves to the ordinary reader (incident/incident.h), which also
/// knows how to complain. What it does read, it reads as that one does.
class LineReader {
  public:
    /// The names must outlive the reader; their vocabulary must not grow.
    explicit LineReader(const IncidentNames& names);
    ~LineReader();
    LineReader(const LineReader&) = delete;
    LineReader& operator=(const LineReader&) = delete;

    /// The incident of the line, valid until the next call; null when the ordinary reader has to
    /// read it. `room` is how many bytes after the line may be read, though they mean nothing: with
    /// enough of them the line is not copied. `file` is the name of the input.
    [[nodiscard]] const Incident* read(std::string_view line, std::size_t room,
                                       const std::string& file);

  private:
    class Walk;
    std::unique_ptr<Walk> walk_;
};

}  // namespace noticeclock
