#include "report/exercise_words.h"

#include <array>

#include "report/phrase_table.h"

namespace noticeclock {
namespace {

struct Wording {
    const char* en;
    const char* ja;
    [[nodiscard]] const char* in(Language language) const {
        return language == Language::ja ? ja : en;
    }
};

constexpr PhraseTable<ExercisePhrase> table{{
    {ExercisePhrase::moment, "exercise at {0}: {1}", "演習 {0}: {1}"},
    {ExercisePhrase::told_heading, "TOLD SO FAR", "これまでに伝えられた情報"},
    {ExercisePhrase::nothing_told, "nothing has been told yet", "まだ何も伝えられていない"},
    {ExercisePhrase::learned, "{0}: {1}", "{0}: {1}"},
    {ExercisePhrase::taken_out, "taken out", "記載を削除"},
    {ExercisePhrase::score_heading, "SCORE", "採点"},
    {ExercisePhrase::team, "team: {0}", "チーム: {0}"},
    {ExercisePhrase::named_line,
     "duties: {0} of {1} named, {2} missed, {3} wrongly named, {4} rightly not owed, {5} still "
     "open",
     "義務: {1} 件中 {0} 件を指摘、見落とし {2}、誤って指摘 {3}、義務なしと正しく判断 {4}、未確定 "
     "{5}"},
    {ExercisePhrase::due_line,
     "deadlines: {0} of {1} right, {2} early, {3} late, {4} not given, {5} where the law has none",
     "期限: {1} 件中 {0} 件が正しい、早すぎ {2}、遅すぎ {3}、回答なし "
     "{4}、法令に期限の定めがないもの {5}"},
    {ExercisePhrase::decision_line,
     "decisions: {0} of {1} in time, {2} after the conservative reading, {3} too late, {4} not "
     "given",
     "判断: {1} 件中 {0} 件が期限内、安全側の期限後 {2}、期限後 {3}、回答なし {4}"},
    {ExercisePhrase::nothing_owed, "nothing is owed by what is known",
     "判明している事実からは、義務は生じていない"},
    {ExercisePhrase::column_duty, "DUTY", "義務"},
    {ExercisePhrase::column_naming, "ANSWER", "回答"},
    {ExercisePhrase::column_due, "DEADLINE", "期限"},
    {ExercisePhrase::column_decision, "DECISION", "判断時期"},
    {ExercisePhrase::answered_due, "answered {0}", "回答 {0}"},
    {ExercisePhrase::answered_decided, "decided {0} ({1})", "判断 {0}({1})"},
    {ExercisePhrase::certain_since, "certain since {0} ({1})", "{0} から確定({1})"},
    {ExercisePhrase::before_certain, "decided before it was certain", "確定前の判断"},
    {ExercisePhrase::not_counted, "decided after this moment, not counted: {0}",
     "この時点より後の判断のため採点対象外: {0}"},
    {ExercisePhrase::no_figure, "no figure", "期限の定めなし"},
}};

static_assert(in_order<ExercisePhrase>(table));

// Each table is in the order of its enumeration.
constexpr std::array<Wording, 5> namings{{{"named", "指摘"},
                                          {"missed", "見落とし"},
                                          {"wrongly named", "誤って指摘"},
                                          {"rightly not owed", "義務なし(正)"},
                                          {"still open", "未確定"}}};

constexpr std::array<Wording, 7> dues{{{"right", "正しい"},
                                       {"early", "早すぎ"},
                                       {"late", "遅すぎ"},
                                       {"not given", "回答なし"},
                                       {"none, rightly", "定めなし(正)"},
                                       {"the law has none", "定めなし(誤)"},
                                       {"", ""}}};

constexpr std::array<Wording, 6> decisions{{{"in time", "期限内"},
                                            {"after act by", "安全側の期限後"},
                                            {"too late", "期限後"},
                                            {"not given", "回答なし"},
                                            {"no deadline", "期限なし"},
                                            {"", ""}}};

}  // namespace

std::string say(Language language, ExercisePhrase phrase,
                const std::vector<std::string>& arguments) {
    return say<ExercisePhrase>(table, language, phrase, arguments);
}

std::string naming_text(Naming naming, Language language) {
    return namings.at(static_cast<std::size_t>(naming)).in(language);
}

std::string due_text(DueScore due, Language language) {
    return dues.at(static_cast<std::size_t>(due)).in(language);
}

std::string decision_text(DecisionScore decision, Language language) {
    return decisions.at(static_cast<std::size_t>(decision)).in(language);
}

}  // namespace noticeclock
