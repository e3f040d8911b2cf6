#include <algorithm>
#include <set>

#include "law/rules.h"

namespace noticeclock {
namespace {

/// The checks of one law; faults point at its file.
class LawLint {
  public:
    LawLint(const Rulebook& rulebook, const Law& law, Diagnostics& diagnostics)
        : rulebook_(rulebook), law_(law), diagnostics_(diagnostics) {}

    void run() {
        if (law_.cite.empty()) error({}, "the law has no citation");
        if (law_.sources.empty()) error({}, "the law names no source");
        check_bilingual(law_.title, {}, "the law's title");
        check_bilingual(law_.scope.label, law_.scope.at, "the label of the scope");
        check_versions();
        for (const auto& version : law_.versions) {
            for (const auto& duty : version.duties) check_duty(duty);
            check_terms(version);
        }
    }

  private:
    void add(Severity severity, Position at, std::string message, std::string hint = {}) {
        diagnostics_.add({severity, law_.file, at, 1, std::move(message), std::move(hint), {}});
    }
    void error(Position at, std::string message, std::string hint = {}) {
        add(Severity::error, at, std::move(message), std::move(hint));
    }
    void warn(Position at, std::string message, std::string hint = {}) {
        add(Severity::warning, at, std::move(message), std::move(hint));
    }

    /// State law may stand in English only; everything else is read in Japan too.
    [[nodiscard]] bool needs_japanese() const { return !law_.place.starts_with("US-"); }

    void check_bilingual(const Text& text, Position at, const std::string& what) {
        if (needs_japanese() && text.ja.empty()) warn(at, what + " has no Japanese wording");
    }

    void check_versions() {
        std::vector<InForce> spans;
        for (const auto& version : law_.versions) {
            if (version.status != Status::in_force) continue;
            for (const auto& other : spans) {
                if (overlap(other, version.in_force)) {
                    error({}, "two versions are in force on the same day");
                }
            }
            spans.push_back(version.in_force);
        }
    }

    static bool overlap(const InForce& a, const InForce& b) {
        const bool a_first = !a.to || !b.from || *b.from <= *a.to;
        const bool b_first = !b.to || !a.from || *a.from <= *b.to;
        return a_first && b_first;
    }

    void check_duty(const Duty& duty) {
        if (duty.cite.empty()) error(duty.at, "the duty '" + duty.key + "' has no citation");
        check_bilingual(duty.title, duty.at, "the title of '" + duty.key + "'");
        check_asks(duty);
        for (const auto& hold : duty.holds) check_hold(duty, hold);
        if (duty.clock) check_clock(*duty.clock);
    }

    void check_hold(const Duty& duty, const std::string& kind) {
        const bool known = std::any_of(law_.holds.begin(), law_.holds.end(),
                                       [&](const HoldRule& rule) { return rule.kind == kind; });
        if (!known) {
            error(duty.at, "'" + duty.key + "' names the hold '" + kind +
                               "', for which the law has no rule");
        }
    }

    void check_clock(const Clock& clock) {
        if (!clock.count.empty()) check_calendar(clock);
        for (const auto& part : clock.parts) check_clock(part);
    }

    /// A counting rule may have a calendar of its own, which must exist.
    void check_calendar(const Clock& clock) {
        const auto& rule = rulebook_.counting.at(clock.count);
        if (rule.whose == CountingRule::Whose::fixed && !rule.calendar.empty() &&
            !rulebook_.calendars.contains(rule.calendar)) {
            error(clock.at, "the counting rule '" + rule.id + "' names the unknown calendar '" +
                                rule.calendar + "'");
        }
    }

    void check_asks(const Duty& duty) {
        for (std::size_t i = 0; i < duty.asks.size(); ++i) {
            if (changes_nothing(duty, i)) {
                error(duty.asks[i].at,
                      "an ask of '" + duty.key +
                          "' can never change the outcome: " + duty.asks[i].condition.written);
            }
            if (asked_before(duty, i)) {
                error(duty.asks[i].at,
                      "'" + duty.key + "' asks twice: " + duty.asks[i].condition.written);
            }
            if (duty.asks[i].label.empty()) {
                warn(duty.asks[i].at, "an ask of '" + duty.key +
                                          "' has no label: " + duty.asks[i].condition.written);
            }
        }
    }

    /// Every exit from here on is the same as this ask's own.
    static bool changes_nothing(const Duty& duty, std::size_t i) {
        std::set<Outcome> outcomes;
        for (std::size_t j = i; j < duty.asks.size(); ++j) {
            if (duty.asks[j].yes) outcomes.insert(*duty.asks[j].yes);
            if (duty.asks[j].no) outcomes.insert(*duty.asks[j].no);
        }
        outcomes.insert(duty.otherwise);
        // A named exception is worth its place even when a later one leads to the same outcome.
        return outcomes.size() == 1;
    }

    static bool asked_before(const Duty& duty, std::size_t i) {
        const auto& written = duty.asks[i].condition.written;
        return !written.empty() &&
               std::any_of(duty.asks.begin(), duty.asks.begin() + static_cast<std::ptrdiff_t>(i),
                           [&](const Ask& ask) { return ask.condition.written == written; });
    }

    void check_terms(const LawVersion& version) {
        const auto used = terms_used(version);
        for (std::size_t i = 0; i < version.terms.size(); ++i) {
            const auto& term = version.terms[i];
            if (term.cite.empty()) error(term.at, "the term '" + term.id + "' has no citation");
            check_bilingual(term.label, term.at, "the label of '" + term.id + "'");
            if (!used.contains(i) && &version == &law_.versions.front()) {
                warn(term.at, "the term '" + term.id + "' is never used");
            }
        }
    }

    static void gather(const Condition& condition, const LawVersion& version,
                       std::set<std::size_t>& used) {
        if (condition.kind == Condition::Kind::term && used.insert(condition.term).second) {
            gather(version.terms[condition.term].condition, version, used);
        }
        for (const auto& part : condition.parts) gather(part, version, used);
    }

    static void gather(const Clock& clock, const LawVersion& version, std::set<std::size_t>& used) {
        if (clock.when) gather(*clock.when, version, used);
        for (const auto& part : clock.parts) gather(part, version, used);
    }

    static std::set<std::size_t> terms_used(const LawVersion& version) {
        std::set<std::size_t> used;
        for (const auto& duty : version.duties) {
            for (const auto& ask : duty.asks) gather(ask.condition, version, used);
            for (const auto& entry : duty.content) {
                if (entry.when) gather(*entry.when, version, used);
            }
            if (duty.clock) gather(*duty.clock, version, used);
        }
        return used;
    }

    const Rulebook& rulebook_;
    const Law& law_;
    Diagnostics& diagnostics_;
};

void lint_places(const Rulebook& rulebook, Diagnostics& diagnostics) {
    for (const auto& place : rulebook.places.all()) {
        if (!Zone::find(place.zone)) {
            diagnostics.add(
                {Severity::error,
                 "places.yaml",
                 {},
                 1,
                 "the place '" + place.code + "' has the unknown time zone '" + place.zone + "'",
                 {},
                 {}});
        }
        if (!place.calendar.empty() && !rulebook.calendars.contains(place.calendar)) {
            diagnostics.add({Severity::warning,
                             "places.yaml",
                             {},
                             1,
                             "the place '" + place.code + "' names the unknown calendar '" +
                                 place.calendar + "'",
                             {},
                             {}});
        }
    }
}

void warn_at(const Node& node, const std::string& message, Diagnostics& diagnostics) {
    auto warning = fault(node, message);
    warning.severity = Severity::warning;
    diagnostics.add(std::move(warning));
}

std::set<std::string_view> shared_terms_used(const Rulebook& rulebook) {
    std::set<std::string_view> used;
    for (const auto& law : rulebook.laws) {
        for (const auto& version : law.versions) {
            for (const auto& term : version.terms) used.insert(term.shared);
        }
    }
    return used;
}

void lint_shared_terms(const Rulebook& rulebook, Diagnostics& diagnostics) {
    const auto used = shared_terms_used(rulebook);
    for (const auto& name : rulebook.shared_terms.names()) {
        const auto id = "'" + std::string(name.text()) + "'";
        if (!used.contains(name.text())) {
            warn_at(name, "the shared term " + id + " is never used", diagnostics);
        }
        const auto label = rulebook.shared_terms.find(name.text())->find("label");
        if (label && !label->find("ja")) {
            warn_at(*label, "the label of " + id + " has no Japanese wording", diagnostics);
        }
    }
}

/// Every duty is named by the obligation it encodes, or as one beyond them; laws that an
/// organization adds have no inventory.
void lint_inventory(const Rulebook& rulebook, Diagnostics& diagnostics) {
    const auto& inventory = rulebook.inventory;
    if (inventory.obligations.empty()) return;
    std::set<std::string_view> named(inventory.beyond.begin(), inventory.beyond.end());
    for (const auto& obligation : inventory.obligations) {
        named.insert(obligation.duties.begin(), obligation.duties.end());
    }
    for (const auto& law : rulebook.laws) {
        if (law.added) continue;
        for (const auto& version : law.versions) {
            for (const auto& duty : version.duties) {
                if (!named.insert(duty.key).second) continue;
                diagnostics.add({Severity::error,
                                 law.file,
                                 duty.at,
                                 1,
                                 "the inventory does not name '" + duty.key + "'",
                                 "add it to the obligation it encodes, or to 'beyond'",
                                 {}});
            }
        }
    }
}

}  // namespace

void lint(const Rulebook& rulebook, Diagnostics& diagnostics) {
    lint_places(rulebook, diagnostics);
    for (const auto& law : rulebook.laws) LawLint(rulebook, law, diagnostics).run();
    lint_shared_terms(rulebook, diagnostics);
    lint_inventory(rulebook, diagnostics);
}

}  // namespace noticeclock
