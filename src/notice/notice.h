#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/diagnostic.h"
#include "document/language.h"

namespace noticeclock {

/// A template of a notice, record or answer (rules/notices/*.yaml).
struct NoticeTemplate {
    std::string id;    ///< "gdpr-authority"
    std::string kind;  ///< what `--kind` names; empty: the template serves duties only
    Text title;
    std::vector<std::string> duties;      ///< keys, or patterns with '*': "appi.preliminary*"
    std::vector<std::string> recipients;  ///< codes of recipients whose duties it serves for want
                                          ///< of anything closer
    std::string cite;
    std::string checked;             ///< ISO date
    std::vector<std::string> meets;  ///< content items that its form or fixed words meet
    bool may_follow = false;         ///< whatever is missing may follow later, by its law
    Text text;                       ///< mustache over Markdown
    Position text_en;                ///< where the texts stand in the file
    Position text_ja;
    Position at;
    std::string file;
    bool added = false;  ///< came from a folder added to the rules built in
};

/// All templates, in order of id.
using NoticeTemplates = std::vector<NoticeTemplate>;

/// The template of that kind, one that was added before one built in; null when there is none.
[[nodiscard]] const NoticeTemplate* notice_of_kind(const NoticeTemplates& notices,
                                                   std::string_view kind);

/// The template that serves a duty: the one that names its key, else the longest pattern that fits,
/// else one for its recipient; of equals one that was added. Null when there is none.
[[nodiscard]] const NoticeTemplate* notice_for(const NoticeTemplates& notices, std::string_view key,
                                               std::string_view recipient);

/// How closely a template fits a duty: higher is closer, 0 is not at all. A key named in full beats
/// every pattern, a pattern every recipient.
[[nodiscard]] std::size_t fit_of(const NoticeTemplate& notice, std::string_view key,
                                 std::string_view recipient);

/// Whether a key fits a pattern, in which '*' stands for any text.
[[nodiscard]] bool fits_pattern(std::string_view pattern, std::string_view key);

}  // namespace noticeclock
