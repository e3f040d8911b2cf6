#include "scenario/exercised.h"

#include <algorithm>

#include "assess/codes.h"

namespace noticeclock {
namespace {

std::string text_name(const LawVersion& version) {
    const auto& from = version.in_force.from;
    return "text from " + (from ? format_date(*from) : std::string("the beginning"));
}

/// What an ask of a duty stands at: those that the law's file does not write out stand at the duty.
Position place_of(const Duty& duty, const Ask& ask) {
    return ask.at.line > 0 ? ask.at : duty.at;
}

std::string position_text(Position at) {
    return std::to_string(at.line) + ":" + std::to_string(at.column);
}

/// What tells apart what is written in a duty, whichever text of the law it is read for.
std::string written_at(const Duty& duty, Position at) {
    return duty.key + " " + position_text(at) + " ";
}

Spot exit_spot(const Law& law, std::string name, Outcome outcome, std::string exception,
               Position at) {
    return {Spot::Kind::exit,     &law, std::move(name), std::string(code_of(outcome)),
            std::move(exception), at,   false,           {}};
}

bool expects_date(const ExpectedDuty& expected) {
    return std::any_of(expected.properties.begin(), expected.properties.end(),
                       [](const ExpectedProperty& property) {
                           return property.property == Property::due ||
                                  property.property == Property::act_by;
                       });
}

}  // namespace

Exercised::Exercised(const Rulebook& rulebook, const std::string& only) {
    for (const auto& law : rulebook.laws) {
        if (only.empty() || law.id == only) add_law(law);
    }
}

std::size_t Exercised::add(Spot spot) {
    const auto place = spots_.size();
    names_.emplace(spot.name, place);
    spots_.push_back(std::move(spot));
    return place;
}

/// `written`: the place in the file, and what of it.
std::size_t Exercised::add_written(const std::string& written, Spot spot) {
    const auto found = written_.find(written);
    if (found != written_.end()) return found->second;
    const auto place = add(std::move(spot));
    written_.emplace(written, place);
    return place;
}

void Exercised::add_law(const Law& law) {
    const auto is_in_force = [](const LawVersion& version) {
        return version.status == Status::in_force;
    };
    if (std::none_of(law.versions.begin(), law.versions.end(), is_in_force)) return;
    if (law.scope.no)
        scopes_[law.id] = add(exit_spot(law, law.id + " scope", *law.scope.no, {}, law.scope.at));
    bool first = true;
    for (const auto& version : law.versions) {
        if (!is_in_force(version)) continue;
        add_version(law, version, first);
        first = false;
    }
    for (const auto& hold : law.holds) {
        holds_[&hold] =
            add({Spot::Kind::hold, &law, law.id + " hold " + hold.kind, {}, {}, {}, false, {}});
    }
}

void Exercised::add_version(const Law& law, const LawVersion& version, bool first) {
    const auto text = text_name(version);
    const auto place = add({Spot::Kind::version, &law, law.id + " " + text, {}, {}, {}, false, {}});
    for (const auto& duty : version.duties) {
        const auto name = duty.key + (first ? "" : " (" + text + ")");
        DutySpots spots;
        spots.version = place;
        for (std::size_t i = 0; i < duty.asks.size(); ++i)
            spots.asks.push_back(add_ask(law, duty, i, name));
        const auto written =
            written_at(duty, duty.at) + "otherwise " + std::string(code_of(duty.otherwise));
        spots.otherwise =
            add_written(written, exit_spot(law, name + " otherwise", duty.otherwise, {}, duty.at));
        if (duty.clock) add_clock(law, *duty.clock, duty.key, name, {});
        duties_.emplace(&duty, std::move(spots));
    }
}

Exercised::AskSpots Exercised::add_ask(const Law& law, const Duty& duty, std::size_t ask,
                                       const std::string& name) {
    const auto& asked = duty.asks[ask];
    const auto at = place_of(duty, asked);
    const auto full = name + " ask " + std::to_string(ask + 1);
    const auto written = written_at(duty, at) + asked.condition.written + " ";
    AskSpots spots;
    spots.ask = add_written(written, {Spot::Kind::ask, &law, full, {}, {}, at, false, {}});
    if (ask == 0 && law.scope.no) {
        spots.no = scopes_.at(law.id);
        return spots;
    }
    if (asked.yes) {
        spots.yes = add_written(written + "yes",
                                exit_spot(law, full + " yes", *asked.yes, asked.exception, at));
    }
    if (asked.no)
        spots.no = add_written(written + "no", exit_spot(law, full + " no", *asked.no, {}, at));
    return spots;
}

/// `path`: which part of which part of the duty's clock it is: " 1.2".
void Exercised::add_clock(const Law& law, const Clock& clock, const std::string& duty,
                          const std::string& name, const std::string& path) {
    for (std::size_t i = 0; i < clock.parts.size(); ++i) {
        const auto number = (path.empty() ? " " : path + ".") + std::to_string(i + 1);
        add_clock(law, clock.parts[i], duty, name, number);
    }
    if (!clock.parts.empty()) return;
    const auto written = duty + " " + position_text(clock.at) + " clock" + path;
    clocks_[&clock] = add_written(
        written, {Spot::Kind::limb, &law, name + " clock" + path, {}, {}, clock.at, false, {}});
}

Spot* Exercised::find(const std::string& name) {
    const auto found = names_.find(name);
    return found == names_.end() ? nullptr : &spots_[found->second];
}

void Exercised::mark(const std::optional<std::size_t>& spot) {
    if (spot) spots_[*spot].exercised = true;
}

void Exercised::note(const Expectation& expectation, const Assessment& assessment) {
    for (const auto& law : expectation.laws) {
        const auto scope = scopes_.find(law.law);
        if (scope != scopes_.end() && law.scope == "out-of-scope") mark(scope->second);
    }
    for (const auto& expected : expectation.duties) {
        const auto* const result = assessment.find(expected.key);
        if (result != nullptr) note(*result, expects_date(expected));
    }
    if (!expectation.nothing_else) return;
    for (const auto& result : assessment.duties) note(result, false);
}

void Exercised::note(const DutyResult& result, bool is_dated) {
    const auto found = duties_.find(result.duty);
    if (found == duties_.end()) return;
    mark(found->second.version);
    note_exit(result, found->second);
    if (is_dated && result.clock.clock != nullptr) note_clock(result.clock);
    const auto hold = holds_.find(result.clock.hold);
    if (is_dated && hold != holds_.end()) mark(hold->second);
}

void Exercised::note_exit(const DutyResult& result, const DutySpots& spots) {
    if (!result.exit && !result.answered) return;
    const auto last = result.exit.value_or(spots.asks.size());
    for (std::size_t i = 0; i < std::min(last + 1, spots.asks.size()); ++i) mark(spots.asks[i].ask);
    if (!result.exit) return mark(spots.otherwise);
    const auto& ask = result.duty->asks[*result.exit];
    const bool is_yes = ask.yes && (!ask.no || result.outcome == ask.yes);
    mark(is_yes ? spots.asks[*result.exit].yes : spots.asks[*result.exit].no);
}

void Exercised::note_clock(const ClockResult& clock) {
    if (clock.state == ClockResult::State::excluded) return;
    if (clock.clock->parts.empty()) {
        mark(clocks_.at(clock.clock));
    } else if (clock.chosen) {
        note_clock(clock.parts[*clock.chosen]);
    } else {
        for (const auto& part : clock.parts) note_clock(part);
    }
}

void Share::count(const Spot& spot) {
    ++total;
    if (spot.exercised) {
        ++exercised;
    } else if (!spot.reason.empty()) {
        ++excepted;
    }
}

std::size_t Share::percent() const {
    const auto wanted = total - excepted;
    return wanted == 0 ? 100 : exercised * 100 / wanted;
}

namespace {

void count(const Spot& spot, LawShare& share) {
    if (spot.kind == Spot::Kind::ask) return share.asks.count(spot);
    share.all.count(spot);
    switch (spot.kind) {
        case Spot::Kind::exit:
            if (!spot.exception.empty()) share.exceptions.count(spot);
            return share.exits.count(spot);
        case Spot::Kind::limb:
            return share.limbs.count(spot);
        case Spot::Kind::hold:
            return share.holds.count(spot);
        case Spot::Kind::version:
            return share.versions.count(spot);
        case Spot::Kind::ask:
            break;
    }
}

}  // namespace

std::vector<LawShare> shares_of(const std::vector<Spot>& spots) {
    std::vector<LawShare> shares;
    for (const auto& spot : spots) {
        if (shares.empty() || shares.back().law != spot.law) {
            shares.emplace_back();
            shares.back().law = spot.law;
        }
        count(spot, shares.back());
    }
    return shares;
}

LawShare whole_of(const std::vector<Spot>& spots) {
    LawShare whole;
    for (const auto& spot : spots) count(spot, whole);
    return whole;
}

}  // namespace noticeclock
