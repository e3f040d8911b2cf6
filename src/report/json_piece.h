#pragma once

#include <string>

#include "report/json.h"

namespace noticeclock {

/// Members of an object, or elements of an array, that are the same whenever they are written: put
/// into words once and copied after that. Always written in the same form and at the same depth.
class JsonPiece {
  public:
    /// Writes what `write` writes; at least one member.
    template <class Write>
    void put(JsonWriter& json, const Write& write) {
        if (!text_.empty()) {
            json.members(text_);
            return;
        }
        const auto start = json.position();
        write();
        text_ = json.members_since(start);
    }

  private:
    std::string text_;
};

}  // namespace noticeclock
