#include "cli/stop.h"

#include <cstdio>
#include <cstdlib>
#include <sstream>

#include "cli/exit_code.h"
#include "document/glyphs.h"
#include "document/suggestion.h"

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

void stop_at_name(const std::string& complaint, const std::string& name,
                  const std::vector<std::string_view>& known) {
    const auto meant = closest(name, known);
    const auto hint = meant.empty() ? "" : "; did you mean '" + std::string(meant) + "'?";
    stop(usage, complaint + " '" + name + "'" + hint + "\n");
}

}  // namespace noticeclock::cli
