#include "report/journal_words.h"

#include "report/phrase_table.h"

namespace noticeclock {

namespace {

constexpr PhraseTable<JournalPhrase> table{{
    {JournalPhrase::assume_known_at,
     "judged by what was known at {0}; what the journal does not name is taken as known all along",
     "{0}の時点で判明していた内容により判断した。経過記録(journal)に記載のない事項は、"
     "当初から判明していたものとして扱った"},
    {JournalPhrase::assume_from_start,
     "the value outside the journal is taken as known before the first entry: {0}",
     "経過記録の外に記載された値を、最初の記録より前に判明していたものとして扱った: {0}"},
    {JournalPhrase::assume_not_yet, "dated after {1}, so it had not happened yet: {0}",
     "{1}より後の日時のため、まだ起きていないものとして扱った: {0}"},
    {JournalPhrase::assume_on_the_day,
     "dated to the day of {1} without a time, taken as past by then: {0}",
     "{1}の当日の日付のみ記入されているため、その時点で既に起きたものとして扱った: {0}"},
    {JournalPhrase::assume_entries_ahead,
     "journal entries dated after {1} do not count yet: {0} of them",
     "経過記録のうち{1}より後の日時の記録は、まだ算入しない: {0}件"},

    {JournalPhrase::history_head, "WHAT WAS KNOWN WHEN", "判明した事項と期限の推移"},
    {JournalPhrase::zero_is, "T+0 is \"{0}\": {1}", "T+0 は「{0}」: {1}"},
    {JournalPhrase::no_zero, "no awareness, discovery or detection is known: there is no T+0",
     "認知・発見・検知の日時が不明のため、T+0 はありません。"},
    {JournalPhrase::no_journal,
     "The file has no journal: all facts count as known all along. `noticeclock record` adds to "
     "it.",
     "経過記録(journal)の記載がないため、全ての事項を当初から判明していたものとして扱います。"
     "`noticeclock record` で記録できます。"},
    {JournalPhrase::start, "the start", "当初"},
    {JournalPhrase::mark, "{0}: what was known by then", "{0}: その時点までに判明していた事項"},
    {JournalPhrase::present, "now", "現在"},
    {JournalPhrase::by, "by {0}", "記録: {0}"},
    {JournalPhrase::why, "why: {0}", "根拠: {0}"},
    {JournalPhrase::set, "{0}: {1} -> {2}", "{0}: {1} -> {2}"},
    {JournalPhrase::not_listed, "not listed", "記載なし"},
    {JournalPhrase::taken_out, "taken out", "削除"},
    {JournalPhrase::happened, "since then: {0}", "その間の出来事: {0}"},
    {JournalPhrase::time_passed, "moved by what happened since then and by the time that passed:",
     "その間の出来事及び時間の経過による変化:"},
    {JournalPhrase::effects, "moved by what was learned:", "判明した事項による変化:"},
    {JournalPhrase::no_effect, "No outcome and no date changes.",
     "結論及び期限に変更はありません。"},
    {JournalPhrase::settled, "settled questions: {0}", "解決した確認事項: {0}"},
    {JournalPhrase::asked, "new questions: {0}", "新たな確認事項: {0}"},
    {JournalPhrase::summary, "{0} required, {1} undetermined, {2} overdue, {3} sent",
     "義務あり{0}件、未確定{1}件、期限超過{2}件、送付済み{3}件"},
    {JournalPhrase::next, "next act by {0}: {1}", "次の対応期限 {0}: {1}"},
    {JournalPhrase::several, "{0} duties: {1}", "{0}件の義務: {1}"},

    {JournalPhrase::recorded, "{0}: recorded from line {1} on:", "{0}: {1}行目から記録しました。"},
    {JournalPhrase::would_record, "{0}: nothing was written; this would stand from line {1} on:",
     "{0}: 書き込みは行っていません。{1}行目から次の内容を記録します。"},
}};

static_assert(in_order<JournalPhrase>(table));

}  // namespace

std::string say(Language language, JournalPhrase phrase,
                const std::vector<std::string>& arguments) {
    return say<JournalPhrase>(table, language, phrase, arguments);
}

}  // namespace noticeclock
