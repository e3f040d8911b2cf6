#include "cli/session.h"

#include <cstdio>

#include "assess/concern.h"
#include "assess/incident_names.h"
#include "cli/environment.h"
#include "cli/exit_code.h"
#include "cli/file.h"
#include "cli/include.h"
#include "cli/moment.h"
#include "document/reader.h"
#include "notice/lint.h"
#include "notice/notice_reader.h"

namespace noticeclock::cli {

void print(const std::string& text) {
    const bool written = std::fwrite(text.data(), 1, text.size(), stdout) == text.size();
    if (!written || std::fflush(stdout) != 0) {
        stop(internal, "noticeclock: cannot write to standard output\n");
    }
}

std::string program_version() {
    return NOTICECLOCK_VERSION;
}

Session::Session(const Arguments& arguments, Texts texts) : arguments_(arguments), texts_(texts) {
    read_zone();
    read_known_at();
    read_now();
    load_rules();
}

std::shared_ptr<const Document> read_with_includes(const std::string& path,
                                                   Diagnostics& diagnostics) {
    const auto source = read_file(path, diagnostics);
    auto read = source ? read_document(source, diagnostics) : nullptr;
    if (read) read = with_includes(std::move(read), path, diagnostics);
    return read;
}

Session& open_session(const Arguments& arguments, Texts texts) {
    static Session session(arguments, texts);
    return session;
}

void Session::read_zone() {
    if (arguments_.tz.empty()) return;
    zone_ = Zone::find(arguments_.tz);
    if (zone_) return;
    stop(usage, "--tz: unknown time zone '" + arguments_.tz +
                    "'; write a name of the IANA list such as Asia/Tokyo\n");
}

void Session::read_known_at() {
    if (!arguments_.known_at.empty())
        known_at_ = read_instant("--known-at", arguments_.known_at, zone_, "give --tz");
}

void Session::read_now() {
    if (!arguments_.now.empty()) {
        now_ = read_instant("--now", arguments_.now, zone_, "give --tz");
    } else {
        now_ = known_at_ ? *known_at_ : machine_now();
    }
    if (!known_at_ || *known_at_ <= now_) return;
    stop(usage, "--known-at: '" + arguments_.known_at + "' is later than --now '" + arguments_.now +
                    "': what is known by then cannot be judged earlier\n");
}

Knowledge Session::knowledge() const {
    return known_at_ ? Knowledge::at(*known_at_) : Knowledge{now_, std::nullopt};
}

void Session::load_rules() {
    Diagnostics diagnostics;
    if (arguments_.rules.empty()) {
        rulebook_ = noticeclock::load_rules(embedded_rules(), nullptr, diagnostics, texts_);
    } else {
        const auto added = read_rule_files(arguments_.rules, diagnostics);
        stop_on_errors(diagnostics);
        rulebook_ = arguments_.alone
                        ? noticeclock::load_rules(added, nullptr, diagnostics)
                        : noticeclock::load_rules(embedded_rules(), &added, diagnostics);
    }
    stop_on_errors(diagnostics);
}

std::shared_ptr<const Document> Session::document(const std::string& path) const {
    Diagnostics diagnostics;
    const auto source = read_file(path, diagnostics);
    stop_on_errors(diagnostics);
    return document(source, path);
}

std::shared_ptr<const Document> Session::document(const std::shared_ptr<const Source>& source,
                                                  const std::string& path) const {
    Diagnostics diagnostics;
    auto read = read_document(source, diagnostics);
    if (read) read = with_includes(std::move(read), path, diagnostics);
    stop_on_errors(diagnostics);
    return read;
}

Replay Session::known(const Document& document) const {
    Diagnostics diagnostics;
    const auto names = incident_names(rulebook_);
    auto known = replay(document, names, knowledge(), diagnostics);
    // All faults are shown together, those outside the journal too.
    if (diagnostics.has_errors())
        static_cast<void>(read_replay(known, names, knowledge(), diagnostics));
    stop_on_errors(diagnostics);
    return known;
}

Incident Session::incident(const Document& document) {
    return incident(known(document));
}

Incident Session::incident(Replay known) {
    Diagnostics diagnostics;
    auto read = read_replay(std::move(known), incident_names(rulebook_), knowledge(), diagnostics);
    stop_on_errors(diagnostics);
    Diagnostics faults;
    read_concerned(rulebook_, *read, now_, options(false), faults);
    stop_on_errors(faults);
    return std::move(*read);
}

History Session::history(const Document& document) {
    Diagnostics diagnostics;
    auto told = options(false);
    told.all = false;  // --all is about how much is shown
    if (!arguments_.duty.empty()) told.only = arguments_.duty;
    auto history = history_of(rulebook_, document, known_at_.value_or(now_), told, diagnostics);
    stop_on_errors(diagnostics);
    return history;
}

void Session::go_back_to(Instant moment) {
    known_at_ = moment;
    now_ = moment;
}

NoticeTemplates Session::notices() const {
    Diagnostics diagnostics;
    RuleFiles added;
    if (!arguments_.rules.empty()) added = read_rule_files(arguments_.rules, diagnostics);
    auto notices = read_notices(embedded_rules(), arguments_.rules.empty() ? nullptr : &added,
                                rulebook_, diagnostics);
    if (!arguments_.rules.empty()) check_tags(notices, rulebook_, diagnostics);
    stop_on_errors(diagnostics);
    return notices;
}

Runbooks Session::runbooks() {
    Diagnostics diagnostics;
    auto read = read_runbooks(rulebook_, diagnostics);
    stop_on_errors(diagnostics);
    return read;
}

RiskRules Session::risk_rules() {
    Diagnostics diagnostics;
    auto rules = read_risk_rules(rulebook_, diagnostics);
    stop_on_errors(diagnostics);
    return rules;
}

AssessOptions Session::options(bool trace) const {
    AssessOptions options{trace, arguments_.only, arguments_.all || texts_ == Texts::all, {}};
    if (!arguments_.duty.empty()) options.named.push_back(arguments_.duty);
    return options;
}

Assessment Session::assess(const Incident& incident, bool trace) const {
    return noticeclock::assess(rulebook_, incident, now_, options(trace));
}

View Session::view(const Incident* incident) const {
    View view;
    view.language = machine_language();
    if (!arguments_.lang.empty()) {
        view.language = arguments_.lang == "ja" ? Language::ja : Language::en;
    }
    const bool own = incident != nullptr && incident->zone;
    view.zone = zone_ ? *zone_ : own ? *incident->zone : machine_zone();
    view.colour = arguments_.color == "always" || (arguments_.color == "auto" && terminal_colour());
    view.width = terminal_width();
    view.all = arguments_.all;
    view.version = program_version();
    view.tzdata = tzdata_version();
    return view;
}

}  // namespace noticeclock::cli
