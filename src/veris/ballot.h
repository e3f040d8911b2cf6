#pragma once

#include <map>
#include <string>
#include <vector>

#include "veris/mapping.h"

namespace noticeclock::veris {

/// What the values of one incident say of the facts, collected and then settled.
class Ballot {
  public:
    explicit Ballot(const Mapping& mapping) : mapping_(&mapping) {}

    void add(const Claims& claims);
    /// Leaves each of these open, as far as this voice goes.
    void leave_open(const std::vector<std::string>& targets);
    /// "yes", "no", a word of a choice, or "unknown"; empty when nothing speaks of the target.
    [[nodiscard]] std::string settled(const std::string& target) const;

  private:
    const Mapping* mapping_;
    std::map<std::string, std::vector<std::string>> voices_;
};

}  // namespace noticeclock::veris
