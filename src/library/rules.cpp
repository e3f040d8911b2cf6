#include "law/rules.h"

#include "assess/incident_names.h"
#include "document/reader.h"
#include "incident/replay.h"
#include "library/answer.h"
#include "library/diagnostic.h"
#include "report/evaluate.h"

namespace noticeclock::api {

/// The rules with everything derived from them, made once and never changed.
class Rules::Body {
  public:
    explicit Body(Rulebook rules)
        : rulebook(std::move(rules)), names(incident_names(rulebook)), tzdata(tzdata_version()) {}
    Body(const Body&) = delete;
    Body& operator=(const Body&) = delete;

    const Rulebook rulebook;
    const IncidentNames names;  ///< views into the rulebook
    const std::string tzdata;
};

/// Makes what only load_rules() may make.
struct RulesAccess {
    static Loaded load(const RuleFiles* added, Diagnostics& diagnostics) {
        auto rulebook = noticeclock::load_rules(embedded_rules(), added, diagnostics);
        Loaded loaded;
        if (!diagnostics.has_errors())
            loaded.rules = Rules(std::make_shared<const Rules::Body>(std::move(rulebook)));
        loaded.diagnostics = published(diagnostics);
        return loaded;
    }
};

namespace {

/// A fault in what the calling program passed besides the incident.
noticeclock::Diagnostic wrong(const char* argument, std::string message) {
    return {Severity::error, argument, {}, 1, std::move(message), {}, {}};
}

void check_moments(Time now, const Options& options, Diagnostics& diagnostics) {
    const std::string range = "is out of range: years 1970 to 2200";
    if (!in_range(now)) diagnostics.add(wrong("now", range));
    if (!options.known_at) return;
    if (!in_range(*options.known_at)) diagnostics.add(wrong("known_at", range));
    if (*options.known_at <= now) return;
    diagnostics.add(
        wrong("known_at", "is later than now: what is known by then cannot be judged earlier"));
}

std::optional<Zone> find_zone(const Options& options, Diagnostics& diagnostics) {
    if (options.zone.empty()) return std::nullopt;
    auto zone = Zone::find(options.zone);
    if (!zone) diagnostics.add(wrong("zone", "unknown time zone '" + options.zone + "'"));
    return zone;
}

void refuse_includes(const Document& document, Diagnostics& diagnostics) {
    const auto root = document.root();
    const auto include = root.is_mapping() ? root.find("include") : std::nullopt;
    if (!include) return;
    diagnostics.add(fault(*include, "an incident given as a text cannot include files",
                          "lay the files together first"));
}

std::optional<noticeclock::Incident> read_incident(const Incident& incident, const Knowledge& known,
                                                   const IncidentNames& names,
                                                   Diagnostics& diagnostics) {
    const auto source = std::make_shared<const Source>(Source{incident.name, incident.text});
    const auto document = read_document(source, diagnostics);
    if (!document) return std::nullopt;
    refuse_includes(*document, diagnostics);
    auto read =
        read_replay(replay(*document, names, known, diagnostics), names, known, diagnostics);
    return diagnostics.has_errors() ? std::nullopt : std::move(read);
}

View view_of(const Options& options, const Zone& zone, const std::string& tzdata) {
    View view;
    view.language =
        options.language == Language::ja ? noticeclock::Language::ja : noticeclock::Language::en;
    view.zone = zone;
    view.all = options.all;
    view.version = version();
    view.tzdata = tzdata;
    return view;
}

}  // namespace

Rules::Rules(std::shared_ptr<const Body> body) : body_(std::move(body)) {}

Assessed Rules::assess(const Incident& incident, Time now, const Options& options) const {
    Assessed assessed;
    Diagnostics diagnostics;
    check_moments(now, options, diagnostics);
    const auto given_zone = find_zone(options, diagnostics);
    const auto known =
        options.known_at ? Knowledge::at(*options.known_at) : Knowledge{now, std::nullopt};
    const auto read = read_incident(incident, known, body_->names, diagnostics);
    assessed.diagnostics = published(diagnostics);
    if (!read) return assessed;
    const auto zone = given_zone ? *given_zone : read->zone.value_or(Zone());
    const auto assessment =
        noticeclock::assess(body_->rulebook, *read, now, {false, {}, options.all, {}});
    assessed.answer = answer_of(assessment, zone);
    if (options.record)
        assessed.answer->record = evaluate_json(assessment, view_of(options, zone, body_->tzdata));
    return assessed;
}

const std::string& Rules::digest() const {
    return body_->rulebook.digest;
}

std::vector<std::string> Rules::laws() const {
    std::vector<std::string> ids;
    for (const auto& law : body_->rulebook.laws) ids.push_back(law.id);
    return ids;
}

Loaded load_rules() {
    Diagnostics diagnostics;
    return RulesAccess::load(nullptr, diagnostics);
}

Loaded load_rules(const std::string& folder) {
    Diagnostics diagnostics;
    const auto added = read_rule_files(folder, diagnostics);
    if (diagnostics.has_errors()) return {std::nullopt, published(diagnostics)};
    return RulesAccess::load(&added, diagnostics);
}

std::string version() {
    return NOTICECLOCK_VERSION;
}

}  // namespace noticeclock::api
