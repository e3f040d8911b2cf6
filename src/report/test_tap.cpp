#include "report/json.h"
#include "report/style.h"
#include "report/test.h"

namespace noticeclock {
namespace {

/// The description of a test point: a number sign would begin a directive.
std::string description(const std::string& text) {
    std::string escaped;
    for (const char c : clean(text)) {
        if (c == '#' || c == '\\') escaped += '\\';
        escaped += c;
    }
    return escaped;
}

std::string place_of(const std::string& file, Position at) {
    return file + (at.line == 0 ? "" : ":" + std::to_string(at.line));
}

class TapWriter {
  public:
    explicit TapWriter(const ScenarioRun& run) : run_(run) {}

    std::string write() {
        text_ = "TAP version 14\n1.." +
                std::to_string(run_.verdicts.size() + run_.faulty.size() + run_.skipped.size()) +
                "\n";
        for (const auto& verdict : run_.verdicts) write(verdict);
        for (const auto& file : run_.faulty) {
            point(false, file.file);
            faults(file.faults);
        }
        for (const auto& file : run_.skipped) {
            point(true, file);
            text_.insert(text_.size() - 1, " # SKIP nothing is expected there");
        }
        return std::move(text_);
    }

  private:
    void point(bool is_ok, const std::string& what) {
        text_ += std::string(is_ok ? "ok " : "not ok ") + std::to_string(++number_) + " - " +
                 description(what) + "\n";
    }

    void write(const Verdict& verdict) {
        point(verdict.passed(), place_of(verdict.file, verdict.at) + " " + verdict.name);
        if (verdict.faulty()) return faults(verdict.faults);
        if (verdict.mismatches.empty()) return;
        text_ += "  ---\n  mismatches:\n";
        for (const auto& mismatch : verdict.mismatches) {
            text_ += "    - at: " + json_string(place_of(mismatch.file, mismatch.at)) + "\n";
            text_ += "      subject: " + json_string(mismatch.subject) + "\n";
            text_ += "      property: " + json_string(mismatch.property) + "\n";
            text_ += "      expected: " + json_string(mismatch.expected) + "\n";
            text_ += "      found: " + json_string(mismatch.found) + "\n";
        }
        text_ += "  ...\n";
    }

    void faults(const Diagnostics& diagnostics) {
        text_ += "  ---\n  faults:\n";
        for (const auto& fault : diagnostics.sorted()) {
            if (fault.severity != Severity::error) continue;
            text_ += "    - at: " + json_string(place_of(fault.file, fault.at)) + "\n";
            text_ += "      message: " + json_string(fault.message) + "\n";
        }
        text_ += "  ...\n";
    }

    const ScenarioRun& run_;
    std::string text_;
    std::size_t number_ = 0;
};

/// What coverage comes to, as comments.
std::string coverage_lines(const TestReport& report) {
    if (report.exercised == nullptr) return {};
    const auto all = whole_of(report.exercised->spots()).all;
    auto text = "# coverage: " + std::to_string(all.exercised) + " of " +
                std::to_string(all.total - all.excepted) + " (" + std::to_string(all.percent()) +
                " %)";
    if (report.least) text += ", wanted " + std::to_string(*report.least) + " %";
    return text + "\n";
}

}  // namespace

std::string test_tap(const TestReport& report, const View& /*view*/) {
    return TapWriter(*report.run).write() + coverage_lines(report);
}

}  // namespace noticeclock
