#include "report/veris_words.h"

#include "report/phrase_table.h"

namespace noticeclock {
namespace {

using Kind = veris::Remark::Kind;

constexpr PhraseTable<ImportPhrase> table{{
    {ImportPhrase::from_veris, "Made of a VERIS incident.", "VERIS 形式のインシデントから作成。"},
    {ImportPhrase::from_veris_version, "Made of a VERIS {0} incident.",
     "VERIS {0} 形式のインシデントから作成。"},
    {ImportPhrase::rule,
     "What VERIS does not say is unknown, not \"no\". It has no field for the day of discovery or "
     "awareness, for notices, or for the key.",
     "VERIS "
     "に記載のない事項は「いいえ」ではなく「不明」とした。発見・認識の日、通知及び暗号鍵に関す"
     "る項目は VERIS にない。"},
    {ImportPhrase::left_unknown, "left unknown: {0}", "不明のまま: {0}"},
    {ImportPhrase::assumed_places, "taken as all places of the organization (organization.places)",
     "組織の全ての拠点(organization.places)とみなした"},
    {ImportPhrase::assumed_people, "each record taken as one person ({0})",
     "1件を1人とみなした({0})"},
    {ImportPhrase::people_not_counted,
     "VERIS counts records; how many people they are about stays unknown ({0})",
     "VERIS の数は記録の件数であり、本人の数({0})は不明のまま"},
    {ImportPhrase::less_than_part,
     "less than the amount of one kind of data ({0}): data.records stays unknown",
     "データの種類ごとの件数({0})より少ないため、data.records は不明のまま"},
    {ImportPhrase::think_of, "think of organization.kinds: {0}", "organization.kinds の候補: {0}"},
    {ImportPhrase::read_written, "incidents read: {0}, written: {1}",
     "読み込んだインシデント {0}件、書き出したもの {1}件"},
    {ImportPhrase::in_incidents, "in {0} incidents", "{0}件"},
}};

static_assert(in_order(table));

struct Heading {
    std::string_view code;
    const char* en;
    const char* ja;
};

constexpr Heading headings[] = {
    {"assumed", "Assumed", "前提としたこと"},
    {"left-open", "Left open by VERIS", "VERIS の記載では確定しないこと"},
    {"no-fact", "There is no fact for it", "対応する事実項目がないもの"},
    {"new-value", "Value not known", "未知の値"},
    {"new-field", "Field not known", "未知の項目"},
    {"malformed", "Not of the form that the field has", "項目の形式に合わない値"},
    {"conflict", "Contradictions", "矛盾する記載"},
    {"consider", "To be considered", "検討すべき事項"},
};
static_assert(std::size(headings) == veris::remark_kinds);

const Heading& heading_of(Kind kind) {
    return headings[static_cast<std::size_t>(kind)];
}

std::string joined(const std::vector<std::string>& list) {
    std::string text;
    for (const auto& entry : list) text += (text.empty() ? "" : ", ") + entry;
    return text;
}

std::string left_unknown(Language language, const std::string& facts) {
    return facts.empty() ? std::string() : say(language, ImportPhrase::left_unknown, {facts});
}

}  // namespace

std::string say(Language language, ImportPhrase phrase, const std::vector<std::string>& arguments) {
    return say<ImportPhrase>(table, language, phrase, arguments);
}

std::string heading(Language language, Kind kind) {
    const auto& words = heading_of(kind);
    return language == Language::ja ? words.ja : words.en;
}

std::string_view import_code(Kind kind) {
    return heading_of(kind).code;
}

std::string remark_words(Language language, Kind kind, const std::vector<std::string>& subjects,
                         const Text& why) {
    const auto detail = joined(subjects);
    switch (kind) {
        case Kind::assumed:
            return detail == "affected.total"
                       ? say(language, ImportPhrase::assumed_people, {detail})
                       : say(language, ImportPhrase::assumed_places);
        case Kind::left_open:
            return detail == "affected.total"
                       ? say(language, ImportPhrase::people_not_counted, {detail})
                       : left_unknown(language, detail);
        case Kind::no_fact:
            return why.in(language);
        case Kind::conflict:
            return say(language, ImportPhrase::less_than_part, {detail});
        case Kind::consider:
            return say(language, ImportPhrase::think_of, {detail});
        case Kind::new_value:
        case Kind::new_field:
        case Kind::malformed:
            return left_unknown(language, detail);
    }
    return {};
}

}  // namespace noticeclock
