#include "assess/concern.h"

#include <algorithm>
#include <set>

#include "assess/version.h"
#include "law/rules.h"

namespace noticeclock {
namespace {

bool is_of(std::string_view key, const Law& law) {
    return key.starts_with(law.id) && (key.size() == law.id.size() || key[law.id.size()] == '.');
}

/// A law, a duty of it or its place is asked for by name.
bool is_named(const Law& law, const AssessOptions& options) {
    if (options.all || is_of(options.only, law)) return true;
    if (!options.only.empty() && options.only == law.place) return true;
    return std::any_of(options.named.begin(), options.named.end(),
                       [&](const std::string& name) { return is_of(name, law); });
}

void gather_laws(const Clock& clock, std::set<std::string>& laws) {
    if (!clock.duty.empty()) laws.insert(clock.duty.substr(0, clock.duty.find('.')));
    for (const auto& part : clock.parts) gather_laws(part, laws);
}

/// Reads the texts of laws that concern the incident.
class Reading {
  public:
    Reading(Rulebook& rulebook, const Incident& incident, Instant now, Diagnostics& diagnostics)
        : rulebook_(rulebook), incident_(incident), now_(now), diagnostics_(diagnostics) {}

    void read(Law& law) {
        const auto governing = governing_version(rulebook_, incident_, law, now_);
        if (governing.version == nullptr || governing.version->read) return;
        const auto index = static_cast<std::size_t>(governing.version - law.versions.data());
        load_text(rulebook_, law, index, diagnostics_);
        for (const auto& duty : law.versions[index].duties) {
            if (duty.clock) gather_laws(*duty.clock, awaited_);
        }
    }

    /// Also the laws that those read so far hang on.
    void read_awaited() {
        while (!awaited_.empty()) {
            const auto id = awaited_.extract(awaited_.begin()).value();
            for (auto& law : rulebook_.laws) {
                if (law.id == id) read(law);
            }
        }
    }

  private:
    Rulebook& rulebook_;
    const Incident& incident_;
    Instant now_;
    Diagnostics& diagnostics_;
    std::set<std::string> awaited_;
};

}  // namespace

void look_from(const Rulebook& rulebook, const Law& law, std::vector<Value>& values) {
    values[rulebook.here] = law.people == no_slot ? Value::unknown_count() : values[law.people];
}

Tri scope_of(const Rulebook& rulebook, const Law& law, std::vector<Value>& values) {
    look_from(rulebook, law, values);
    return run(law.concern, values.data());
}

bool may_concern(const Rulebook& rulebook, const Incident& incident, const Law& law,
                 const AssessOptions& options, std::vector<Value>& values) {
    if (is_named(law, options)) return true;
    if (scope_of(rulebook, law, values) != Tri::no) return true;
    return std::any_of(incident.notices.begin(), incident.notices.end(),
                       [&](const SentNotice& notice) { return is_of(notice.key, law); });
}

void read_concerned(Rulebook& rulebook, Incident& incident, Instant now,
                    const AssessOptions& options, Diagnostics& diagnostics) {
    Reading reading(rulebook, incident, now, diagnostics);
    auto values = incident.values;
    for (auto& law : rulebook.laws) {
        if (may_concern(rulebook, incident, law, options, values)) reading.read(law);
    }
    reading.read_awaited();
    complete(incident, rulebook.vocabulary, rulebook.places);
}

}  // namespace noticeclock
