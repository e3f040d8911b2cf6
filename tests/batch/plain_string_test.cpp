#include "batch/plain_string.h"

#include <catch2/catch.hpp>
#include <string>

namespace noticeclock {

TEST_CASE("a string without escapes is plain in any language") {
    for (const char* text : {"", "a", "phishing of a mailbox", "caf\u00e9", "漏えい等の報告",
                             "\u00a0", "\u07ff", "up to ~"}) {
        INFO(text);
        CHECK(is_plain(text));
    }
}

TEST_CASE("wherever it stands, an escape or a control that JSON lets pass makes a string odd") {
    const std::string plain(19, 'x');
    for (const char* odd : {"\\", "\x7f", "\u0080", "\u0085", "\u009f"}) {
        for (std::size_t at = 0; at <= plain.size(); ++at) {
            auto text = plain;
            text.insert(at, odd);
            INFO(text);
            CHECK_FALSE(is_plain(text));
        }
    }
}

TEST_CASE("a text ends before its quote") {
    CHECK(up_to_quote("aware\":\"2026\"") == "aware");
    CHECK(up_to_quote("\"") == "");
    CHECK(up_to_quote("no end") == "no end");
}

}  // namespace noticeclock
