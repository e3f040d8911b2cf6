#include <catch2/catch.hpp>

#include "drill.h"

using namespace noticeclock;

namespace {

const std::string now = "2026-11-20T12:00+09:00";
const std::string timeline = "timeline: {aware: 2026-11-19T14:00+09:00}\n";

struct Result {
    std::string result;    ///< its id; "open" while it is
    std::string possible;  ///< the ids still possible
    std::string decisive;  ///< the facts that decide
    std::string answers;   ///< of the questions reached
};

Result classify(const std::string& facts) {
    const Followed followed(timeline + facts, now);
    const auto& state = followed.state.decisions.front();
    const auto& made = *state.classification;
    Result result;
    result.result = state.result ? made.results[*state.result].id : "open";
    for (std::size_t i = 0; i < made.results.size(); ++i) {
        if ((state.possible >> i & 1U) != 0) result.possible += made.results[i].id + " ";
    }
    for (const auto slot : state.decisive) {
        result.decisive += followed.rulebook.vocabulary.info(slot).name + " ";
    }
    for (const auto& step : state.path) {
        result.answers += step.answer == Tri::yes  ? "yes "
                          : step.answer == Tri::no ? "no "
                                                   : "unknown ";
    }
    return result;
}

}  // namespace

TEST_CASE("the first answer that leads out decides a classification") {
    const auto privacy = classify("breach: {kinds: [confidentiality], acquired: yes}\n");
    CHECK(privacy.result == "privacy");
    CHECK(privacy.answers == "yes yes ");
    CHECK(classify("breach: {kinds: [confidentiality], acquired: no}\n").result == "security");
    const auto nothing = classify("breach: {kinds: []}\n");
    CHECK(nothing.result == "false-positive");
    CHECK(nothing.answers == "no ");
}

TEST_CASE("an unknown answer goes both ways, and the facts that decide are named") {
    const auto open = classify("breach: {kinds: [confidentiality]}\n");
    CHECK(open.result == "open");
    CHECK(open.possible == "security privacy ");
    CHECK(open.decisive == "breach.acquired ");
    CHECK(open.answers == "yes unknown ");
    const auto nothing_known = classify("");
    CHECK(nothing_known.possible == "false-positive security privacy ");
    CHECK(nothing_known.decisive == "breach.kinds breach.acquired ");
}
