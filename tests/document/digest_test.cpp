#include "document/digest.h"

#include <catch2/catch.hpp>

using noticeclock::sha256;

TEST_CASE("the digest is SHA-256 in hexadecimal: the examples of FIPS 180-4") {
    CHECK(sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(sha256("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq") ==
          "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
}

TEST_CASE("SHA-512 in hexadecimal: the example of FIPS 180-4") {
    CHECK(noticeclock::digests_of("abc") ==
          noticeclock::Digests{"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                               "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"
                               "2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f"});
}

TEST_CASE("bytes that come piece by piece have the digests of the whole") {
    noticeclock::Digester digester;
    digester.add("a");
    digester.add("");
    digester.add("bc");
    CHECK(digester.finish() == noticeclock::digests_of("abc"));
}
