#include "document/excerpt.h"

#include <string>
#include <utility>

namespace noticeclock {
namespace {

constexpr std::string_view first_given = "first given at line ";

Position in_file(Position at, Position begin) {
    if (at.line == 0) return begin;
    if (at.line == 1) at.column += begin.column - 1;
    at.line += begin.line - 1;
    return at;
}

std::string in_file(const std::string& hint, Position begin) {
    if (!hint.starts_with(first_given)) return hint;
    const auto line = std::stoul(hint.substr(first_given.size()));
    return std::string(first_given) + std::to_string(line + begin.line - 1);
}

}  // namespace

Diagnostics faults_in_file(const Diagnostics& faults, const std::string& file, Position begin) {
    Diagnostics all;
    for (auto one : faults.sorted()) {
        if (one.file == file) {
            one.at = in_file(one.at, begin);
            one.hint = in_file(one.hint, begin);
        }
        all.add(std::move(one));
    }
    return all;
}

}  // namespace noticeclock
