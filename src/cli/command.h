#pragma once

#include "cli/arguments.h"

namespace noticeclock::cli {

/// The commands. Each reads what it needs, prints, and returns an exit code; a fault ends the
/// program (session.h).
[[nodiscard]] int evaluate(const Arguments& arguments);
[[nodiscard]] int explain(const Arguments& arguments);
[[nodiscard]] int ask(const Arguments& arguments);
[[nodiscard]] int contents(const Arguments& arguments);
[[nodiscard]] int draft(const Arguments& arguments);
[[nodiscard]] int exceptions(const Arguments& arguments);
[[nodiscard]] int runbook(const Arguments& arguments);
[[nodiscard]] int assess_risk(const Arguments& arguments);
[[nodiscard]] int whatif(const Arguments& arguments);
[[nodiscard]] int diff(const Arguments& arguments);
[[nodiscard]] int history(const Arguments& arguments);
[[nodiscard]] int record(const Arguments& arguments);
[[nodiscard]] int deadline(const Arguments& arguments);
[[nodiscard]] int batch(const Arguments& arguments);
[[nodiscard]] int rules_list(const Arguments& arguments);
[[nodiscard]] int rules_coverage(const Arguments& arguments);
[[nodiscard]] int rules_show(const Arguments& arguments);
[[nodiscard]] int rules_check(const Arguments& arguments);
[[nodiscard]] int rules_graph(const Arguments& arguments);
[[nodiscard]] int new_incident(const Arguments& arguments);
[[nodiscard]] int pack(const Arguments& arguments);
[[nodiscard]] int test(const Arguments& arguments);
[[nodiscard]] int completion(const Arguments& arguments);
[[nodiscard]] int exercise(const Arguments& arguments);
[[nodiscard]] int import_veris(const Arguments& arguments);
[[nodiscard]] int version(const Arguments& arguments);

}  // namespace noticeclock::cli
