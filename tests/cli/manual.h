#pragma once

#include <map>
#include <set>
#include <string>

namespace noticeclock {

/// One manual page in mdoc, for looking things up.
class Manual {
  public:
    /// "noticeclock.1"
    explicit Manual(const std::string& file);

    [[nodiscard]] bool says(const std::string& text) const {
        return text_.find(text) != std::string::npos;
    }
    /// The text of a section: "OPTIONS".
    [[nodiscard]] std::string section(const std::string& title) const;
    /// The entries of a section whose item begins with a macro, with the text below them up to the
    /// next: items("COMMANDS", "Cm") has "evaluate".
    [[nodiscard]] std::map<std::string, std::string> items(const std::string& section,
                                                           const std::string& macro) const;
    /// The long options that a text names: "--now".
    [[nodiscard]] static std::set<std::string> options_in(const std::string& text);

  private:
    std::string text_;
};

}  // namespace noticeclock
