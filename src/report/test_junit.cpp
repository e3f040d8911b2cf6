#include <algorithm>

#include "report/style.h"
#include "report/test.h"

namespace noticeclock {
namespace {

/// Text for XML, in an element or an attribute.
std::string xml(const std::string& text) {
    std::string escaped;
    for (const char c : clean(text)) {
        switch (c) {
            case '&':
                escaped += "&amp;";
                break;
            case '<':
                escaped += "&lt;";
                break;
            case '>':
                escaped += "&gt;";
                break;
            case '"':
                escaped += "&quot;";
                break;
            default:
                escaped += c;
        }
    }
    return escaped;
}

std::string attribute(const std::string& name, const std::string& value) {
    return " " + name + "=\"" + xml(value) + "\"";
}

std::string attribute(const std::string& name, std::size_t value) {
    return attribute(name, std::to_string(value));
}

std::string place_of(const std::string& file, Position at) {
    return file + (at.line == 0 ? "" : ":" + std::to_string(at.line));
}

/// One file: its scenarios, its own faults, or nothing.
struct Suite {
    std::string file;
    std::vector<const Verdict*> verdicts;
    std::vector<const FaultyFile*> faulty;
    bool skipped = false;
    [[nodiscard]] std::size_t tests() const {
        return verdicts.size() + faulty.size() + (skipped ? 1 : 0);
    }
    [[nodiscard]] std::size_t errors() const {
        return faulty.size() + static_cast<std::size_t>(std::count_if(
                                   verdicts.begin(), verdicts.end(),
                                   [](const Verdict* verdict) { return verdict->faulty(); }));
    }
    [[nodiscard]] std::size_t failures() const {
        return static_cast<std::size_t>(std::count_if(
            verdicts.begin(), verdicts.end(),
            [](const Verdict* verdict) { return !verdict->faulty() && !verdict->passed(); }));
    }
};

Suite& suite_of(std::vector<Suite>& suites, const std::string& file) {
    const auto found = std::find_if(suites.rbegin(), suites.rend(),
                                    [&](const Suite& suite) { return suite.file == file; });
    if (found != suites.rend()) return *found;
    suites.push_back({file, {}, {}, false});
    return suites.back();
}

std::vector<Suite> suites_of(const ScenarioRun& run) {
    std::vector<Suite> suites;
    for (const auto& verdict : run.verdicts)
        suite_of(suites, verdict.file).verdicts.push_back(&verdict);
    for (const auto& file : run.faulty) suite_of(suites, file.file).faulty.push_back(&file);
    for (const auto& file : run.skipped) suite_of(suites, file).skipped = true;
    return suites;
}

std::string faults_text(const Diagnostics& faults) {
    std::string text;
    for (const auto& fault : faults.sorted()) {
        if (fault.severity != Severity::error) continue;
        text += xml(place_of(fault.file, fault.at) + ": " + fault.message) + "\n";
    }
    return text;
}

std::string error_element(const Diagnostics& faults) {
    return "      <error" + attribute("type", "fault") +
           attribute("message", "there are faults in the file") + ">" + faults_text(faults) +
           "</error>\n";
}

std::string failure_element(const std::vector<Mismatch>& mismatches) {
    std::string text;
    for (const auto& mismatch : mismatches) {
        text += xml(place_of(mismatch.file, mismatch.at) + ": " + mismatch.subject + ": " +
                    mismatch.property + ": expected " + mismatch.expected + ", found " +
                    mismatch.found) +
                "\n";
    }
    const auto& first = mismatches.front();
    return "      <failure" + attribute("type", "mismatch") +
           attribute("message", first.subject + ": " + first.property + ": expected " +
                                    first.expected + ", found " + first.found) +
           ">" + text + "</failure>\n";
}

std::string test_case(const std::string& file, const std::string& name, std::size_t line,
                      const std::string& inside) {
    auto text = "    <testcase" + attribute("classname", file) + attribute("name", name) +
                attribute("file", file);
    if (line > 0) text += attribute("line", line);
    return inside.empty() ? text + "/>\n" : text + ">\n" + inside + "    </testcase>\n";
}

std::string inside_of(const Verdict& verdict) {
    if (verdict.faulty()) return error_element(verdict.faults);
    return verdict.mismatches.empty() ? std::string() : failure_element(verdict.mismatches);
}

std::string suite_text(const Suite& suite) {
    auto text = "  <testsuite" + attribute("name", suite.file) + attribute("tests", suite.tests()) +
                attribute("failures", suite.failures()) + attribute("errors", suite.errors()) +
                attribute("skipped", suite.skipped ? std::size_t{1} : std::size_t{0}) + ">\n";
    for (const auto* verdict : suite.verdicts)
        text += test_case(suite.file, verdict->name, verdict->at.line, inside_of(*verdict));
    for (const auto* file : suite.faulty)
        text += test_case(suite.file, "the file", 0, error_element(file->faults));
    if (suite.skipped) {
        text += test_case(
            suite.file, "the file", 0,
            "      <skipped" + attribute("message", "nothing is expected there") + "/>\n");
    }
    return text + "  </testsuite>\n";
}

}  // namespace

std::string test_junit(const TestReport& report, const View& /*view*/) {
    const auto& run = *report.run;
    std::string suites;
    for (const auto& suite : suites_of(run)) suites += suite_text(suite);
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites" +
           attribute("name", "noticeclock") +
           attribute("tests", run.verdicts.size() + run.faulty.size() + run.skipped.size()) +
           attribute("failures", run.failed()) +
           attribute("errors", run.not_judged() + run.faulty.size()) +
           attribute("skipped", run.skipped.size()) + ">\n" + suites + "</testsuites>\n";
}

}  // namespace noticeclock
