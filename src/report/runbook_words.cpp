#include "report/runbook_words.h"

#include <array>
#include <string_view>

#include "report/wording.h"

namespace noticeclock {

namespace {

struct Entry {
    RunbookPhrase phrase;
    std::string_view en;
    std::string_view ja;
};

using P = RunbookPhrase;

constexpr std::array table{
    Entry{P::runbook_is, "Runbook: {0} ({1})", "対応手順: {0}({1})"},
    Entry{P::zero_is, "T+0 is {0}: {1}", "T+0は{0}({1})"},
    Entry{P::zero_fallback, "T+0 is {0}: {1}; the time of \"{2}\" is not known",
          "T+0は{0}({1})。「{2}」の時刻は不明"},
    Entry{P::zero_unknown, "T+0 is not known: none of these has a time: {0}",
          "T+0は不明: 次のいずれの時刻も記録されていない: {0}"},
    Entry{P::others, "Runbooks that suit: {0}", "該当する対応手順: {0}"},
    Entry{P::may_suit, "{0} (may suit)", "{0}(該当の可能性あり)"},
    Entry{P::this_one, "{0} (shown)", "{0}(表示中)"},
    Entry{P::only_role, "Only the tasks of: {0}", "次の役割の作業のみ: {0}"},
    Entry{P::timeline, "Timeline", "時系列"},
    Entry{P::now_line, "now {0}", "現在 {0}"},
    Entry{P::happened, "happened", "発生"},
    Entry{P::sent, "sent", "通知済み"},
    Entry{P::milestone, "milestone", "目標"},
    Entry{P::passed, "passed", "経過"},
    Entry{P::under_law, "{0} (for {1})", "{0}({1}上)"},
    Entry{P::after_now, "to come", "予定"},
    Entry{P::undated_duties,
          "Owed or possibly owed, without a date yet: {0} (see `noticeclock evaluate`)",
          "義務があるか、その可能性があり、期限が未確定のもの: {0}(`noticeclock evaluate`を参照)"},
    Entry{P::column_offset, "from T+0", "T+0から"},
    Entry{P::column_time, "time", "時刻"},
    Entry{P::column_state, "state", "状態"},
    Entry{P::column_left, "left", "残り"},
    Entry{P::column_what, "what", "内容"},
    Entry{P::tasks, "Tasks by phase", "段階別の作業"},
    Entry{P::raci, "A accountable, R responsible, C consulted, I informed",
          "A 説明責任者、R 実行責任者、C 協議先、I 報告先"},
    Entry{P::accountable, "A {0}", "A {0}"},
    Entry{P::responsible, "R {0}", "R {0}"},
    Entry{P::consulted, "C {0}", "C {0}"},
    Entry{P::informed, "I {0}", "I {0}"},
    Entry{P::task_done, "done", "完了"},
    Entry{P::task_done_late, "done late", "遅れて完了"},
    Entry{P::task_open, "to do", "未了"},
    Entry{P::task_overdue, "OVERDUE", "期限超過"},
    Entry{P::task_blocked, "blocked", "着手不可"},
    Entry{P::task_undetermined, "if it applies", "要否未定"},
    Entry{P::task_not_applicable, "not needed", "不要"},
    Entry{P::task_waiting, "waiting", "開始待ち"},
    Entry{P::done_at, "done {0}", "{0}に完了"},
    Entry{P::done_after_due, "done {0}, it was due {1}", "{0}に完了(期限は{1})"},
    Entry{P::recorded_for, "recorded as done at {0}, which is still to come",
          "完了時刻として{0}が記録されているが、まだ到来していない"},
    Entry{P::done_by, "by {0}", "担当: {0}"},
    Entry{P::files_kept, "kept: {0}", "保全済み: {0}"},
    Entry{P::due_at, "due {0}, {1}", "期限 {0}、{1}"},
    Entry{P::due_if, "if it applies, due {0}, {1}", "要する場合の期限 {0}、{1}"},
    Entry{P::blocked_by, "first needs: {0}", "先に必要なもの: {0}"},
    Entry{P::waits_for, "its time starts with: {0}", "期間の起算点: {0}"},
    Entry{P::depends_on, "whether it applies depends on: {0}", "要否を左右する事実: {0}"},
    Entry{P::depends_reached, "whether it applies depends on some of: {0}",
          "要否を左右し得る事実: {0}"},
    Entry{P::depends_duties, "applies if one of these is owed: {0}",
          "次のいずれかの義務が生じる場合に要する: {0}"},
    Entry{P::fulfils, "for: {0}", "対象の義務: {0}"},
    Entry{P::none_owed, "no such notice is owed", "該当する通知の義務はない"},
    Entry{P::condition_fails, "only if: {0}", "次の場合に限る: {0}"},
    Entry{P::all_sent, "every such notice has been sent: record the task as done",
          "該当する通知は全て発信済み: 作業の完了を記録すること"},
    Entry{P::no_date, "its time cannot be computed", "期限を計算できない"},
    Entry{P::no_limit, "no limit of time of its own", "固有の期限なし"},
    Entry{P::duties_without_date, "without a date: see `noticeclock evaluate`",
          "期限の日時なし(`noticeclock evaluate`を参照)"},
    Entry{P::keep, "keep: {0}", "保全するもの: {0}"},
    Entry{P::controls, "controls: {0}", "管理策: {0}"},
    Entry{P::no_tasks, "no task of this role", "この役割の作業はない"},
    Entry{P::service_levels, "Service levels", "対応目標"},
    Entry{P::level_met, "met", "達成"},
    Entry{P::level_missed, "missed", "未達"},
    Entry{P::level_running, "running", "計測中"},
    Entry{P::level_overrun, "MISSED", "超過"},
    Entry{P::level_not_measurable, "not measurable", "測定不可"},
    Entry{P::level_recorded, "kept elsewhere", "別途記録"},
    Entry{P::took, "took {0}", "所要{0}"},
    Entry{P::took_at_most, "took at most {0} (only a date is known)",
          "所要は最大で{0}(日付のみ判明)"},
    Entry{P::took_at_least, "took at least {0} (only a date is known)",
          "所要は少なくとも{0}(日付のみ判明)"},
    Entry{P::over_by, "over by {0}", "{0}超過"},
    Entry{P::left_until, "{0} left, until {1}", "残り{0}({1}まで)"},
    Entry{P::over_still, "not reached, over by {0} since {1}", "未到達、{1}から{0}超過"},
    Entry{P::target, "target: {0}", "目標: {0}"},
    Entry{P::time_missing, "the time of this is not known: {0}", "時刻が不明: {0}"},
    Entry{P::task_missing, "this task has not been done: {0}", "未了の作業: {0}"},
    Entry{P::notice_missing, "this has not been sent: {0}", "未発信: {0}"},
    Entry{P::dates_only, "the dates alone do not tell", "日付のみでは判断できない"},
    Entry{P::kept_by, "not shown by one incident: see {0}",
          "1件のインシデントからは測定できない。{0}を参照"},
    Entry{P::decisions, "Decisions", "判断"},
    Entry{P::result_is, "{0}: {1}", "{0}: {1}"},
    Entry{P::result_open, "{0}: open, {1}", "{0}: 未確定({1})"},
    Entry{P::otherwise, "otherwise: {0}", "上記以外: {0}"},
    Entry{P::unknown_facts, "still unknown:", "未判明の事実:"},
    Entry{P::teams, "Who does what in which phase", "段階別の担当"},
    Entry{P::anchor_zero, "T+0", "T+0"},
    Entry{P::anchor_task, "\"{0}\"", "「{0}」"},
    Entry{P::anchor_sent, "the notice {0}", "{0}の通知"},
    Entry{P::anchor_filed, "a notice to: {0}", "{0}への通知"},
    Entry{P::minutes, "{0} minutes", "{0}分"},
    Entry{P::minute, "1 minute", "1分"},
};

constexpr bool in_order() {
    for (std::size_t i = 0; i < table.size(); ++i) {
        if (static_cast<std::size_t>(table[i].phrase) != i) return false;
    }
    return table.size() == static_cast<std::size_t>(P::count_);
}
static_assert(in_order());

}  // namespace

std::string say(Language language, RunbookPhrase phrase,
                const std::vector<std::string>& arguments) {
    const auto& entry = table.at(static_cast<std::size_t>(phrase));
    return filled(language == Language::ja ? entry.ja : entry.en, arguments);
}

}  // namespace noticeclock
