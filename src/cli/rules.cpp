#include "law/rules.h"

#include <algorithm>
#include <filesystem>

#include "cli/command.h"
#include "cli/exit_code.h"
#include "cli/session.h"
#include "document/suggestion.h"
#include "report/graph.h"
#include "report/rules.h"

namespace noticeclock::cli {
namespace {

/// A folder with its own vocabulary is a whole body of law; any other stands on top of the one
/// built in.
bool is_whole(const std::string& folder) {
    return std::filesystem::exists(std::filesystem::path(folder) / "facts.yaml");
}

Rulebook load_for_check(const std::string& folder, Diagnostics& diagnostics) {
    if (folder.empty()) return load_rules(embedded_rules(), nullptr, diagnostics);
    if (!std::filesystem::is_directory(folder)) {
        stop(bad_input, folder + ": error: there is no such folder\n");
    }
    const auto files = read_rule_files(folder, diagnostics);
    if (diagnostics.has_errors()) return {};
    return is_whole(folder) ? load_rules(files, nullptr, diagnostics)
                            : load_rules(embedded_rules(), &files, diagnostics);
}

std::string summary(const Rulebook& rulebook, std::size_t warnings) {
    std::size_t duties = rulebook.duty_keys().size();
    std::string text = std::to_string(rulebook.laws.size()) + " laws, " + std::to_string(duties) +
                       " duties: no errors";
    if (warnings > 0) text += ", " + std::to_string(warnings) + " warnings";
    return text + "\n";
}

}  // namespace

int rules_list(const Arguments& arguments) {
    const Session session(arguments);
    const auto view = session.view(nullptr);
    print(session.json() ? rules_list_json(session.rulebook(), view)
                         : rules_list_text(session.rulebook(), view));
    return done;
}

int rules_show(const Arguments& arguments) {
    const Session session(arguments);
    const auto* law = session.rulebook().find_law(arguments.law);
    if (law == nullptr) {
        std::vector<std::string_view> ids;
        for (const auto& known : session.rulebook().laws) ids.emplace_back(known.id);
        stop(usage,
             "unknown law '" + arguments.law + "'; " + suggestion(arguments.law, ids) + "\n");
    }
    const auto view = session.view(nullptr);
    print(session.json() ? law_json(session.rulebook(), *law, view)
                         : law_text(session.rulebook(), *law, view));
    return done;
}

int rules_check(const Arguments& arguments) {
    Diagnostics diagnostics;
    const auto rulebook = load_for_check(arguments.folder, diagnostics);
    if (!diagnostics.has_errors()) lint(rulebook, diagnostics);
    const auto found = diagnostics.sorted();
    stop_on_errors(diagnostics);
    print(summary(rulebook, found.size()));
    return done;
}

int rules_graph(const Arguments& arguments) {
    const Session session(arguments);
    const auto* duty = session.rulebook().find_duty(arguments.duty);
    if (duty == nullptr) {
        const auto hint = closest(arguments.duty, session.rulebook().duty_keys());
        stop(usage, "unknown duty '" + arguments.duty + "'" +
                        (hint.empty() ? "" : "; did you mean '" + std::string(hint) + "'?") + "\n");
    }
    const auto* law =
        session.rulebook().find_law(arguments.duty.substr(0, arguments.duty.find('.')));
    print(duty_graph(session.rulebook(), *duty, *law, session.view(nullptr)));
    return done;
}

}  // namespace noticeclock::cli
