#include "report/fold.h"

#include <catch2/catch.hpp>

#include "example.h"

namespace noticeclock {
namespace {

/// Three notices to regulators that end on the same day, each of its own zone, and one a day later.
class Several {
  public:
    Several() {
        auto& model = example_.duty("demo.report");
        for (const auto* place : {"Asia/Tokyo", "Europe/Berlin", "Asia/Tokyo", "Asia/Tokyo"}) {
            auto& duty = duties_.emplace_back(model);
            duty.key = "demo.report[" + std::to_string(duties_.size()) + "]";
            duty.clock.deadline->zone = zone(place);
            end_on(duty, *parse_date("2026-11-24"));
        }
        end_on(duties_.back(), *parse_date("2026-11-25"));
    }
    std::vector<Fold> fold(bool each = false) {
        std::vector<const DutyResult*> order;
        for (const auto& duty : duties_) order.push_back(&duty);
        return folded(order, words_, each);
    }
    std::vector<DutyResult>& duties() { return duties_; }
    const DutyWords& words() const { return words_; }
    const Rulebook& book() { return example_.book(); }

  private:
    static void end_on(DutyResult& duty, CivilDate day) {
        auto& deadline = *duty.clock.deadline;
        deadline.due = deadline.act_by = deadline.zone.day_start(day + date::days(1));
        deadline.due_ends_day = deadline.act_by_ends_day = true;
    }
    Example example_;
    std::vector<DutyResult> duties_;
    DutyWords words_{example_.assessment(), Example::view()};
};

}  // namespace

TEST_CASE("what ends on the same day of each place is told together") {
    Several several;
    const auto folds = several.fold();
    REQUIRE(folds.size() == 2);
    CHECK(is_folded(folds[0]));
    CHECK(fold_keys(folds[0], Language::en) == "demo.report[1], demo.report[2], demo.report[3]");
    CHECK(fold_title(folds[0], several.book(), Language::en) == "regulator: 3 notices");
    CHECK(fold_qualifiers(folds[0], several.words()) ==
          std::vector<std::string>{"due Tue 24 Nov 24:00 in the time of each place",
                                   "guidance, not a limit of the law"});
    CHECK_FALSE(is_folded(folds[1]));
}

TEST_CASE("two duties stand each for itself, and so do all when asked for") {
    Several several;
    CHECK(several.fold(true).size() == 4);
    several.duties().erase(several.duties().begin());
    CHECK(several.fold().size() == 3);
}

TEST_CASE("another state, recipient or a notice sent keeps a duty apart") {
    Several several;
    several.duties()[1].outcome.reset();
    CHECK(several.fold().size() == 4);
    Several sent;
    sent.duties()[0].sent.push_back({});
    CHECK(sent.fold().size() == 4);
}

TEST_CASE("conditions that only some have are pointed at") {
    Several several;
    several.duties()[2].clock.provisional = true;
    const auto lines = fold_qualifiers(several.fold().front(), several.words());
    CHECK(lines.back() == "further conditions differ: --all shows each");
}

}  // namespace noticeclock
