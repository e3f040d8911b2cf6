#include "law/rules.h"

#include <filesystem>

#include "cli/command.h"
#include "cli/exit_code.h"
#include "cli/session.h"
#include "notice/lint.h"
#include "notice/notice_reader.h"
#include "report/coverage.h"
#include "report/graph.h"
#include "report/rules.h"
#include "risk/method.h"
#include "runbook/runbook.h"
#include "veris/mapping.h"

namespace noticeclock::cli {
namespace {

/// A folder with its own vocabulary is a whole body of law; any other stands on top of the one
/// built in.
bool is_whole(const std::string& folder) {
    return std::filesystem::exists(std::filesystem::path(folder) / "facts.yaml");
}

/// The rules with everything that `rules check` looks at; the checks as well.
void check_runbooks(Rulebook& rulebook, Diagnostics& diagnostics) {
    Diagnostics faults;
    const auto runbooks = read_runbooks(rulebook, faults);
    if (!faults.has_errors()) lint(runbooks, faults);
    diagnostics.append(faults);
}

/// Files that say how other formats are read.
void check_imports(const RuleFiles& files, const Rulebook& rulebook, Diagnostics& diagnostics) {
    for (const auto& document : files.documents) {
        if (!document->name().starts_with("import/")) continue;
        (void)veris::find_mapping({document}, rulebook.vocabulary, diagnostics);
    }
}

Rulebook checked(const RuleFiles& base, const RuleFiles* added, Diagnostics& diagnostics) {
    auto rulebook = load_rules(base, added, diagnostics);
    if (diagnostics.has_errors()) return rulebook;
    lint(rulebook, diagnostics);
    const auto notices = read_notices(base, added, rulebook, diagnostics);
    if (!diagnostics.has_errors()) lint_notices(notices, rulebook, diagnostics);
    check_runbooks(rulebook, diagnostics);
    (void)read_risk_rules(rulebook, diagnostics);
    check_imports(added == nullptr ? base : *added, rulebook, diagnostics);
    return rulebook;
}

Rulebook load_for_check(const std::string& folder, Diagnostics& diagnostics) {
    if (folder.empty()) return checked(embedded_rules(), nullptr, diagnostics);
    if (!std::filesystem::is_directory(folder)) {
        stop(bad_input, folder + ": error: there is no such folder\n");
    }
    const auto files = read_rule_files(folder, diagnostics);
    if (diagnostics.has_errors()) return {};
    return is_whole(folder) ? checked(files, nullptr, diagnostics)
                            : checked(embedded_rules(), &files, diagnostics);
}

const Law& law_named(const std::string& id, const Rulebook& rulebook) {
    if (const auto* law = rulebook.find_law(id)) return *law;
    std::vector<std::string_view> ids;
    ids.reserve(rulebook.laws.size());
    for (const auto& law : rulebook.laws) ids.emplace_back(law.id);
    stop_at_name("unknown law", id, ids);
}

/// `rules check` reads the folder it is given, whether as DIR or as --rules.
std::string folder_of(const Arguments& arguments) {
    if (!arguments.folder.empty() && !arguments.rules.empty()) {
        stop(usage, "rules check: give the folder as DIR or with --rules, not both\n");
    }
    return arguments.folder.empty() ? arguments.rules : arguments.folder;
}

std::string summary(const Rulebook& rulebook, std::size_t warnings) {
    std::string text = std::to_string(rulebook.laws.size()) + " laws, " +
                       std::to_string(rulebook.duty_keys().size()) + " duties, " +
                       std::to_string(rulebook.runbook_files.runbooks.size()) +
                       " runbooks: no errors";
    if (warnings > 0) text += ", " + std::to_string(warnings) + " warnings";
    return text + "\n";
}

}  // namespace

int rules_list(const Arguments& arguments) {
    const auto& session = open_session(arguments, Texts::all);
    const auto view = session.view(nullptr);
    print(session.json() ? rules_list_json(session.rulebook(), view)
                         : rules_list_text(session.rulebook(), view));
    return done;
}

int rules_show(const Arguments& arguments) {
    const auto& session = open_session(arguments, Texts::all);
    const auto& law = law_named(arguments.law, session.rulebook());
    const auto view = session.view(nullptr);
    print(session.json() ? law_json(session.rulebook(), law, view)
                         : law_text(session.rulebook(), law, view));
    return done;
}

int rules_coverage(const Arguments& arguments) {
    const auto& session = open_session(arguments, Texts::all);
    const auto view = session.view(nullptr);
    print(session.json() ? coverage_json(session.rulebook(), view)
                         : coverage_text(session.rulebook(), view));
    return done;
}

int rules_check(const Arguments& arguments) {
    Diagnostics diagnostics;
    const auto rulebook = load_for_check(folder_of(arguments), diagnostics);
    stop_on_errors(diagnostics);
    print(summary(rulebook, diagnostics.sorted().size()));
    return done;
}

int rules_graph(const Arguments& arguments) {
    const auto& session = open_session(arguments, Texts::all);
    const auto* duty = session.rulebook().find_duty(arguments.duty);
    if (duty == nullptr) {
        stop_at_name("unknown duty", arguments.duty, session.rulebook().duty_keys());
    }
    const auto& law =
        law_named(arguments.duty.substr(0, arguments.duty.find('.')), session.rulebook());
    print(duty_graph(session.rulebook(), *duty, law, session.view(nullptr)));
    return done;
}

}  // namespace noticeclock::cli
