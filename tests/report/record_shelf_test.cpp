#include "report/record_shelf.h"

#include <catch2/catch.hpp>

namespace noticeclock {

TEST_CASE("any laws of a rulebook are listed, one by one or many at a time") {
    Rulebook rulebook;
    for (const auto* id : {"a", "b-\"2\"", "c", "dd", "e"}) rulebook.laws.emplace_back().id = id;
    for (const bool compact : {true, false}) {
        LawList list;
        for (unsigned chosen = 0; chosen < 32; ++chosen) {
            JsonWriter copied(compact);
            JsonWriter written(compact);
            std::vector<const Law*> laws;
            written.open_object().array("laws");
            for (unsigned i = 0; i < 5; ++i) {
                if ((chosen >> i & 1U) == 0) continue;
                laws.push_back(&rulebook.laws[i]);
                written.string(rulebook.laws[i].id);
            }
            copied.open_object().array("laws");
            list.write(rulebook, laws, copied);
            CHECK(copied.close().close().take() == written.close().close().take());
        }
    }
}

}  // namespace noticeclock
