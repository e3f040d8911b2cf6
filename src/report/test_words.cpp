#include "report/test_words.h"

#include "report/phrase_table.h"

namespace noticeclock {
namespace {

constexpr PhraseTable<TestPhrase> table{{
    {TestPhrase::failed, "FAILED", "不一致"},
    {TestPhrase::not_judged, "NOT JUDGED", "判定不能"},
    {TestPhrase::see_faults, "there are faults in the file, shown on standard error",
     "ファイルに誤りがある(標準エラー出力に表示)"},
    {TestPhrase::expected, "expected", "期待"},
    {TestPhrase::found, "found", "結果"},
    {TestPhrase::summary, "scenarios: {0}, files: {1}, passed: {2}, failed: {3}, not judged: {4}",
     "シナリオ {0} 件({1} ファイル): 一致 {2}、不一致 {3}、判定不能 {4}"},
    {TestPhrase::skipped, "skipped, nothing is expected there ({0}): {1}",
     "期待の記載がなく対象外({0} 件): {1}"},
    {TestPhrase::faulty_files, "with faults outside any scenario ({0}): {1}",
     "シナリオ外に誤りのあるファイル({0} 件): {1}"},
    {TestPhrase::coverage_heading, "COVERAGE OF THE LAWS", "法令の網羅状況"},
    {TestPhrase::coverage_basis,
     "exercised / all; what is not exercised for a stated reason is left out. A duty counts when "
     "something is expected of it, its clock when a date is expected.",
     "検証済み／全体。理由を示して検証対象外としたものは除く。義務は期待の記載がある場合に、期限の"
     "計算は日付の期待がある場合に数える。"},
    {TestPhrase::column_law, "LAW", "法令"},
    {TestPhrase::column_asks, "ASKS", "問い"},
    {TestPhrase::column_exits, "EXITS", "分岐"},
    {TestPhrase::column_exceptions, "EXCEPTIONS", "例外"},
    {TestPhrase::column_limbs, "CLOCKS", "期限"},
    {TestPhrase::column_holds, "HOLDS", "猶予"},
    {TestPhrase::column_texts, "TEXTS", "版"},
    {TestPhrase::column_all, "ALL", "計"},
    {TestPhrase::whole, "all laws", "全法令"},
    {TestPhrase::untouched_laws, "laws of which nothing is exercised: {0}; --all lists them",
     "検証されていない法令 {0} 件(--all で一覧)"},
    {TestPhrase::missing_heading, "NOT EXERCISED", "検証されていない箇所"},
    {TestPhrase::leads_to, "(leads to {0})", "(結論: {0})"},
    {TestPhrase::excepted, "not exercised, for a stated reason: {0}",
     "理由を示して検証対象外: {0} 件"},
    {TestPhrase::least_met, "exercised: {0} %, as wanted (at least {1} %)",
     "検証済み {0} %(下限 {1} % を満たす)"},
    {TestPhrase::least_not_met, "exercised: {0} %, less than the {1} % wanted",
     "検証済み {0} %(下限 {1} % を満たさない)"},
}};

static_assert(in_order<TestPhrase>(table));

}  // namespace

std::string say(Language language, TestPhrase phrase, const std::vector<std::string>& arguments) {
    return say<TestPhrase>(table, language, phrase, arguments);
}

}  // namespace noticeclock
