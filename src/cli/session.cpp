#include "cli/session.h"

#include <cstdio>
#include <cstdlib>
#include <sstream>

#include "assess/incident_names.h"
#include "cli/environment.h"
#include "cli/exit_code.h"
#include "cli/file.h"
#include "cli/moment.h"
#include "document/glyphs.h"
#include "document/reader.h"
#include "law/rules.h"

namespace noticeclock::cli {

namespace {

/// Hostile text in an argument stays text: control characters do not reach the terminal.
std::string harmless(const std::string& message) {
    std::string text;
    std::istringstream lines(message);
    for (std::string line; std::getline(lines, line);) text += shown(line) + "\n";
    return text;
}

}  // namespace

void stop(int code, const std::string& message) {
    std::fflush(stdout);
    const auto text = harmless(message);
    std::fwrite(text.data(), 1, text.size(), stderr);
    std::exit(code);
}

void stop_on_errors(const Diagnostics& diagnostics) {
    if (diagnostics.has_errors()) stop(bad_input, render(diagnostics));
    const auto warnings = render(diagnostics);
    std::fwrite(warnings.data(), 1, warnings.size(), stderr);
}

void print(const std::string& text) {
    const bool written = std::fwrite(text.data(), 1, text.size(), stdout) == text.size();
    if (!written || std::fflush(stdout) != 0) {
        stop(internal, "noticeclock: cannot write to standard output\n");
    }
}

std::string program_version() {
    return NOTICECLOCK_VERSION;
}

Session::Session(const Arguments& arguments) : arguments_(arguments) {
    if (!arguments.tz.empty()) {
        zone_ = Zone::find(arguments.tz);
        if (!zone_) {
            stop(usage, "--tz: unknown time zone '" + arguments.tz +
                            "'; write a name of the IANA list such as Asia/Tokyo\n");
        }
    }
    read_now();
    load_rules();
}

void Session::read_now() {
    now_ = arguments_.now.empty() ? machine_now() : Instant{};
    if (arguments_.now.empty()) return;
    const auto moment = read_moment("--now", arguments_.now, zone_, "give --tz");
    if (moment.precision == Precision::day) {
        stop(usage,
             "--now: '" + arguments_.now + "' has no time of day: write 2026-11-19T14:00+09:00\n");
    }
    now_ = moment.at;
}

void Session::load_rules() {
    Diagnostics diagnostics;
    if (arguments_.rules.empty()) {
        rulebook_ = noticeclock::load_rules(embedded_rules(), nullptr, diagnostics);
    } else {
        const auto added = read_rule_files(arguments_.rules, diagnostics);
        stop_on_errors(diagnostics);
        rulebook_ = noticeclock::load_rules(embedded_rules(), &added, diagnostics);
    }
    stop_on_errors(diagnostics);
}

std::shared_ptr<const Document> Session::document(const std::string& path) const {
    Diagnostics diagnostics;
    const auto source = read_file(path, diagnostics);
    auto read = source ? read_document(source, diagnostics) : nullptr;
    stop_on_errors(diagnostics);
    return read;
}

Incident Session::incident(const Document& document) const {
    Diagnostics diagnostics;
    auto read = read_incident(document, incident_names(rulebook_), diagnostics);
    stop_on_errors(diagnostics);
    return std::move(*read);
}

Assessment Session::assess(const Incident& incident, bool trace) const {
    return noticeclock::assess(rulebook_, incident, now_, {trace, arguments_.only});
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
