#pragma once

#include <cstdint>
#include <istream>
#include <optional>
#include <string>

#include "document/diagnostic.h"

namespace noticeclock::veris {

/// The text of one JSON object of a larger text, and where it began there.
struct Piece {
    std::string text;
    Position at;  ///< of its first character
};

/// Takes a text apart into the JSON objects that stand in it one after the other: a single object,
/// an array of objects, or one object a line (NDJSON). It reads no further than it must, so that a
/// text of any length takes no more room than its largest object. Only brackets and quotes are
/// looked at; whether a piece is JSON shows when it is read.
class Pieces {
  public:
    /// `name` is what diagnostics call the text.
    Pieces(std::istream& in, std::string name) : in_(in), name_(std::move(name)) {}
    /// The next object; empty at the end. What is no object is a fault and is passed over; so is an
    /// object that is cut off, up to the next line that begins with one.
    [[nodiscard]] std::optional<Piece> next(Diagnostics& diagnostics);

  private:
    [[nodiscard]] int peek() { return in_.peek(); }
    char take();
    void skip_mark();
    [[nodiscard]] bool at_object(Diagnostics& diagnostics);
    void skip_stray(Diagnostics& diagnostics);
    [[nodiscard]] bool read(Piece& piece, Diagnostics& diagnostics);
    void report(Position at, const std::string& message, const std::string& hint,
                Diagnostics& diagnostics) const;

    std::istream& in_;
    std::string name_;
    Position at_{1, 1};
    bool begun_ = false;
    bool in_list_ = false;
};

}  // namespace noticeclock::veris
