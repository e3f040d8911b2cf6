#pragma once

#include <string>
#include <vector>

#include "incident/incident.h"

namespace noticeclock {

/// Reads the facts of an incident: nested keys are dotted ids (`data: {encrypted: yes}` is
/// `data.encrypted`).
class FactReader {
  public:
    FactReader(const IncidentNames& names, Incident& incident, Diagnostics& diagnostics)
        : names_(names), incident_(incident), diagnostics_(diagnostics) {}

    /// Reads everything below a key.
    void read_group(const std::string& prefix, const Node& node);
    /// The first parts of all fact ids, for suggestions.
    [[nodiscard]] std::vector<std::string> groups() const;

  private:
    void read_fact(const Fact& fact, const Node& node);
    void read_places(const Fact& fact, const Node& node);
    void read_text_fact(const Fact& fact, const Node& node);
    void report_unknown(const std::string& prefix, const Node& key);

    const IncidentNames& names_;
    Incident& incident_;
    Diagnostics& diagnostics_;
};

}  // namespace noticeclock
