#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "report/batch.h"

namespace noticeclock {

/// A part of the input of a batch: some whole lines of NDJSON, or one file.
struct Piece {
    std::string name;              ///< of the file; "-" for standard input
    std::uint32_t first_line = 1;  ///< where the text begins in the file
    bool lines = false;            ///< one incident a line; else the whole file is yet to be read,
                                   ///< and what follows here means nothing
    std::string text;              ///< the lines, and after them bytes that mean nothing
    std::vector<std::size_t> line_ends;  ///< where each line ends in the text; there stands its
                                         ///< line feed, which the last line of a file may lack
};

/// What became of a piece.
struct Product {
    std::string out;     ///< whole lines for standard output
    std::string faults;  ///< whole lines for standard error
    std::uint64_t incidents = 0;
    std::uint64_t faulty = 0;  ///< of these, those that could not be read
    BatchSummary summary;      ///< filled only when a summary is wanted

    /// Makes it empty. Its memory is kept.
    void clear();
};

}  // namespace noticeclock
