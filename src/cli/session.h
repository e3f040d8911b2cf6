#pragma once

#include <memory>
#include <optional>
#include <string>

#include "assess/assessment.h"
#include "assess/history.h"
#include "cli/arguments.h"
#include "cli/stop.h"
#include "document/node.h"
#include "incident/replay.h"
#include "law/rules.h"
#include "notice/notice.h"
#include "report/view.h"
#include "risk/method.h"
#include "runbook/runbook.h"

namespace noticeclock::cli {

/// What commands share: the rules, the moment, and how to show things. Faults end the program
/// (stop()).
class Session {
  public:
    /// Loads the rules; `arguments` must outlive the session. With Texts::on_demand, of the rules
    /// built in only the texts that the incident read needs; with Texts::all laws out of scope are
    /// decided too.
    Session(const Arguments& arguments, Texts texts);

    /// The rules built in, with those of --rules on top.
    [[nodiscard]] const Rulebook& rulebook() const { return rulebook_; }
    /// Reads a file or standard input as a document, with the files it includes.
    [[nodiscard]] std::shared_ptr<const Document> document(const std::string& path) const;
    /// The same for a text at hand; what it includes is looked for beside `path`.
    [[nodiscard]] std::shared_ptr<const Document> document(
        const std::shared_ptr<const Source>& source, const std::string& path) const;
    /// The incident as it was known at --known-at; without it, with the entries of its journal up
    /// to now(). Nothing else is taken out or added.
    [[nodiscard]] Replay known(const Document& document) const;
    /// How far knowledge goes for the commands that judge one moment.
    [[nodiscard]] Knowledge knowledge() const;
    /// Reads an incident as known(), and the texts of the laws that concern it; warnings go to
    /// standard error.
    [[nodiscard]] Incident incident(const Document& document);
    /// Reads what known() made, perhaps with other facts laid over it.
    [[nodiscard]] Incident incident(Replay known);
    /// How knowledge grew in an incident up to --known-at, else now().
    [[nodiscard]] History history(const Document& document);
    /// From now on as if --known-at and --now were this moment.
    void go_back_to(Instant moment);
    /// The runbooks, with those of --rules; to be read before the incident, which they give slots.
    [[nodiscard]] Runbooks runbooks();
    /// The rules by which risk is assessed. To be called before incident().
    [[nodiscard]] RiskRules risk_rules();
    /// What follows for an incident at now(); with `trace`, the derivation of each deadline too.
    [[nodiscard]] Assessment assess(const Incident& incident, bool trace = false) const;
    /// The templates of drafts: those built in, with those of --rules on top.
    [[nodiscard]] NoticeTemplates notices() const;
    /// The zone of --tz, if it was given.
    [[nodiscard]] const std::optional<Zone>& given_zone() const { return zone_; }
    /// Shows times in --tz, else the incident's zone, else the machine's.
    [[nodiscard]] View view(const Incident* incident) const;
    /// Whether --format asks for JSON.
    [[nodiscard]] bool json() const { return arguments_.format == "json"; }
    /// --now, else --known-at, else the machine's clock.
    [[nodiscard]] Instant now() const { return now_; }

  private:
    void read_zone();
    void read_now();
    void read_known_at();
    void load_rules();
    [[nodiscard]] AssessOptions options(bool trace) const;

    const Arguments& arguments_;
    Texts texts_;
    Rulebook rulebook_;
    Instant now_{};
    std::optional<Instant> known_at_;
    std::optional<Zone> zone_;
};

/// The session of this process, opened by its command. It lives to the end: taking the rules apart
/// first would be time for nothing.
[[nodiscard]] Session& open_session(const Arguments& arguments, Texts texts);

/// Reads a file or standard input as a document, with the files it includes; null with
/// diagnostics.
[[nodiscard]] std::shared_ptr<const Document> read_with_includes(const std::string& path,
                                                                 Diagnostics& diagnostics);

/// Writes to standard output; a full disk or a closed pipe ends the program with an internal fault.
void print(const std::string& text);

/// The version of the program.
[[nodiscard]] std::string program_version();

}  // namespace noticeclock::cli
