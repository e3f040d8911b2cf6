#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "assess/assessment.h"
#include "assess/outlook.h"

namespace noticeclock {

/// Works out the clocks of duties that have been decided, following clocks that hang on other
/// duties.
class Schedule {
  public:
    /// `steps`: whether to write the derivation of each deadline. `duties` must outlive the
    /// schedule; `sights` says from where each looks.
    Schedule(const Rulebook& rulebook, const Incident& incident, std::vector<DutyResult>& duties,
             const std::vector<Sight>& sights, Outlook& outlook, const AssessOptions& options);

    /// Fills in the clock of every duty that may be required.
    void run();
    [[nodiscard]] const std::vector<Assumption>& assumptions() const { return assumptions_; }

  private:
    const ClockResult& resolve(std::size_t duty);
    void follow(const Clock& clock, std::size_t duty, ClockResult& result);
    void run_clock(const Clock& clock, std::size_t duty, ClockResult& result);
    void from_events(const Clock& clock, std::size_t duty, ClockResult& result);
    void from_duty(const Clock& clock, std::size_t duty, ClockResult& result);
    void with_duty(const Clock& clock, std::size_t duty, ClockResult& result);
    void first_case(const Clock& clock, std::size_t duty, ClockResult& result);
    void extreme(const Clock& clock, std::size_t duty, ClockResult& result);
    void follow_parts(const Clock& clock, std::size_t duty, bool stop_at_first,
                      std::vector<ClockResult>& parts);
    void measure(const Clock& clock, const Moment& start, std::size_t duty, ClockResult& result);
    void measure_provisionally(const Clock& clock, const ClockResult& other, std::size_t duty,
                               ClockResult& result);
    void apply_holds(std::size_t duty, ClockResult& result);
    [[nodiscard]] const Zone& zone_at(PlaceIndex place);
    [[nodiscard]] CountingContext context(const std::string& count, std::size_t duty);
    [[nodiscard]] std::optional<std::size_t> target(const std::string& key, std::size_t duty) const;
    [[nodiscard]] Tri holds(const std::optional<Condition>& when, std::size_t duty);
    void assume(Assumption assumption);
    void wait_for(std::string_view name, ClockResult& result) const;

    const Rulebook& rulebook_;
    const Incident& incident_;
    std::vector<DutyResult>& duties_;
    const std::vector<Sight>& sights_;
    Outlook& outlook_;
    const AssessOptions& options_;
    std::vector<char> state_;  // 0 not resolved, 1 being resolved, 2 resolved
    std::vector<Assumption> assumptions_;
    std::optional<PlaceIndex> zone_place_;  // asked for last
    Zone zone_;                             // of that place
};

}  // namespace noticeclock
