#include <sstream>

#include "report/entry.h"
#include "report/journal_words.h"
#include "report/style.h"

namespace noticeclock {

std::string entry_text(const Recorded& recorded, const View& view) {
    const auto phrase = recorded.written ? JournalPhrase::recorded : JournalPhrase::would_record;
    auto text =
        say(view.language, phrase, {clean(recorded.file), std::to_string(recorded.line)}) + "\n";
    std::istringstream lines(recorded.added);
    for (std::string line; std::getline(lines, line);) text += clean(line) + "\n";
    return text;
}

}  // namespace noticeclock
