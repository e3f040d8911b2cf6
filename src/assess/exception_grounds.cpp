#include "assess/exception_grounds.h"

#include <algorithm>
#include <functional>
#include <initializer_list>

#include "incident/time_reader.h"

namespace noticeclock {

namespace {

using Measures = std::vector<const PlacedMeasure*>;
using Wanted = std::function<bool(const PlacedMeasure&)>;

Wanted one_of(std::initializer_list<Measure> kinds) {
    return [kinds = std::vector<Measure>(kinds)](const PlacedMeasure& measure) {
        return std::find(kinds.begin(), kinds.end(), measure.safeguard->measure) != kinds.end();
    };
}

const Wanted encrypts = one_of({Measure::encryption});
const Wanted redacts = one_of({Measure::redaction});
const Wanted removes =
    one_of({Measure::key_rotation, Measure::credential_revocation, Measure::remote_wipe,
            Measure::retrieval, Measure::containment, Measure::other});
const Wanted recovers = one_of({Measure::remote_wipe, Measure::retrieval});
const Wanted renews = one_of({Measure::key_rotation, Measure::credential_revocation});

bool keeps_from_attacker(const PlacedMeasure& measure) {
    return measure.safeguard->from_attacker;
}
bool keeps_from_processor(const PlacedMeasure& measure) {
    return measure.safeguard->from_processor;
}

/// Whether a measure surely took effect after the access began.
bool is_later(const PlacedMeasure& measure) {
    return measure.placement == Placement::during || measure.placement == Placement::after ||
           measure.placement == Placement::since;
}

Measures chosen(const std::vector<PlacedMeasure>& measures, const Wanted& wanted) {
    Measures found;
    for (const auto& measure : measures)
        if (wanted(measure)) found.push_back(&measure);
    return found;
}

Measures those(const Measures& measures, const Wanted& wanted) {
    Measures found;
    std::copy_if(measures.begin(), measures.end(), std::back_inserter(found),
                 [&](const PlacedMeasure* measure) { return wanted(*measure); });
    return found;
}

/// What facts say: `as` is the answer that carries the need.
Support support_of(Tri answer, Tri as) {
    if (answer == Tri::unknown) return Support::missing;
    return answer == as ? Support::recorded : Support::contrary;
}

class GroundBuilder {
  public:
    GroundBuilder(Ground ground, const ExceptionFacts& facts,
                  const std::vector<PlacedMeasure>& measures)
        : facts_(facts), measures_(measures), result_{ground, Tri::unknown, {}} {}

    /// The fact that claims the ground; false when it denies it.
    bool claim(Need need, const std::string& fact) {
        result_.claimed = facts_.answer(fact);
        add_fact(need, fact, Tri::yes);
        return result_.claimed != Tri::no;
    }

    void add_fact(Need need, const std::string& fact, Tri as) {
        result_.needs.push_back({need, support_of(facts_.answer(fact), as), {}, {fact}});
    }

    /// A measure that must have been there before the access.
    void add_before(Need need, const Wanted& wanted) {
        const auto all = chosen(measures_, wanted);
        const auto before =
            those(all, [](const auto& measure) { return measure.placement == Placement::before; });
        const auto later = those(all, is_later);
        if (!before.empty()) {
            rely(need, Support::recorded, before);
        } else if (all.empty()) {
            rely(need, Support::missing, {});
        } else {
            rely(need, later.size() == all.size() ? Support::contrary : Support::unclear, all);
        }
    }

    /// A measure taken since the access began, with its time.
    void add_later(Need need, const Wanted& wanted) {
        const auto all = chosen(measures_, wanted);
        const auto later = those(all, is_later);
        if (!later.empty()) {
            rely(need, Support::recorded, later);
        } else if (all.empty()) {
            rely(need, Support::missing, {});
        } else {
            const auto before = those(
                all, [](const auto& measure) { return measure.placement == Placement::before; });
            rely(need, before.size() == all.size() ? Support::contrary : Support::unclear, all);
        }
    }

    void add(Need need, Support support, std::vector<std::string> keys) {
        result_.needs.push_back({need, support, {}, std::move(keys)});
    }

    /// Each measure that something rests on wants something that shows it.
    void add_shown() {
        if (relied_.empty()) return;
        const auto bare =
            those(relied_, [](const auto& measure) { return measure.safeguard->evidence.empty(); });
        result_.needs.push_back({Need::shown,
                                 bare.empty() ? Support::recorded : Support::missing,
                                 bare.empty() ? relied_ : bare,
                                 {}});
    }

    GroundResult take() { return std::move(result_); }
    [[nodiscard]] const ExceptionFacts& facts() const { return facts_; }
    [[nodiscard]] const std::vector<PlacedMeasure>& measures() const { return measures_; }

  private:
    void rely(Need need, Support support, const Measures& measures) {
        result_.needs.push_back({need, support, measures, {}});
        for (const auto* measure : measures) {
            const bool new_one =
                std::find(relied_.begin(), relied_.end(), measure) == relied_.end();
            if (support == Support::recorded && new_one) relied_.push_back(measure);
        }
    }

    const ExceptionFacts& facts_;
    const std::vector<PlacedMeasure>& measures_;
    Measures relied_;
    GroundResult result_;
};

void add_encryption(GroundBuilder& ground) {
    if (!ground.claim(Need::encrypted, "data.encrypted")) return;
    ground.add_before(Need::encrypted_before, encrypts);
    ground.add_fact(Need::strong, "data.encryption_strong", Tri::yes);
    ground.add_fact(Need::key_safe, "data.key_compromised", Tri::no);
    ground.add_before(Need::key_from_attacker, keeps_from_attacker);
    ground.add_before(Need::key_from_processor, keeps_from_processor);
    ground.add_shown();
}

void add_redaction(GroundBuilder& ground) {
    if (!ground.claim(Need::redacted, "data.redacted")) return;
    ground.add_before(Need::redacted_before, redacts);
    ground.add_shown();
}

/// Used or published is against it; both denied carries it.
Support not_used(const ExceptionFacts& facts) {
    const auto used = facts.answer("breach.used");
    const auto published = facts.answer("breach.published");
    if (used == Tri::yes || published == Tri::yes) return Support::contrary;
    return used == Tri::no && published == Tri::no ? Support::recorded : Support::missing;
}

/// Data that were taken are beyond revoking and rotating; whether wiping or retrieval got every
/// copy, no record of a time can tell.
Support no_copy(const GroundBuilder& ground) {
    const auto& facts = ground.facts();
    const bool taken = facts.is_word("breach.exfiltration", "confirmed") ||
                       facts.answer("breach.acquired") == Tri::yes;
    const bool not_taken = facts.is_word("breach.exfiltration", "ruled-out") ||
                           facts.answer("breach.acquired") == Tri::no;
    if (taken) {
        return chosen(ground.measures(), recovers).empty() ? Support::contrary : Support::unclear;
    }
    return not_taken ? Support::recorded : Support::missing;
}

void add_removal(GroundBuilder& ground) {
    if (!ground.claim(Need::removed, "risk.removed")) return;
    ground.add_later(Need::removed_by, removes);
    ground.add(Need::not_used, not_used(ground.facts()), {"breach.used", "breach.published"});
    ground.add(Need::no_copy, no_copy(ground), {"breach.exfiltration", "breach.acquired"});
    const bool reasoned = ground.facts().has_text("risk.reasoning");
    ground.add(Need::reasons, reasoned ? Support::recorded : Support::missing, {"risk.reasoning"});
    ground.add_shown();
}

void add_recovery(GroundBuilder& ground) {
    if (!ground.claim(Need::recovered, "breach.recovered_unseen")) return;
    ground.add_later(Need::recovered_by, recovers);
    ground.add_fact(Need::not_seen, "breach.accessed", Tri::no);
    ground.add_shown();
}

class ContradictionFinder {
  public:
    ContradictionFinder(const ExceptionFacts& facts, const std::vector<PlacedMeasure>& measures,
                        const std::optional<Moment>& contained)
        : facts_(facts), measures_(measures), contained_(contained) {}

    std::vector<Contradiction> find() {
        about_key();
        about_encryption();
        about_removal();
        about_recovery();
        about_containment();
        return std::move(found_);
    }

  private:
    using Kind = Contradiction::Kind;

    void add(Kind kind, Measures measures, std::vector<std::string> keys) {
        found_.push_back({kind, std::move(measures), std::move(keys)});
    }

    [[nodiscard]] bool is(std::string_view fact, Tri answer) const {
        return facts_.answer(fact) == answer;
    }

    [[nodiscard]] static bool was_before(const PlacedMeasure& measure) {
        return measure.placement == Placement::before;
    }

    void about_key() {
        const auto kept = chosen(measures_, keeps_from_attacker);
        const auto late = those(chosen(measures_, renews), is_later);
        if (is("data.key_compromised", Tri::no) && those(kept, was_before).empty() &&
            !late.empty()) {
            add(Kind::key_safe_unshown, late, {"data.key_compromised"});
        }
        if (is("data.key_compromised", Tri::yes) && !kept.empty()) {
            add(Kind::key_lost_though_kept, kept, {"data.key_compromised"});
        }
    }

    void about_encryption() {
        const auto all = chosen(measures_, encrypts);
        const auto late = those(all, is_later);
        const auto before = those(all, was_before);
        if (is("data.encrypted", Tri::yes) && !all.empty() && late.size() == all.size()) {
            add(Kind::encrypted_late, late, {"data.encrypted"});
        }
        if (is("data.encrypted", Tri::no) && !before.empty()) {
            add(Kind::encryption_doubted, before, {"data.encrypted"});
        }
    }

    void about_removal() {
        if (!is("risk.removed", Tri::yes)) return;
        std::vector<std::string> keys{"risk.removed"};
        for (const auto* fact : {"breach.used", "breach.published"})
            if (is(fact, Tri::yes)) keys.emplace_back(fact);
        if (keys.size() > 1) add(Kind::removed_though_used, {}, keys);
        const auto all = chosen(measures_, removes);
        const auto before = those(all, was_before);
        if (!all.empty() && before.size() == all.size()) {
            add(Kind::removed_beforehand, before, {"risk.removed"});
        }
        if (is("breach.ongoing", Tri::yes)) {
            add(Kind::removed_ongoing, {}, {"risk.removed", "breach.ongoing"});
        }
    }

    void about_recovery() {
        if (is("breach.recovered_unseen", Tri::yes) && is("breach.accessed", Tri::yes)) {
            add(Kind::seen_though_recovered, {}, {"breach.recovered_unseen", "breach.accessed"});
        }
    }

    void about_containment() {
        if (!contained_) return;
        const auto later = those(chosen(measures_, one_of({Measure::containment})),
                                 [&](const PlacedMeasure& measure) {
                                     const auto& effective = measure.safeguard->effective;
                                     return effective && surely_before(*contained_, *effective);
                                 });
        if (!later.empty()) add(Kind::contained_before_measure, later, {"timeline.contained"});
    }

    const ExceptionFacts& facts_;
    const std::vector<PlacedMeasure>& measures_;
    const std::optional<Moment>& contained_;
    std::vector<Contradiction> found_;
};

}  // namespace

GroundResult ground_result(Ground ground, const ExceptionFacts& facts,
                           const std::vector<PlacedMeasure>& measures) {
    GroundBuilder builder(ground, facts, measures);
    switch (ground) {
        case Ground::encryption:
            add_encryption(builder);
            break;
        case Ground::redaction:
            add_redaction(builder);
            break;
        case Ground::removal:
            add_removal(builder);
            break;
        case Ground::recovery:
            add_recovery(builder);
            break;
    }
    return builder.take();
}

std::vector<Contradiction> contradictions_in(const ExceptionFacts& facts,
                                             const std::vector<PlacedMeasure>& measures,
                                             const std::optional<Moment>& contained) {
    return ContradictionFinder(facts, measures, contained).find();
}

}  // namespace noticeclock
