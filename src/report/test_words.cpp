#include "report/test_words.h"

#include <array>

#include "report/wording.h"

namespace noticeclock {
namespace {

struct Wording {
    const char* en;
    const char* ja;
};

// In the order of TestPhrase.
constexpr std::array<Wording, static_cast<std::size_t>(TestPhrase::count_)> phrases{{
    {"FAILED", "不一致"},
    {"NOT JUDGED", "判定不能"},
    {"there are faults in the file, shown on standard error",
     "ファイルに誤りがある(標準エラー出力に表示)"},
    {"expected", "期待"},
    {"found", "結果"},
    {"scenarios: {0}, files: {1}, passed: {2}, failed: {3}, not judged: {4}",
     "シナリオ {0} 件({1} ファイル): 一致 {2}、不一致 {3}、判定不能 {4}"},
    {"skipped, nothing is expected there ({0}): {1}", "期待の記載がなく対象外({0} 件): {1}"},
    {"with faults outside any scenario ({0}): {1}", "シナリオ外に誤りのあるファイル({0} 件): {1}"},
    {"COVERAGE OF THE LAWS", "法令の網羅状況"},
    {"exercised / all; what is not exercised for a stated reason is left out. A duty counts when "
     "something is expected of it, its clock when a date is expected.",
     "検証済み／全体。理由を示して検証対象外としたものは除く。義務は期待の記載がある場合に、期限の"
     "計算は日付の期待がある場合に数える。"},
    {"LAW", "法令"},
    {"ASKS", "問い"},
    {"EXITS", "分岐"},
    {"EXCEPTIONS", "例外"},
    {"CLOCKS", "期限"},
    {"HOLDS", "猶予"},
    {"TEXTS", "版"},
    {"ALL", "計"},
    {"all laws", "全法令"},
    {"laws of which nothing is exercised: {0}; --all lists them",
     "検証されていない法令 {0} 件(--all で一覧)"},
    {"NOT EXERCISED", "検証されていない箇所"},
    {"(leads to {0})", "(結論: {0})"},
    {"not exercised, for a stated reason: {0}", "理由を示して検証対象外: {0} 件"},
    {"exercised: {0} %, as wanted (at least {1} %)", "検証済み {0} %(下限 {1} % を満たす)"},
    {"exercised: {0} %, less than the {1} % wanted", "検証済み {0} %(下限 {1} % を満たさない)"},
}};

}  // namespace

std::string say(Language language, TestPhrase phrase, const std::vector<std::string>& arguments) {
    const auto& wording = phrases.at(static_cast<std::size_t>(phrase));
    return filled(language == Language::ja ? wording.ja : wording.en, arguments);
}

}  // namespace noticeclock
