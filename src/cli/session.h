#pragma once

#include <memory>
#include <optional>
#include <string>

#include "assess/assessment.h"
#include "cli/arguments.h"
#include "document/node.h"
#include "report/view.h"

namespace noticeclock::cli {

/// Ends the program before its work is done: says why on standard error and exits with the code.
[[noreturn]] void stop(int code, const std::string& message);

/// What commands share: the rules, the moment, and how to show things. Faults end the program
/// (stop()).
class Session {
  public:
    explicit Session(const Arguments& arguments);

    [[nodiscard]] const Rulebook& rulebook() const { return rulebook_; }
    /// Reads a file or standard input as a document.
    [[nodiscard]] std::shared_ptr<const Document> document(const std::string& path) const;
    /// Reads an incident; warnings go to standard error.
    [[nodiscard]] Incident incident(const Document& document) const;
    [[nodiscard]] Assessment assess(const Incident& incident, bool trace = false) const;
    /// Shows times in --tz, else the incident's zone, else the machine's.
    [[nodiscard]] View view(const Incident* incident) const;
    [[nodiscard]] bool json() const { return arguments_.format == "json"; }
    [[nodiscard]] Instant now() const { return now_; }

  private:
    void load_rules();
    void read_now();

    const Arguments& arguments_;
    Rulebook rulebook_;
    Instant now_{};
    std::optional<Zone> zone_;
};

/// Ends the command when there are errors; shows warnings.
void stop_on_errors(const Diagnostics& diagnostics);

/// Writes to standard output; a full disk or a closed pipe ends the program with an internal fault.
void print(const std::string& text);

/// The version of the program.
[[nodiscard]] std::string program_version();

}  // namespace noticeclock::cli
