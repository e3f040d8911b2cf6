#include "report/test.h"

#include <algorithm>
#include <cstdio>

#include "cli/command.h"
#include "cli/exit_code.h"
#include "cli/file.h"
#include "cli/include.h"
#include "cli/scenario_files.h"
#include "cli/session.h"
#include "document/fields.h"
#include "document/reader.h"
#include "scenario/omissions.h"

namespace noticeclock::cli {
namespace {

/// Reads one file, with the files that an incident includes; null when it has faults.
std::shared_ptr<const Document> read_file_whole(const std::string& path, Diagnostics& faults) {
    const auto source = read_file(path, faults);
    auto document = source ? read_document(source, faults) : nullptr;
    if (document) document = with_includes(std::move(document), path, faults);
    return faults.has_errors() ? nullptr : document;
}

/// Runs the scenarios of files one after the other; a faulty one does not stop the rest.
class FileRunner {
  public:
    FileRunner(const ScenarioRunner& runner, Exercised* exercised)
        : runner_(runner), exercised_(exercised) {}

    void run(const FoundFile& file) {
        Diagnostics faults;
        const auto document = read_file_whole(file.path, faults);
        if (document && kind_of(*document) != ScenarioFile::none) {
            ++result_.files;
            auto verdicts = runner_.run(*document, exercised_, faults);
            std::move(verdicts.begin(), verdicts.end(), std::back_inserter(result_.verdicts));
        } else if (document && !file.named) {
            result_.skipped.push_back(file.path);
        } else if (document) {
            faults.add(fault(document->root(), "nothing is expected in this file",
                             "add expect: {gdpr.authority: required}, or scenarios"));
        }
        if (faults.has_errors()) result_.faulty.push_back({file.path, faults});
    }

    ScenarioRun take() { return std::move(result_); }

  private:
    const ScenarioRunner& runner_;
    Exercised* exercised_;
    ScenarioRun result_;
};

ScenarioRun run_all(const Arguments& arguments, const Session& session, Exercised* exercised) {
    Diagnostics faults;
    const auto files = scenario_files(arguments.paths, faults);
    stop_on_errors(faults);
    const auto now = arguments.now.empty() ? std::nullopt : std::optional(session.now());
    const ScenarioRunner runner(session.rulebook(), now);
    FileRunner file_runner(runner, exercised);
    for (const auto& file : files) file_runner.run(file);
    auto run = file_runner.take();
    if (run.verdicts.empty() && run.faulty.empty()) {
        stop(bad_input, "test: no scenario was found in " + std::to_string(files.size()) +
                            (files.size() == 1 ? " file\n" : " files\n"));
    }
    return run;
}

/// Every fault of every file, in the order of the files.
void show_faults(const ScenarioRun& run) {
    Diagnostics all;
    for (const auto& file : run.faulty) all.append(file.faults);
    for (const auto& verdict : run.verdicts) {
        if (verdict.faulty()) all.append(verdict.faults);
    }
    if (all.has_errors()) std::fputs(render(all).c_str(), stderr);
}

void check_law(const std::string& id, const Rulebook& rulebook) {
    if (id.empty() || rulebook.find_law(id) != nullptr) return;
    std::vector<std::string_view> ids;
    for (const auto& law : rulebook.laws) ids.emplace_back(law.id);
    stop_at_name("--only: unknown law", id, ids);
}

/// Reads what need not be exercised; after the scenarios, as what they do exercise must not be
/// listed. False, with the faults shown, when there are some.
bool except(const Arguments& arguments, Exercised& exercised) {
    if (arguments.coverage_except.empty()) return true;
    Diagnostics faults;
    const auto document = read_file_whole(arguments.coverage_except, faults);
    if (document) read_omissions(document->root(), arguments.only, exercised, faults);
    if (faults.has_errors()) std::fputs(render(faults).c_str(), stderr);
    return !faults.has_errors();
}

std::string rendered(const std::string& format, const TestReport& report, const View& view) {
    if (format == "tap") return test_tap(report, view);
    if (format == "junit") return test_junit(report, view);
    return format == "json" ? test_json(report, view) : test_text(report, view);
}

}  // namespace

int test(const Arguments& arguments) {
    const bool counts =
        arguments.coverage || arguments.coverage_min >= 0 || !arguments.coverage_except.empty();
    auto& session = open_session(arguments, Texts::all);
    check_law(arguments.only, session.rulebook());
    std::optional<Exercised> exercised;
    if (counts) exercised.emplace(session.rulebook(), arguments.only);
    const auto run = run_all(arguments, session, exercised ? &*exercised : nullptr);
    show_faults(run);
    const bool is_excepted = !exercised || except(arguments, *exercised);
    TestReport report{&run, &session.rulebook(), exercised ? &*exercised : nullptr, {}};
    if (arguments.coverage_min >= 0)
        report.least = static_cast<std::size_t>(arguments.coverage_min);
    print(rendered(arguments.format, report, session.view(nullptr)));
    if (!run.faulty.empty() || run.not_judged() > 0 || !is_excepted) return bad_input;
    return run.failed() > 0 || report.too_little() ? noticed : done;
}

}  // namespace noticeclock::cli
