#include "report/assumption_text.h"
#include "report/codes.h"
#include "report/evaluate.h"
#include "report/question_list.h"
#include "report/record.h"

// Schema "noticeclock/assessment/1". Fields are added, never renamed or given another meaning; a
// reader must ignore fields it does not know.
//
//   schema        the text "noticeclock/assessment/1"
//   tool          {name, version, tzdata}: the program and its time-zone database
//   rules         {digest, added}: SHA-256 of the body of law; ids of laws added or replaced
//   incident      {id, title, digest}: SHA-256 of the file
//   now           RFC 3339: the moment judged; all that is relative (standing) is relative to it
//   language      "en" or "ja": of title, law_title, name, label, text, standard
//   duties[]      in the order of act_by; those without a date after those with one; then what is
//   not owed
//     key           "gdpr.authority", or "gdpr.authority-each[DE]" for one place
//     title
//     law, law_title, law_version {from, to}   dates (or null) between which the text applied is in
//     force outcome       required | not-required | not-applicable | undetermined possible[]    the
//     outcomes still possible decisive[]    {key, label}: when undetermined, the facts for which
//     some answer changes the outcome exact         false: too many facts unknown to try all
//     answers; decisive are those the questions reached exception     the named exception that
//     released the duty, or null cite recipient     {code, name, url} place         ISO 3166 code
//     of the instance or of the authority, or null due           RFC 3339 in the recipient's zone:
//     the last moment; for a day's end the first instant of the next day; null: no date due_day the
//     day that ends at `due`, when `due` is the end of a day; else null act_by, act_by_day   the
//     conservative reading, in the same way zone          in which days were counted steps[] only
//     when traced: {kind, instant?, date?, count?, name?, text, cite} state         none |
//     no-figure | not-started | dated | held | fault | excluded provisional   the date rests on
//     another duty's deadline, on a fallback start or on an unknown fact guidance      the figure
//     is an authority's guidance started_by    event id or duty key, or null;  start  RFC 3339 or a
//     bare date, or null waits_for[]   event ids or duty keys fault         no-calendar |
//     outside-calendar | out-of-range, or null hold          {kind, cite, until, due_without_hold}
//     or null sent[]        RFC 3339 or bare dates standing      open | overdue | act-by-passed |
//     met | late | sent | idle confidence    primary | secondary | recall standard      "without
//     undue delay"; may be empty phased        whether the information may be given in phases
//   questions[]   {key, text, act_by, duties[]}: what to ask next, by the earliest deadline that
//   each settles milestones[]  {id, title, at} assumptions[] {code, subject, other, text}: what was
//   taken for granted coming[]      {law, title, status, from}: texts enacted or proposed, not
//   applied not_in_force[]  ids of laws without a text in force on the date that governs
//   out_of_scope[]  ids of laws that do not concern the incident; their duties are not listed
//   (--all decides and lists them)

namespace noticeclock {

namespace {

std::optional<std::string> date_or_null(const std::optional<CivilDate>& date) {
    return date ? std::optional(format_date(*date)) : std::nullopt;
}

void write_duties(const Assessment& assessment, const View& view, JsonWriter& json) {
    json.array("duties");
    for (const auto& duty : assessment.duties) {
        json.open_object();
        write_duty(assessment, duty, view, json);
        json.close();
    }
    json.close();
}

void write_milestones(const Assessment& assessment, const View& view, JsonWriter& json) {
    json.array("milestones");
    for (const auto& milestone : assessment.milestones) {
        json.open_object().field("id", milestone.milestone->id);
        json.field("title", milestone.milestone->title.in(view.language));
        json.field("at", format_rfc3339(milestone.at, view.zone)).close();
    }
    json.close();
}

void write_assumptions(const Assessment& assessment, const View& view, JsonWriter& json) {
    const ClockText times(view.language, view.zone, assessment.now);
    json.array("assumptions");
    for (const auto& assumption : assessment.assumptions) {
        json.open_object().field("code", code_of(assumption.kind));
        json.field("subject", assumption.subject).field("other", assumption.other);
        json.field("text", assumption_text(*assessment.rulebook, assumption, times)).close();
    }
    json.close();
}

void write_coming(const Assessment& assessment, const View& view, JsonWriter& json) {
    json.array("coming");
    for (const auto& coming : assessment.coming) {
        json.open_object().field("law", coming.law->id);
        json.field("title", coming.version->title.in(view.language));
        json.field("status", code_of(coming.version->status));
        json.field("from", date_or_null(coming.version->in_force.from)).close();
    }
    json.close();
    json.array("not_in_force");
    for (const auto* law : assessment.not_in_force) json.string(law->id);
    json.close();
    json.array("out_of_scope");
    for (const auto* law : assessment.out_of_scope) json.string(law->id);
    json.close();
}

}  // namespace

std::string evaluate_json(const Assessment& assessment, const View& view) {
    JsonWriter json(view.compact);
    open_record(assessment, view, "noticeclock/assessment/1", json);
    write_duties(assessment, view, json);
    write_question_records(assessment, listed(assessment.questions), view, json);
    write_milestones(assessment, view, json);
    write_assumptions(assessment, view, json);
    write_coming(assessment, view, json);
    json.close();
    return json.take();
}

}  // namespace noticeclock
