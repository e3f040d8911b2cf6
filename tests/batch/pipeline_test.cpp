#include "batch/pipeline.h"

#include <atomic>
#include <catch2/catch.hpp>
#include <mutex>
#include <set>
#include <stdexcept>
#include <thread>

namespace noticeclock {
namespace {

/// Pieces named "0", "1", ... up to a number.
struct Numbers {
    int next = 0;
    int end = 0;
    bool operator()(Piece& piece) {
        if (next == end) return false;
        piece.name = std::to_string(next++);
        return true;
    }
};

Product named(const Piece& piece, Product product) {
    product.out += piece.name;
    return product;
}

/// Work that takes longer for some pieces than for others.
Product uneven(const Piece& piece, Product product) {
    if (std::stoi(piece.name) % 7 == 0) std::this_thread::sleep_for(std::chrono::milliseconds(2));
    return named(piece, std::move(product));
}

}  // namespace

TEST_CASE("products come in the order of their pieces, each once, whatever the number of threads") {
    for (const unsigned jobs : {1U, 2U, 5U}) {
        int expected = 0;
        run_in_order(
            jobs, Numbers{0, 200}, [] { return Work(uneven); },
            [&](const Product& product) {
                CHECK(product.out == std::to_string(expected++));
                return true;
            });
        CHECK(expected == 200);
    }
}

TEST_CASE("only a few pieces are under way at once") {
    std::atomic<int> fetched = 0;
    int taken = 0;
    int most = 0;
    Numbers numbers{0, 300};
    run_in_order(
        3,
        [&](Piece& piece) {
            ++fetched;
            return numbers(piece);
        },
        [] { return Work(named); },
        [&](const Product&) {
            std::this_thread::sleep_for(std::chrono::microseconds(200));
            most = std::max(most, fetched - taken);
            ++taken;
            return true;
        });
    CHECK(taken == 300);
    CHECK(most <= 4 * 3 + 1);
}

TEST_CASE("products are made empty, in the memory of few") {
    for (const unsigned jobs : {1U, 3U}) {
        std::mutex mutex;
        std::set<const char*> places;
        const auto fill = [&](const Piece&, Product product) {
            const std::lock_guard lock(mutex);
            CHECK(product.out.empty());
            CHECK(product.faults.empty());
            CHECK(product.incidents + product.faulty == 0);
            product.out.append(1000, 'x');
            product.faults = "faults";
            product.incidents = product.faulty = 1;
            places.insert(product.out.data());
            return product;
        };
        run_in_order(
            jobs, Numbers{0, 500}, [&] { return Work(fill); },
            [](const Product& product) { return product.out.size() == 1000; });
        CHECK(places.size() <= 4 * jobs + 1);
    }
}

TEST_CASE("a taker that has enough ends the run") {
    for (const unsigned jobs : {1U, 4U}) {
        int taken = 0;
        run_in_order(
            jobs, Numbers{0, 1000}, [] { return Work(named); },
            [&](const Product&) { return ++taken < 10; });
        CHECK(taken == 10);
    }
}

TEST_CASE("a fault in the work ends the run and is handed on") {
    for (const unsigned jobs : {1U, 4U}) {
        const auto faulty = [](const Piece& piece, Product product) {
            if (piece.name == "50") throw std::logic_error("broken");
            return named(piece, std::move(product));
        };
        CHECK_THROWS_WITH(run_in_order(
                              jobs, Numbers{0, 100}, [&] { return Work(faulty); },
                              [](const Product&) { return true; }),
                          "broken");
    }
}

}  // namespace noticeclock
