#include "report/wording.h"

#include <iterator>

namespace noticeclock {

namespace {

struct Entry {
    Phrase phrase;
    const char* en;
    const char* ja;
};

// In the order of the enumeration; wording() checks that each stands in its place.
constexpr Entry table[] = {
    {Phrase::yes, "yes", "はい"},
    {Phrase::no, "no", "いいえ"},
    {Phrase::unknown, "unknown", "不明"},
    {Phrase::none, "none", "なし"},
    {Phrase::possibly, "possibly {0}", "{0}の可能性あり"},
    {Phrase::or_, " or ", "又は"},
    {Phrase::separator, " · ", " / "},
    {Phrase::list_comma, ", ", "、"},

    {Phrase::required, "required", "義務あり"},
    {Phrase::not_required, "not required", "義務なし"},
    {Phrase::not_applicable, "not applicable", "適用なし"},
    {Phrase::undetermined, "undetermined", "未確定"},
    {Phrase::possible, "possible", "可能性あり"},

    {Phrase::overdue, "OVERDUE", "期限超過"},
    {Phrase::sent_in_time, "sent in time", "期限内に送付済み"},
    {Phrase::sent_late, "sent late", "期限後に送付"},
    {Phrase::guidance_over, "PAST GUIDANCE", "目安を超過"},
    {Phrase::sent_in_guidance, "sent in time", "目安内に送付済み"},
    {Phrase::sent_after_guidance, "sent after guidance", "目安後に送付"},
    {Phrase::sent, "sent", "送付済み"},
    {Phrase::on_hold, "on hold", "延期中"},

    {Phrase::now_is, "now {0}", "現在 {0}"},
    {Phrase::times_in, "times in {0}", "時刻は {0} で表示"},
    {Phrase::rules_digest, "rules {0}", "規則 {0}"},
    {Phrase::added_rules, "added rules: {0}", "追加した規則: {0}"},
    {Phrase::tool_version, "noticeclock {0}", "noticeclock {0}"},

    {Phrase::deadlines, "DEADLINES", "期限一覧"},
    {Phrase::act_by, "ACT BY", "対応期限"},
    {Phrase::left, "LEFT", "残り時間"},
    {Phrase::state, "STATE", "状態"},
    {Phrase::what, "WHAT", "内容"},
    {Phrase::milestone, "milestone", "内部目標"},
    {Phrase::recipient, "to {0}", "宛先: {0}"},
    {Phrase::due_at, "due {0}", "最終期限 {0}"},
    {Phrase::guidance_until, "outer end {0}", "目安の末日 {0}"},
    {Phrase::still_left, "{0} left", "残り{0}"},
    {Phrase::passed, "passed {0} ago", "{0}経過"},
    {Phrase::others_too, "decisive only together with others: {0}",
     "他の事実と合わせて結論を左右: {0}"},
    {Phrase::target_line, "act by is counted in the same way with {0}, the early end of the window",
     "対応期限は、目安の短い方({0})により同じ方法で計算"},
    {Phrase::more_groups, "{0} more groups: --all shows them", "ほか{0}組: --all で表示"},
    {Phrase::sent_at, "sent {0}", "送付 {0}"},
    {Phrase::guidance, "guidance, not a limit of the law", "当局の目安(法律上の期限ではない)"},
    {Phrase::provisional_fallback,
     "provisional: counted from \"{0}\" ({1}), as the law's first starting point is not known",
     "暫定: 法律が第一に定める起算点が不明のため「{0}」({1}) から計算"},
    {Phrase::provisional_duty, "provisional: rests on the deadline of {0}, not yet sent",
     "暫定: 未送付の {0} の期限に基づく"},
    {Phrase::provisional_fact, "provisional: depends on a fact not known yet",
     "暫定: まだ不明な事実に左右される"},
    {Phrase::held_until_known, "on hold ({0}), no end known; without the hold due {1}",
     "{0}により延期中(終期不明)。延期がなければ最終期限は {1}"},
    {Phrase::held_until, "on hold ({0}) until {1}; {2}", "{0}により {1} まで延期。{2}"},
    {Phrase::without_hold, "without the hold due {0}", "延期がなければ最終期限は {0}"},
    {Phrase::hold_moves_nothing, "the deadline ends later and does not move",
     "期限はその後に満了するため変わらない"},
    {Phrase::hold_law_enforcement, "law enforcement", "捜査機関の要請"},
    {Phrase::hold_attorney_general, "Attorney General", "司法長官の決定"},
    {Phrase::later_short, "lines without details: --all shows each in full",
     "詳細を省いた行は --all で表示"},
    {Phrase::fold_title, "{0}: {1} notices", "{0}: {1} 件"},
    {Phrase::or_public_authority, "{0} (public bodies: {1})", "{0}(公的機関の場合は{1})"},
    {Phrase::due_there, "due {0} 24:00 in the time of each place", "期限 {0} 24:00(各地の時刻)"},
    {Phrase::conditions_differ, "further conditions differ: --all shows each",
     "その他の条件は義務により異なる(--all で個別に表示)"},
    {Phrase::nothing_due, "No notice with a date is owed.", "日付の定まる通知義務はありません。"},
    {Phrase::no_date_section, "NO DATE COULD BE COMPUTED: CHECK BY HAND",
     "期限を計算できない義務(要確認)"},
    {Phrase::without_figure, "OWED OR POSSIBLY OWED, WITHOUT A FIGURE IN THE LAW",
     "日数等による期限の定めがない義務"},
    {Phrase::running_since, "running since {0} ({1})", "{0} から進行中({1})"},
    {Phrase::not_started, "NOT STARTED YET", "まだ起算していない義務"},
    {Phrase::waits_for, "waits for: {0}", "起算点: {0}"},
    {Phrase::undetermined_section, "UNDETERMINED", "結論が未確定の義務"},
    {Phrase::depends_on, "{0}, depending on:", "{0}。次の事実による:"},
    {Phrase::duties_concerned, "duties: {0}", "対象: {0}"},
    {Phrase::reached_only,
     "too many facts are unknown to try every answer: these are those the questions reach",
     "不明な事実が多く全ての組合せを試せないため、判定が到達した事実を示します"},
    {Phrase::questions_section, "QUESTIONS TO ANSWER FIRST", "先に確認すべき事項"},
    {Phrase::answer_by, "by {0}", "{0} まで"},
    {Phrase::settles, "helps to settle {0}", "これにより判定が進む義務: {0}"},
    {Phrase::more_questions, "{0} more: the command `ask` lists them all",
     "ほか{0}問: コマンド ask で全件を表示"},
    {Phrase::no_questions, "No open question would change an outcome.",
     "結論を左右する未確認事項はありません。"},
    {Phrase::how_many_total, "How many people are affected in all?",
     "影響を受けた人数は合計何人ですか。"},
    {Phrase::how_many_in, "How many people are affected in {0}?",
     "{0}で影響を受けた人数は何人ですか。"},
    {Phrase::footnote_secondary,
     "*  rule written from secondary sources: compare it with the text of the law",
     "*  二次資料に基づく規則: 法令の原文と照合してください"},
    {Phrase::footnote_recall,
     "** rule written from memory: read the text of the law before relying on it",
     "** 記憶に基づく規則: 依拠する前に必ず法令の原文を確認してください"},
    {Phrase::assumptions_section, "TAKEN FOR GRANTED", "前提とした事項"},
    {Phrase::coming_section, "COMING LAW (not applied)", "今後の法改正(適用せず)"},
    {Phrase::coming_from, "in force from {0}", "{0} 施行"},
    {Phrase::coming_proposed, "proposed", "提案段階"},
    {Phrase::summary,
     "duties considered: {0}; {1} required, {2} undetermined, {3} not required, {4} not applicable",
     "検討した義務 {0} 件: 義務あり {1}、未確定 {2}、義務なし {3}、適用なし {4}"},
    {Phrase::summary_scope, "laws considered that do not concern this incident: {0}",
     "検討の結果、本件に関係しない法令: {0} 件"},
    {Phrase::summary_all, "--all lists those not owed, with the reason",
     "--all で義務のないものを理由とともに表示"},
    {Phrase::not_owed_section, "NOT OWED", "義務のないもの"},
    {Phrase::otherwise_reason, "no question led elsewhere", "いずれの判定にも該当しない"},
    {Phrase::any_answer_reason, "every answer to the open questions leads here",
     "未確認の事項がいずれであっても同じ結論"},
    {Phrase::more_duties, "{0} and {1} more", "{0} ほか{1}件"},
    {Phrase::more_waiting, "{0} more possible duties wait for other events: --all lists them",
     "その他の事由を待つ可能性のある義務 {0} 件(--all で表示)"},

    {Phrase::fault_no_calendar, "no calendar of working days is known for it",
     "営業日の暦が登録されていません"},
    {Phrase::fault_outside, "{1} lies outside the years that the calendar {0} covers",
     "{1} は暦 {0} の収録年の範囲外です"},
    {Phrase::fault_range, "the date lies outside the years 1970 to 2200",
     "日付が1970年から2200年の範囲外です"},

    {Phrase::step_start, "the clock starts {0}", "起算の時点は {0}"},
    {Phrase::step_start_bare_date, "only the date {1} is known: read as its beginning, {0}",
     "日付({1})のみ判明: その日の始まり {0} とみなす"},
    {Phrase::step_local_date, "in {1} that is {0}", "{1} の日付では {0}"},
    {Phrase::step_next_full_hour, "the hour of the event is not counted: counting starts {0}",
     "事象が生じた時刻を含む1時間は算入しない: {0} から計算"},
    {Phrase::step_first_day_excluded, "{0} is day 0: the day of the event is not counted",
     "{0} は0日目(初日不算入)"},
    {Phrase::step_first_day_included, "{0} is day 1: the day of the event is counted",
     "{0} は1日目(初日算入)"},
    {Phrase::step_add_hours, "end of {1}: {0}", "{1}の満了は {0}"},
    {Phrase::step_add_days, "day {1} is {0}", "{1}日目は {0}"},
    {Phrase::step_add_working_days, "working day {1} is {0}", "{1}営業日目は {0}"},
    {Phrase::step_skipped, "{0} is not a working day ({1}): not counted",
     "{0} は休日({1})のため数えない"},
    {Phrase::step_add_weeks, "end of {1}: {0}", "{1}の末日は {0}"},
    {Phrase::step_add_months, "end of {1}: {0}", "{1}の末日は {0}"},
    {Phrase::step_add_years, "end of {1}: {0}", "{1}の末日は {0}"},
    {Phrase::step_clamped, "that month has no such day: its last day is {0}",
     "応当する日がないため、その月の末日 {0}"},
    {Phrase::step_not_working, "{0} is not a working day ({1})", "{0} は休日({1})"},
    {Phrase::step_no_roll, "the end does not move: it stays on {0}",
     "期限は延長されず、{0} のまま"},
    {Phrase::step_rolled, "the end moves to the next working day, {0}",
     "期限は休日でない次の日、{0} に延びる"},
    {Phrase::step_least_working_days, "the period held too few working days ({1}): extended to {0}",
     "期間に含まれる営業日が不足({1}日)するため {0} まで延長"},
    {Phrase::step_ends, "the period ends {0}", "期間は {0} に満了"},
    {Phrase::step_year_end, "counted from the end of the calendar year, {0}",
     "暦年の末日 {0} から計算"},
    {Phrase::step_act_by, "conservative reading: act by {0}", "安全側の読み方: {0} までに対応"},
    {Phrase::step_act_by_preceding, "conservative reading: act by the working day before, {0}",
     "安全側の読み方: 直前の営業日 {0} までに対応"},
    {Phrase::weekend, "weekend", "週末"},

    {Phrase::range, "{0} to {1}", "{0}～{1}"},
    {Phrase::at_least, "at least {0}", "{0}以上"},
    {Phrase::at_most, "at most {0}", "{0}以下"},
    {Phrase::more_than, "more than {0}", "{0}を超える"},
    {Phrase::fewer_than, "fewer than {0}", "{0}未満"},
    {Phrase::exactly_, "exactly {0}", "ちょうど{0}"},
    {Phrase::may_exceed, "may be more than {0}", "{0}を超える可能性がある"},
    {Phrase::people_in, "people affected in {0}", "{0}で影響を受けた人数"},
    {Phrase::people_affected, "people affected", "影響を受けた人数"},
    {Phrase::people_total, "people affected in total", "影響を受けた人数の合計"},
    {Phrase::people_here, "people affected in the place concerned", "当該地域で影響を受けた人数"},
    {Phrase::established_in, "the organization is established in {0}", "組織の拠点が{0}にある"},
    {Phrase::sent_notice, "notice {0} was sent", "通知 {0} の送付"},
    {Phrase::last_sent_notice, "notice {0} was last sent", "通知 {0} の最終の送付"},
    {Phrase::is_known, "{0}: is it known", "{0}: 判明しているか"},
    {Phrase::has_happened, "{0}: has it happened", "{0}: 生じたか"},
    {Phrase::not_happened, "not happened", "生じていない"},
    {Phrase::is_before, "\"{0}\" came before \"{1}\"", "「{0}」が「{1}」より前"},
    {Phrase::is_within, "\"{0}\" within {2} of \"{1}\"", "「{0}」が「{1}」から{2}以内"},
    {Phrase::includes, "{0}: any of {1}", "{0}: {1}のいずれか"},
    {Phrase::is_one_of, "{0}: {1}", "{0}: {1}"},
    {Phrase::all_of, "all of:", "次の全て:"},
    {Phrase::any_of, "any of:", "次のいずれか:"},
    {Phrase::not_, "not:", "次に当たらない:"},
    {Phrase::places_count, "{0} places of the law", "当該法律の{0}地域"},

    {Phrase::outcome_is, "OUTCOME", "結論"},
    {Phrase::decision, "DECISION", "判定の経過"},
    {Phrase::leads_to, "=> {0}", "=> {0}"},
    {Phrase::not_reached, "not reached: {0}", "以下は判定に至らず: {0}"},
    {Phrase::exception_named, "exception \"{0}\": ", "例外「{0}」: "},
    {Phrase::exception_plain, "exception: ", "例外: "},
    {Phrase::no_ask_exits, "otherwise => {0}", "いずれにも該当しなければ => {0}"},
    {Phrase::would_change, "WHAT WOULD DECIDE IT", "結論を決める事実"},
    {Phrase::if_answer, "if {0}: {1}", "{0}の場合: {1}"},
    {Phrase::clock_section, "CLOCK", "期間の計算"},
    {Phrase::no_clock, "The law sets no period.", "期間の定めはありません。"},
    {Phrase::clock_no_figure, "The clock runs, but the law gives no figure.",
     "期間は進行しますが、日数の定めはありません。"},
    {Phrase::clock_not_started, "Not started: waits for {0}.", "未起算: {0} により起算します。"},
    {Phrase::started_by, "started by \"{0}\": {1}", "起算点「{0}」: {1}"},
    {Phrase::started_by_sent, "started by the notice {0}: {1}", "起算点 通知 {0}: {1}"},
    {Phrase::counted_by, "counted by: {0} [{1}]", "計算の方法: {0} [{1}]"},
    {Phrase::limbs_earliest, "the earliest of:", "次のうち最も早いもの:"},
    {Phrase::limbs_latest, "the latest of:", "次のうち最も遅いもの:"},
    {Phrase::limbs_cases, "the first that applies:", "次のうち最初に該当するもの:"},
    {Phrase::limb_case, "when {0}", "次の場合: {0}"},
    {Phrase::limb_otherwise, "otherwise", "その他の場合"},
    {Phrase::limb_won, "decides", "これによる"},
    {Phrase::limb_excluded, "does not apply", "該当せず"},
    {Phrase::limb_uncertain, "applies if its condition holds (unknown)", "条件の該否が不明"},
    {Phrase::due_label, "due", "最終期限"},
    {Phrase::act_by_label, "act by", "対応期限"},
    {Phrase::guidance_label, "outer end", "目安の末日"},
    {Phrase::notes, "NOTES", "注記"},
    {Phrase::sources, "SOURCES", "出典"},
    {Phrase::checked, "checked against its sources {0}", "{0} に出典と照合"},
    {Phrase::confidence_primary, "the text of the law was read", "法令の原文を確認済み"},
    {Phrase::confidence_secondary, "from secondary sources", "二次資料による"},
    {Phrase::confidence_recall, "from memory: read the text before relying on it",
     "記憶による(原文の確認が必要)"},
    {Phrase::read_primary, "primary", "原文"},
    {Phrase::read_secondary, "secondary", "二次資料"},
    {Phrase::read_recall, "recall", "記憶"},
    {Phrase::judged_by, "judged by the text {0}", "適用条文: {0}"},

    {Phrase::item_filled, "filled", "記入済み"},
    {Phrase::item_partly, "partly", "一部記入"},
    {Phrase::item_missing, "missing", "未記入"},
    {Phrase::item_by_hand, "by hand", "別途記載"},
    {Phrase::may_follow, "may follow later", "追って提出可"},
    {Phrase::if_late_item, "owed because the notice is late", "期限を過ぎたため必要"},
    {Phrase::only_if, "only if {0} (unknown)", "次の場合のみ(不明): {0}"},
    {Phrase::not_needed, "not needed: {0}", "不要: {0}"},
    {Phrase::item_counts, "{0} filled, {1} partly, {2} missing, {3} to be written by hand",
     "記入済み {0}、一部記入 {1}、未記入 {2}、別途記載 {3}"},
    {Phrase::fills, "fill {0}", "記入先: {0}"},
    {Phrase::no_contents, "The law lists nothing that this notice must say.",
     "記載事項の定めはありません。"},

    {Phrase::change_head, "WHAT CHANGES", "変更点"},
    {Phrase::no_change, "No outcome and no date changes.", "結論及び期限に変更はありません。"},
    {Phrase::appears, "new: {0}", "追加: {0}"},
    {Phrase::disappears, "no longer considered (was {0})", "検討対象外(従前: {0})"},
    {Phrase::outcome_change, "{0} -> {1}", "{0} -> {1}"},
    {Phrase::act_by_change, "act by {0} -> {1}", "対応期限 {0} -> {1}"},
    {Phrase::due_change, "due {0} -> {1}", "最終期限 {0} -> {1}"},
    {Phrase::no_date, "no date", "期限なし"},

    {Phrase::period_label, "period", "期間"},
    {Phrase::rule_label, "counting", "計算の方法"},
    {Phrase::start_label, "start", "起算点"},

    {Phrase::column_law, "LAW", "識別子"},
    {Phrase::column_title, "TITLE", "名称"},
    {Phrase::column_place, "PLACE", "地域"},
    {Phrase::column_duties, "DUTIES", "義務"},
    {Phrase::column_in_force, "IN FORCE", "施行"},
    {Phrase::column_checked, "CHECKED", "照合日"},
    {Phrase::column_confidence, "READ", "確度"},
    {Phrase::in_force_from, "from {0}", "{0} 以降"},
    {Phrase::in_force_to, "to {0}", "{0} まで"},
    {Phrase::in_force_between, "{0} to {1}", "{0}～{1}"},
    {Phrase::in_force_always, "no dates given", "日付の定めなし"},
    {Phrase::status_enacted, "enacted, not yet in force", "公布済み・未施行"},
    {Phrase::status_proposed, "proposed", "提案段階"},
    {Phrase::scope_section, "SCOPE", "適用範囲"},
    {Phrase::terms_section, "TERMS", "用語の定義"},
    {Phrase::versions_section, "EARLIER AND COMING TEXTS", "旧条文・改正予定"},
    {Phrase::asks_section, "questions, in order; the first exit decides:",
     "判定(順に検討し、最初に結論が出たところで確定):"},
    {Phrase::clock_words, "clock: {0}", "期間: {0}"},
    {Phrase::counted_short, "counting: {0}", "計算の方法: {0}"},
    {Phrase::holds_section, "HOLDS", "通知の延期"},
    {Phrase::content_section, "must say: {0}", "記載事項: {0}"},
    {Phrase::laws_count, "{0} laws, {1} duties", "法令 {0} 件、義務 {1} 件"},
    {Phrase::column_thresholds, "THRESHOLDS", "人数基準"},
    {Phrase::left_out_section, "LEFT OUT: {0}", "収録対象外: {0}"},
    {Phrase::coverage_summary,
     "{0} laws, {1} duties; of {2} obligations looked at, {3} are encoded and {4} left out",
     "法令 {0} 件、義務 {1} 件。検討した義務規定 {2} 件のうち収録 {3} 件、対象外 {4} 件"},
    {Phrase::left_out_voluntary, "voluntary", "任意の届出"},
    {Phrase::left_out_internal, "kept by the organization, sent to nobody", "組織内部の記録"},
    {Phrase::left_out_not_in_force, "not in force", "未施行"},
    {Phrase::left_out_superseded, "replaced by another text", "他の規定に置換え済み"},
    {Phrase::left_out_national_law, "left to the law of each country", "各国法に委任"},
    {Phrase::left_out_on_request, "owed only when asked", "求めがあった場合のみ"},
    {Phrase::left_out_recommendation, "a recommendation", "勧告・推奨"},
    {Phrase::left_out_outside, "started by no incident", "インシデントを契機としないもの"},
    {Phrase::left_out_unverified, "the text could not be established", "条文を確認できないもの"},
    {Phrase::left_out_not_yet, "not encoded yet", "未収録"},
    {Phrase::each_place, "once for each place of {0} with people affected",
     "{0}のうち影響を受けた人がいる地域ごと"},
    {Phrase::anywhere, "anywhere", "地域を問わない"},
    {Phrase::phased, "may be given in phases", "段階的な提供が可能"},
    {Phrase::added_mark, "(added)", "(追加)"},
    {Phrase::otherwise_leads, "otherwise => {0}", "いずれにも該当しなければ => {0}"},
    {Phrase::to_recipient, "to {0}", "宛先: {0}"},

    {Phrase::clock_from, "runs from \"{0}\", without a figure", "「{0}」から進行(日数の定めなし)"},
    {Phrase::clock_within_from, "{0} from \"{1}\"", "「{1}」から{0}"},
    {Phrase::clock_sent, "runs from the sending of {0}, without a figure",
     "{0} の送付から進行(日数の定めなし)"},
    {Phrase::clock_within_sent, "{0} from the sending of {1}", "{1} の送付から{0}"},
    {Phrase::clock_with, "at the same time as {0}", "{0} と同時"},
    {Phrase::clock_earliest, "the earliest of: {0}", "次のうち最も早いもの: {0}"},
    {Phrase::clock_latest, "the latest of: {0}", "次のうち最も遅いもの: {0}"},
    {Phrase::clock_cases, "the first that applies: {0}", "最初に該当するもの: {0}"},
    {Phrase::clock_by_year_end, "{0} after the end of the calendar year of \"{1}\"",
     "「{1}」の属する暦年の末日から{0}"},
    {Phrase::clock_target, "act within {0}", "{0}以内の対応を推奨"},
    {Phrase::clock_when, "{0} (when {1})", "{0}(次の場合に限る: {1})"},
    {Phrase::clock_guidance, "{0} (guidance)", "{0}(当局の目安)"},
    {Phrase::clock_last_sent, "runs from the latest sending of {0}, without a figure",
     "{0} の直近の送付から進行(日数の定めなし)"},
    {Phrase::clock_within_last_sent, "{0} from the latest sending of {1}",
     "{1} の直近の送付から{0}"},
    {Phrase::clock_first_of, "{0}, else {1}", "{0}(不明のときは{1})"},
    {Phrase::clock_else, ", else ", "、次に"},
    {Phrase::hours, "{0} hours", "{0}時間"},
    {Phrase::hour, "1 hour", "1時間"},
    {Phrase::days, "{0} days", "{0}日"},
    {Phrase::day, "1 day", "1日"},
    {Phrase::working_days, "{0} working days", "{0}営業日"},
    {Phrase::working_day, "1 working day", "1営業日"},
    {Phrase::weeks, "{0} weeks", "{0}週間"},
    {Phrase::week, "1 week", "1週間"},
    {Phrase::months, "{0} months", "{0}か月"},
    {Phrase::month, "1 month", "1か月"},
    {Phrase::years, "{0} years", "{0}年"},
    {Phrase::year_, "1 year", "1年"},
    {Phrase::hold_written, "in writing only", "書面による場合に限る"},
    {Phrase::hold_oral, "an oral statement holds for {0}", "口頭による場合は{0}"},
    {Phrase::hold_at_most, "at most {0} after the deadline", "期限から最長{0}"},
    {Phrase::hold_resume, "{0} remain after it ends", "延期の終了後{0}以内"},

    {Phrase::assume_bare_date,
     "only the date of \"{0}\" was given ({1}): read as the beginning of that day",
     "「{0}」は日付({1})のみ記入されているため、その日の始まりとして扱った"},
    {Phrase::assume_places_not_listed,
     "nobody is affected in places that are not listed under `affected`",
     "affected に記載のない地域では影響を受けた人がいないものとした"},
    {Phrase::assume_total_is_sum, "the total of people affected is the sum of the places listed",
     "影響を受けた人数の合計は、記載された地域の合計とした"},
    {Phrase::assume_zone_of_file, "times without an offset were read in {0}",
     "時差の記載のない時刻は {0} の時刻として扱った"},
    {Phrase::assume_impossible_order, "check the times: \"{0}\" is dated before \"{1}\"",
     "要確認: 「{0}」が「{1}」より前の日時になっている"},
    {Phrase::assume_law_awareness, "{0} has its own time of \"{1}\"",
     "{0} については「{1}」の時点が別に記入されている"},
    {Phrase::assume_governing_date,
     "no event that fixes the governing text is known; judged by the text of {1}: {0}",
     "適用条文を定める時点が不明のため、{1} 時点の条文で判定した: {0}"},
    {Phrase::assume_establishment, "the main establishment was taken to be {1}: {0}",
     "主たる拠点を{1}とした: {0}"},
    {Phrase::assume_fallback_start,
     "counted from \"{1}\", as what the law names first is not known: {0}",
     "法律が第一に定める起算点が不明のため「{1}」から計算した: {0}"},
    {Phrase::assume_sent_before_aware, "check the times: the notice {0} is dated before awareness",
     "要確認: 通知 {0} の日付が、知った時点より前になっている"},
    {Phrase::assume_oral_hold,
     "the law asks for a written request: the oral one ({1}) moves nothing: {0}",
     "法律が書面による要請を求めるため、口頭の要請({1})は期限に影響しない: {0}"},

};

static_assert(std::size(table) == static_cast<std::size_t>(Phrase::count_));

constexpr bool in_order() {
    for (std::size_t i = 0; i < std::size(table); ++i)
        if (table[i].phrase != static_cast<Phrase>(i)) return false;
    return true;
}
static_assert(in_order());

std::vector<Text> make_texts() {
    std::vector<Text> texts;
    for (const auto& entry : table) texts.push_back({entry.en, entry.ja});
    return texts;
}

std::string joined(const std::vector<std::string>& items, const std::string& between) {
    std::string out;
    for (const auto& item : items) {
        if (item.empty()) continue;
        if (!out.empty()) out += between;
        out += item;
    }
    return out;
}

}  // namespace

const Text& wording(Phrase phrase) {
    static const std::vector<Text> texts = make_texts();
    return texts.at(static_cast<std::size_t>(phrase));
}

std::string say(Language language, Phrase phrase, const std::vector<std::string>& arguments) {
    return filled(wording(phrase).in(language), arguments);
}

std::string filled(std::string_view pattern, const std::vector<std::string>& arguments) {
    std::string out;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        if (pattern[i] != '{') {
            out += pattern[i];
            continue;
        }
        out += arguments.at(static_cast<std::size_t>(pattern[i + 1] - '0'));
        i += 2;
    }
    return out;
}

std::string listed(Language language, const std::vector<std::string>& items) {
    return joined(items, say(language, Phrase::list_comma));
}

std::string listed_first(Language language, std::vector<std::string> items, std::size_t most) {
    if (items.size() <= most) return listed(language, items);
    const auto rest = std::to_string(items.size() - most);
    items.resize(most);
    return say(language, Phrase::more_duties, {listed(language, items), rest});
}

std::string alternatives(Language language, const std::vector<std::string>& items) {
    if (items.size() < 2) return joined(items, {});
    const std::vector<std::string> first(items.begin(), items.end() - 1);
    return listed(language, first) + say(language, Phrase::or_) + items.back();
}

std::string separated(Language language, const std::vector<std::string>& parts) {
    return joined(parts, say(language, Phrase::separator));
}

std::string grouped(std::int64_t number) {
    auto digits = std::to_string(number);
    for (auto at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > (number < 0 ? 1 : 0);
         at -= 3)
        digits.insert(static_cast<std::size_t>(at), ",");
    return digits;
}

}  // namespace noticeclock
