#include "veris/tally.h"

#include <set>

namespace noticeclock::veris {

void Tally::add(const Remarks& remarks) {
    std::set<Key> counted;
    for (const auto& remark : remarks) {
        Key key{remark.kind, remark.field, remark.value};
        const bool any_field = key.kind == Remark::Kind::new_field;
        auto& seen = values_[{key.kind, any_field ? std::string() : key.field}];
        if (!lines_.contains(key) && ++seen > most) (any_field ? key.field : key.value).clear();
        if (!counted.insert(key).second) continue;
        auto& line = lines_[key];
        if (line.incidents++ > 0) continue;
        line.subjects = remark.subjects;
        line.why = remark.why;
    }
}

}  // namespace noticeclock::veris
