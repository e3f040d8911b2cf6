#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "report/draft.h"
#include "report/fact_words.h"

namespace noticeclock {

/// The facts of an incident as a draft says them: a value, or a mark where there is none.
class DraftFacts {
  public:
    /// `draft` gives template and duty. The arguments must outlive the facts.
    DraftFacts(const Assessment& assessment, const Draft& draft, const ClockText& times);

    /// What a variable of a fact, event or count says ("breach.cause", "timeline.aware",
    /// "affected").
    [[nodiscard]] DraftRuns runs(const std::string& variable) const;
    /// What was written by hand for a content item; a mark if nothing was.
    [[nodiscard]] DraftRuns by_hand(const std::string& item, const std::string& label) const;
    /// Whether the incident records something for the variable.
    [[nodiscard]] bool known(const std::string& variable) const;
    /// Whether the law forbids to state it.
    [[nodiscard]] bool forbidden(const std::string& variable) const;
    /// The label of what a variable says.
    [[nodiscard]] std::string label(const std::string& variable) const;
    /// The values, as the duty's law sees them.
    [[nodiscard]] const FactWords& words() const { return words_; }
    /// Text of a person, with what the law forbids to state taken out.
    [[nodiscard]] DraftRuns value(const std::string& text) const;

  private:
    void read_content(const DutyResult& duty);
    void forbid_numbers(const std::string& fact);
    [[nodiscard]] std::string fact_of(const std::string& variable) const;
    [[nodiscard]] DraftRun gap(const std::string& key, const std::string& label, bool later) const;
    [[nodiscard]] bool later(const std::string& fact) const;
    [[nodiscard]] DraftRuns fact_runs(const std::string& fact) const;
    [[nodiscard]] DraftRuns places_runs() const;
    [[nodiscard]] DraftRuns bound_runs(bool upper) const;
    [[nodiscard]] std::string counted(const std::string& fact) const;
    [[nodiscard]] Language language() const { return times_.language(); }

    const Assessment& assessment_;
    bool has_duty_;
    bool may_follow_;
    const ClockText& times_;
    FactWords words_;
    std::map<std::string, bool> later_;   ///< by fact: whether all items it answers may wait
    std::vector<std::string> forbidden_;  ///< facts
    std::vector<std::string> forbidden_numbers_;  ///< as texts write them
};

}  // namespace noticeclock
