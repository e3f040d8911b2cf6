#pragma once

#include <string>
#include <vector>

#include "assess/assessment.h"
#include "notice/notice.h"
#include "report/checklist.h"
#include "report/recipient.h"
#include "report/view.h"

namespace noticeclock {

/// A piece of text in a draft.
struct DraftRun {
    enum class Kind {
        words,     ///< of the template
        value,     ///< from the incident or the rules: shown as it is, whatever it contains
        missing,   ///< a mark: `text` is what is missing
        follow,    ///< a mark: what may follow later
        left_out,  ///< a mark: what the law forbids to say
    } kind = Kind::words;
    std::string text;
    std::string key;  ///< of a mark: what to fill in the incident file
};

using DraftRuns = std::vector<DraftRun>;

/// A paragraph, heading or entry of a list.
struct DraftBlock {
    enum class Kind { title, heading, paragraph, item } kind = Kind::paragraph;
    DraftRuns runs;
};

/// What a draft still lacks.
struct DraftGap {
    std::string key;  ///< "breach.cause"
    std::string label;
    bool later = false;  ///< may follow later
};

/// One content item of the duty and what became of it.
struct DraftItem {
    enum class State {
        filled,
        partly,
        missing,
        to_follow,   ///< nothing yet, and it may follow later
        form,        ///< met by the form or the fixed words of the template
        left_out,    ///< its condition does not hold
        prohibited,  ///< a prohibition, which the draft keeps
    } state = State::missing;
    ChecklistItem item;
    DraftRuns runs;  ///< what it says
};

/// A notice or record, composed from a template and an incident.
struct Draft {
    const NoticeTemplate* notice = nullptr;
    const DutyResult* duty = nullptr;  ///< null for records and answers that belong to no duty
    bool serves_duty = false;  ///< whether it is the notice that the duty asks for, not another
                               ///< paper about it
    Recipient recipient;       ///< empty without a duty
    Zone zone;                 ///< in which times are written: the recipient's
    Language language = Language::en;
    std::vector<DraftBlock> blocks;
    std::vector<DraftItem> items;
    std::vector<DraftGap> gaps;         ///< in the order of the draft, each once
    std::vector<std::string> left_out;  ///< what the law forbids to say, in words
    /// Whether something is missing that may not follow later.
    [[nodiscard]] bool incomplete() const;
};

/// Composes a draft. `duty` may be null. Nothing is said that the incident or the rules do not say.
/// Times are written in `zone` when one is given, else in the recipient's, else in the reader's.
[[nodiscard]] Draft compose_draft(const Assessment& assessment, const NoticeTemplate& notice,
                                  const DutyResult* duty, const View& view,
                                  const std::optional<Zone>& zone = {});

/// The forms of a draft; each ends in a line feed.
[[nodiscard]] std::string draft_markdown(const Draft& draft);
[[nodiscard]] std::string draft_text(const Draft& draft);
[[nodiscard]] std::string draft_html(const Draft& draft);
/// Schema "noticeclock/draft/1". Fields: see draft_json.cpp.
[[nodiscard]] std::string draft_json(const Assessment& assessment, const Draft& draft,
                                     const View& view);

/// What is missing, what may follow and what the law forbids, with the keys to fill; for the reader
/// beside the draft.
[[nodiscard]] std::string draft_gaps(const Assessment& assessment, const Draft& draft,
                                     const View& view);

/// The templates there are, and what each is for.
[[nodiscard]] std::string notice_list(const NoticeTemplates& notices, const View& view);
/// Schema "noticeclock/notices/1": notices[] {id, title, kind, duties[], recipients[], cite,
/// checked}.
[[nodiscard]] std::string notice_list_json(const NoticeTemplates& notices, const View& view);

/// The mark that stands for a run that is one: "[[missing: cause]]".
[[nodiscard]] std::string mark_of(const DraftRun& run, Language language);

}  // namespace noticeclock
