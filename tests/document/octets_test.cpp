#include "document/octets.h"

#include <catch2/catch.hpp>
#include <string>

namespace noticeclock {

TEST_CASE("texts are the same when every byte is") {
    for (std::size_t size = 0; size < 40; ++size) {
        const std::string one(size, 'x');
        CHECK(same_octets(one.data(), std::string(one).data(), size));
        CHECK(same_text(one, std::string(one)));
        CHECK_FALSE(same_text(one, one + 'x'));
        CHECK_FALSE(same_text(one + 'x', one));
        for (std::size_t at = 0; at < size; ++at) {
            auto other = one;
            other[at] = 'y';
            INFO(size << " " << at);
            CHECK_FALSE(same_octets(one.data(), other.data(), size));
            CHECK_FALSE(same_text(one, other));
        }
    }
}

TEST_CASE("one odd byte of eight is seen wherever it stands, and nothing else is odd") {
    for (std::size_t at = 0; at < 8; ++at) {
        for (int byte = 0; byte < 256; ++byte) {
            std::string eight = "printed!";
            eight[at] = static_cast<char>(byte);
            INFO(at << " " << byte);
            const auto octets = eight_octets(eight.data());
            CHECK(is_marked(high_marks(octets)) == (byte >= 0x7f));
            CHECK(is_marked(odd_marks(octets)) == (byte >= 0x7f || byte < ' '));
        }
    }
}

}  // namespace noticeclock
