#include "document/excerpt.h"

#include <utility>

namespace noticeclock {
namespace {

Position in_file(Position at, Position begin) {
    if (at.line == 0) return begin;
    if (at.line == 1) at.column += begin.column - 1;
    at.line += begin.line - 1;
    return at;
}

}  // namespace

Diagnostics faults_in_file(const Diagnostics& faults, const std::string& file, Position begin) {
    Diagnostics all;
    for (auto one : faults.sorted()) {
        if (one.file == file) {
            one.at = in_file(one.at, begin);
            if (one.first_given != 0) point_to_first(one, one.first_given + begin.line - 1);
        }
        all.add(std::move(one));
    }
    return all;
}

}  // namespace noticeclock
