#include "scenario/scenario.h"

#include <algorithm>

#include "assess/incident_names.h"
#include "assess/zero.h"
#include "document/fields.h"
#include "document/overlay.h"
#include "document/suggestion.h"
#include "incident/offset.h"
#include "scenario/exercise.h"
#include "scenario/exercised.h"

namespace noticeclock {
namespace {

constexpr int everything = 64;

constexpr auto example_of_now =
    "write now: 2026-11-20T09:00+09:00, here or at the top of the file, "
    "or give --now";

/// What judging takes besides the incident.
struct Bench {
    const Rulebook& rulebook;
    const IncidentNames& names;
    const ExpectationNames& expected_names;
    Exercised* exercised;
};

/// One scenario: an incident, and what is expected of it at one or several moments.
class Trial {
  public:
    Trial(const Bench& bench, const Document& incident, std::string name, Node at,
          std::optional<Node> now, std::optional<Instant> otherwise)
        : bench_(bench),
          incident_(incident),
          zone_(zone_of_incident(incident.root())),
          name_(std::move(name)),
          at_(at),
          now_(now),
          otherwise_(otherwise) {}

    void run(const Node& expect, std::vector<Verdict>& verdicts) {
        if (!expect.is_sequence()) {
            verdicts.push_back(judge(expect, false));
            return;
        }
        for (const auto& entry : entries(expect)) verdicts.push_back(judge(entry, true));
    }

  private:
    Verdict judge(const Node& expect, bool is_one_of_several) {
        Verdict verdict{at_.source().name, at_.position(), name_, 0, {}, {}};
        if (is_one_of_several) verdict.at = expect.position();
        auto& faults = verdict.faults;
        const auto expectation = read_expectation(expect, bench_.expected_names, zone_, faults);
        if (is_one_of_several && !expectation.when.empty())
            verdict.name += " (" + expectation.when + ")";
        if (expectation.size() == 0 && !faults.has_errors())
            faults.add(fault(expect, "nothing is expected here", "write gdpr.authority: required"));
        verdict.checked = expectation.size();
        if (!read_story(faults)) return verdict;
        const auto now = moment_of(expectation, expect, faults);
        const auto incident = now ? known_at(*now, faults) : std::nullopt;
        if (incident && !faults.has_errors()) hold(expectation, *incident, *now, verdict);
        return verdict;
    }

    /// False when there is a story, with faults.
    bool read_story(Diagnostics& faults) {
        if (!has_injects(incident_.root())) return true;
        exercise_ = read_exercise(incident_, bench_.names, faults);
        return exercise_.has_value();
    }

    std::optional<Instant> moment_of(const Expectation& expectation, const Node& expect,
                                     Diagnostics& faults) {
        if (expectation.now) return expectation.now;
        if (const auto own = expect.is_mapping() ? expect.find("now") : std::nullopt)
            return is_told(*own) ? read_now(*own, zone_, zero(faults), faults) : std::nullopt;
        if (now_) return read_now(*now_, zone_, zero(faults), faults);
        if (!otherwise_) faults.add(fault(expect, "no moment to judge by", example_of_now));
        return otherwise_;
    }

    /// A time that could not be read has been reported already.
    static bool is_told(const Node& now) { return is_offset(now.text()); }

    std::optional<Instant> zero(Diagnostics& faults) {
        if (exercise_) return exercise_->start;
        const auto incident = read_incident(incident_, bench_.names, faults);
        const auto start = incident ? zero_of(*incident) : std::nullopt;
        return start ? std::optional(start->at) : std::nullopt;
    }

    std::optional<Incident> known_at(Instant now, Diagnostics& faults) {
        if (exercise_) return known_incident(incident_, *exercise_, now, bench_.names, faults);
        const auto root = incident_.root();
        if (!root.is_mapping() || !root.find("journal"))
            return read_incident(incident_, bench_.names, faults);
        const Knowledge knowledge{now, std::nullopt};
        return read_replay(replay(incident_, bench_.names, knowledge, faults), bench_.names,
                           knowledge, faults);
    }

    void hold(const Expectation& expectation, const Incident& incident, Instant now,
              Verdict& verdict) {
        AssessOptions options;
        options.named.reserve(expectation.duties.size());
        for (const auto& duty : expectation.duties) options.named.push_back(duty.key);
        const auto assessment = assess(bench_.rulebook, incident, now, options);
        verdict.mismatches = compare(expectation, assessment);
        if (bench_.exercised != nullptr) bench_.exercised->note(expectation, assessment);
    }

    const Bench& bench_;
    const Document& incident_;
    std::optional<Zone> zone_;
    std::string name_;
    Node at_;
    std::optional<Node> now_;
    std::optional<Instant> otherwise_;
    std::optional<Exercise> exercise_;
};

/// A file of scenarios: a base, and what each lays over it.
class ManyScenarios {
  public:
    ManyScenarios(const Bench& bench, const Node& root, std::optional<Instant> now,
                  Diagnostics& diagnostics)
        : bench_(bench), fields_(root, diagnostics), now_(now), diagnostics_(diagnostics) {}

    std::vector<Verdict> run() {
        check_law(fields_.get("law"));
        fields_.get("left_out");
        base_ = fields_.get("base");
        file_now_ = fields_.get("now");
        const auto list = fields_.need("scenarios");
        fields_.close();
        if (base_) refuse_include(*base_, diagnostics_);
        std::vector<Verdict> verdicts;
        if (!list) return verdicts;
        for (const auto& entry : entries(*list)) run_one(entry, verdicts);
        return verdicts;
    }

  private:
    void check_law(const std::optional<Node>& law) {
        if (!law || bench_.rulebook.find_law(law->text()) != nullptr) return;
        diagnostics_.add(unknown_name(*law, "law", bench_.names.laws));
    }

    static void refuse_include(const Node& incident, Diagnostics& diagnostics) {
        const auto include = incident.is_mapping() ? incident.find("include") : std::nullopt;
        if (!include) return;
        diagnostics.add(fault(*include, "a file of scenarios cannot include others",
                              "write what they have in common under base"));
    }

    void run_one(const Node& node, std::vector<Verdict>& verdicts) {
        Verdict faulty{node.source().name, node.position(), {}, 0, {}, {}};
        auto& faults = faulty.faults;
        Fields fields(node, faults);
        faulty.name = fields.need_text("name");
        for (const auto* key : {"reference", "cite", "why"}) fields.get(key);
        const auto own = fields.get("incident");
        const auto now = fields.get("now");
        const auto expect = fields.need("expect");
        fields.close();
        if (own) refuse_include(*own, faults);
        if (!own && !base_)
            faults.add(fault(node, "the scenario has no incident", "add 'incident'"));
        if (faults.has_errors()) {
            verdicts.push_back(std::move(faulty));
            return;
        }
        const auto document = incident_of(own);
        Trial(bench_, *document, faulty.name, node, now ? now : file_now_, now_)
            .run(*expect, verdicts);
    }

    [[nodiscard]] std::shared_ptr<const Document> incident_of(
        const std::optional<Node>& own) const {
        if (base_ && own) return overlay(*base_, *own, everything);
        const auto& only = own ? *own : *base_;
        return overlay(only, only, 0);
    }

    const Bench& bench_;
    Fields fields_;
    std::optional<Instant> now_;
    Diagnostics& diagnostics_;
    std::optional<Node> base_;
    std::optional<Node> file_now_;
};

std::string name_of(const Document& incident) {
    const auto id = incident.root().find("incident");
    const auto title = incident.root().find("title");
    std::string name(id ? id->text() : "");
    if (title && !title->text().empty())
        name += (name.empty() ? "" : ": ") + std::string(title->text());
    return name.empty() ? incident.name() : name;
}

}  // namespace

ScenarioFile kind_of(const Document& document) {
    const auto root = document.root();
    if (!root.is_mapping()) return ScenarioFile::none;
    if (root.find("scenarios")) return ScenarioFile::many;
    return root.find("expect") ? ScenarioFile::one : ScenarioFile::none;
}

std::size_t ScenarioRun::passed() const {
    return static_cast<std::size_t>(std::count_if(
        verdicts.begin(), verdicts.end(), [](const Verdict& verdict) { return verdict.passed(); }));
}

std::size_t ScenarioRun::not_judged() const {
    return static_cast<std::size_t>(std::count_if(
        verdicts.begin(), verdicts.end(), [](const Verdict& verdict) { return verdict.faulty(); }));
}

std::size_t ScenarioRun::failed() const {
    return verdicts.size() - passed() - not_judged();
}

ScenarioRunner::ScenarioRunner(const Rulebook& rulebook, std::optional<Instant> now)
    : rulebook_(rulebook), now_(now), names_(incident_names(rulebook)), expected_names_(rulebook) {}

std::vector<Verdict> ScenarioRunner::run(const Document& document, Exercised* exercised,
                                         Diagnostics& diagnostics) const {
    const Bench bench{rulebook_, names_, expected_names_, exercised};
    const auto root = document.root();
    if (kind_of(document) == ScenarioFile::many)
        return ManyScenarios(bench, root, now_, diagnostics).run();
    std::vector<Verdict> verdicts;
    const auto expect = root.find("expect");
    Trial(bench, document, name_of(document), *expect, std::nullopt, now_).run(*expect, verdicts);
    return verdicts;
}

}  // namespace noticeclock
