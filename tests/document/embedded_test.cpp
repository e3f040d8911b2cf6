#include "document/embedded.h"

#include <catch2/catch.hpp>
#include <cstring>
#include <stdexcept>

#include "document/overlay.h"
#include "reading.h"

using namespace noticeclock;

namespace {

/// A copy at an address divisible by 8.
class Blob {
  public:
    explicit Blob(const std::string& bytes) : words_(bytes.size() / 8 + 2), size_(bytes.size()) {
        std::memcpy(words_.data(), bytes.data(), bytes.size());
    }
    [[nodiscard]] char* data() { return reinterpret_cast<char*>(words_.data()); }
    [[nodiscard]] std::string_view bytes() { return {data(), size_}; }

  private:
    std::vector<std::uint64_t> words_;
    std::size_t size_;
};

std::string two_documents() {
    Diagnostics diagnostics;
    return write_embedded(
        {read_yaml(reading::source("a: {b: ['x', 漏えい]}\nc:\n", "laws/a.yaml"), diagnostics),
         read_yaml(reading::source("- 1\n", "z.yaml"), diagnostics)},
        "0123");
}

}  // namespace

TEST_CASE("documents come back as they were, without their text") {
    Blob blob(two_documents());
    const Embedded read = read_embedded(blob.bytes());
    CHECK(read.digest == "0123");
    REQUIRE(read.documents.size() == 2);
    CHECK(read.documents[0]->name() == "laws/a.yaml");
    const Node list = reading::at(read.documents[0]->root(), {"a", "b"});
    CHECK(list.item(0).quoted());
    CHECK(list.item(1).text() == "漏えい");
    CHECK(list.item(1).position() == Position{1, 14});
    CHECK(read.documents[0]->root().find("c")->is_null());
    CHECK(read.documents[1]->root().item(0).text() == "1");
    CHECK(render(fault(list.item(1), "wrong")) == "laws/a.yaml:1:14: error: wrong\n");
}

TEST_CASE("documents are views into the blob, not copies") {
    Blob blob(two_documents());
    const Embedded read = read_embedded(blob.bytes());
    const auto* begin = blob.data();
    const auto* records = reinterpret_cast<const char*>(read.documents[0]->records().data());
    CHECK(records >= begin);
    CHECK(records < begin + blob.bytes().size());
    CHECK(read.documents[0]->texts().data() >= begin);
    CHECK(read.documents[0]->texts().data() < begin + blob.bytes().size());
}

TEST_CASE("no documents are a blob too") {
    Blob blob(write_embedded({}, "x"));
    CHECK(read_embedded(blob.bytes()).documents.empty());
}

TEST_CASE("a blob that is cut or not one of ours is refused") {
    const std::string whole = two_documents();
    for (std::size_t size = 0; size < whole.size(); ++size) {
        Blob blob(whole.substr(0, size));
        CHECK_THROWS_AS(read_embedded(blob.bytes()), std::logic_error);
    }
    Blob shifted(" " + whole);
    CHECK_THROWS_AS(read_embedded(shifted.bytes().substr(1)), std::logic_error);
    Blob other_version(whole);
    ++other_version.data()[8];
    CHECK_THROWS_AS(read_embedded(other_version.bytes()), std::logic_error);
    Blob no_magic(whole);
    ++no_magic.data()[0];
    CHECK_THROWS_AS(read_embedded(no_magic.bytes()), std::logic_error);
}

TEST_CASE("a blob with any byte changed is refused or stays readable") {
    const std::string whole = two_documents();
    for (std::size_t i = 0; i < whole.size(); ++i) {
        Blob blob(whole);
        blob.data()[i] = static_cast<char>(~blob.data()[i]);
        try {
            for (const auto& document : read_embedded(blob.bytes()).documents) {
                for (std::uint32_t n = 0; n < document->records().size(); ++n) {
                    const Node node(*document, n);
                    for (std::size_t j = 0; j < node.size(); ++j) (void)node.item(j).text();
                }
            }
        } catch (const std::logic_error&) {
        }
    }
}

TEST_CASE("a document of several files cannot be embedded") {
    Diagnostics diagnostics;
    const auto a = reading::yaml("a: 1\n");
    const auto b = reading::yaml("b: 1\n");
    CHECK_THROWS_AS(write_embedded({overlay(a.root(), b.root(), 1)}, ""), std::logic_error);
}
