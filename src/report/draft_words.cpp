#include "report/draft_words.h"

#include "report/phrase_table.h"

namespace noticeclock {
namespace {

using Entry = PhraseEntry<DraftPhrase>;

constexpr std::array table{
    Entry{DraftPhrase::mark_missing, "[[missing: {0}]]", "[[未記入: {0}]]"},
    Entry{DraftPhrase::mark_follow, "[[to follow: {0}]]", "[[追って報告: {0}]]"},
    Entry{DraftPhrase::mark_left_out, "[[left out: {0}]]", "[[記載禁止: {0}]]"},
    Entry{DraftPhrase::between, "between {0} and {1}", "{0}以上{1}以下"},
    Entry{DraftPhrase::at_least, "at least {0}", "{0}以上"},
    Entry{DraftPhrase::people, "{0}", "{0}人"},
    Entry{DraftPhrase::people_between, "between {0} and {1}", "{0}人以上{1}人以下"},
    Entry{DraftPhrase::people_at_least, "at least {0}", "{0}人以上"},
    Entry{DraftPhrase::lower_bound, "lower bound of the people affected", "影響を受けた人数の下限"},
    Entry{DraftPhrase::upper_bound, "upper bound of the people affected", "影響を受けた人数の上限"},
    Entry{DraftPhrase::people_in, "people affected in {0}", "{0}で影響を受けた人数"},
    Entry{DraftPhrase::colon, "{0}: {1}", "{0}:{1}"},
    Entry{DraftPhrase::missing_title, "missing ({0}):", "未記入({0}件):"},
    Entry{DraftPhrase::follow_title, "may follow later ({0}):", "追って報告できるもの({0}件):"},
    Entry{DraftPhrase::left_out_title,
          "left out, because the law forbids it ({0}):", "法令により記載しないもの({0}件):"},
    Entry{DraftPhrase::fill, "fill {0}: {1}", "{0} に記入: {1}"},
    Entry{DraftPhrase::nothing_missing, "nothing is missing", "未記入の事項はない"},
    Entry{DraftPhrase::not_required, "note: on the recorded facts {0} is not certainly owed: {1}",
          "注意: 記録された事実の下では {0} の義務は確定していない:{1}"},
    Entry{DraftPhrase::serves_duties, "duties: {0}", "対象の義務: {0}"},
    Entry{DraftPhrase::serves_recipients, "any other notice to: {0}", "その他の通知の宛先: {0}"},
    Entry{DraftPhrase::serves_kind, "--kind {0}", "--kind {0}"},
};
static_assert(in_order<DraftPhrase>(table));

}  // namespace

std::string say(Language language, DraftPhrase phrase, const std::vector<std::string>& arguments) {
    return say<DraftPhrase>(table, language, phrase, arguments);
}

std::string count_in_words(Language language, const Value& count, bool people) {
    const auto phrase = [&](DraftPhrase with_people, DraftPhrase bare) {
        return people ? with_people : bare;
    };
    if (count.a == count.b) {
        return people ? say(language, DraftPhrase::people, {grouped(count.a)}) : grouped(count.a);
    }
    if (count.b != unbounded) {
        return say(language, phrase(DraftPhrase::people_between, DraftPhrase::between),
                   {grouped(count.a), grouped(count.b)});
    }
    if (count.a == 0) return {};
    return say(language, phrase(DraftPhrase::people_at_least, DraftPhrase::at_least),
               {grouped(count.a)});
}

}  // namespace noticeclock
