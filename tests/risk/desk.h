#pragma once

#include <optional>
#include <string>

#include "document/node.h"
#include "incident/incident.h"
#include "law/rules.h"
#include "risk/risk.h"

namespace noticeclock {

/// The rules built in, ready to assess incidents written as YAML.
class Desk {
  public:
    Desk();
    Desk(const Desk&) = delete;
    Desk& operator=(const Desk&) = delete;

    /// Reads an incident; a fault fails the test.
    [[nodiscard]] Incident incident(const std::string& yaml) const;
    [[nodiscard]] Incident incident(const Document& document) const;
    [[nodiscard]] RiskAssessment assess(const Incident& incident,
                                        const std::string& only = {}) const;
    [[nodiscard]] const RiskRules& rules() const { return rules_; }
    [[nodiscard]] const Rulebook& rulebook() const { return rulebook_; }
    [[nodiscard]] Slot slot(const std::string& fact) const;
    /// "unlikely", "risk or high".
    [[nodiscard]] std::string levels(LevelMask mask) const;
    /// The mask of such a text.
    [[nodiscard]] LevelMask levels(const std::string& text) const;

  private:
    Rulebook rulebook_;
    RiskRules rules_;
};

/// The one desk of the test program.
[[nodiscard]] const Desk& desk();

}  // namespace noticeclock
