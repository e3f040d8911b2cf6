#include "report/exceptions_words.h"

#include <array>

#include "report/wording.h"

namespace noticeclock {

namespace {

/// One word of an enumeration: its name in JSON, and its wording.
struct Entry {
    const char* code;
    const char* en;
    const char* ja;
    [[nodiscard]] const char* in(Language language) const {
        return language == Language::ja ? ja : en;
    }
};

// Each table is in the order of its enumeration.
constexpr std::array<Entry, static_cast<std::size_t>(ExceptionPhrase::count_)> phrases{{
    {"", "EXCEPTIONS ARGUED", "例外の根拠"},
    {"",
     "What the incident records, held against what an exception needs. It decides nothing: the "
     "outcomes come from the facts alone.",
     "例外に必要な事項とインシデントの記録との対照。結論を決めるものではない(結論は事実のみによる)"
     "。"},
    {"", "ACCESS WITHOUT AUTHORITY", "権限のないアクセス"},
    {"", "from {0} (occurred) until {1} ({2})", "{0} (occurred) から {1} ({2}) まで"},
    {"", "from {0} (occurred); no end is recorded: fill timeline.occurred_until or contained",
     "{0} (occurred) から。終了の記録なし(timeline.occurred_until 又は contained に記入)"},
    {"", "when it began is not recorded: fill timeline.occurred",
     "開始時刻の記録なし(timeline.occurred に記入)"},
    {"", "MEASURES IN ORDER OF TIME", "措置の時系列"},
    {"", "none is recorded: list under safeguards what took effect when",
     "記録なし(safeguards に、措置とその効力発生時刻を列挙する)"},
    {"", "TOOK EFFECT", "効力発生"},
    {"", "RELATIVE TO THE ACCESS", "アクセスとの前後"},
    {"", "MEASURE", "措置"},
    {"", "the access begins", "アクセス開始"},
    {"", "the access ends", "アクセス終了"},
    {"", "not recorded", "記録なし"},
    {"", "{0}, {1} after it began", "{0}(開始から{1}後)"},
    {"", "{0}, {1} before it began", "{0}(開始の{1}前)"},
    {"", "{0}: {1}", "{0}: {1}"},
    {"", "by {0}", "実施者: {0}"},
    {"", "key held by {0}", "鍵の保管: {0}"},
    {"", "key out of reach of {0}", "鍵に手が届かない者: {0}"},
    {"", "the attacker", "攻撃者"},
    {"", "any processor", "処理者(委託先)"},
    {"", "shown by {0}", "証拠: {0}"},
    {"", "fill {0}", "{0} に記入"},
    {"", "record under safeguards: {0}", "safeguards に記録: {0}"},
    {"", "give the time at which it took effect", "効力発生の時刻を記録"},
    {"", "CONTRADICTIONS", "記録の矛盾"},
    {"", "what it needs is taken from {0}; each law has its own words",
     "必要な事項の出典: {0}(文言は法令ごとに異なる)"},
    {"", "no duty that may concern this incident rests on such an exception",
     "この事態に関係し得る義務で、この種の例外によるものはない"},
}};

constexpr std::array<Entry, measure_words.size()> measures{{
    {"encryption", "encryption", "暗号化"},
    {"redaction", "redaction or the like", "墨消し等"},
    {"key-custody", "custody of the key", "鍵の分離・管理"},
    {"key-rotation", "rotation of the key", "鍵の更新"},
    {"credential-revocation", "revocation of credentials", "認証情報の無効化"},
    {"remote-wipe", "remote wipe", "遠隔消去"},
    {"retrieval", "retrieval or confirmed deletion of the data", "データの回収又は消去の確認"},
    {"containment", "containment", "封じ込め"},
    {"other", "other measure", "その他の措置"},
}};

constexpr std::array<Entry, 7> placements{{
    {"before", "before the access", "アクセス開始前"},
    {"during", "during the access", "アクセス中"},
    {"after", "after the access", "アクセス終了後"},
    {"since", "after the access began", "アクセス開始後"},
    {"unclear", "not certain: only the date is known", "不明(日付のみのため前後が定まらない)"},
    {"undated", "not known when", "時期不明"},
    {"unanchored", "the beginning of the access is not recorded", "アクセス開始時刻の記録なし"},
}};

constexpr std::array<Entry, 4> grounds{{
    {"encryption", "ENCRYPTION WITH THE KEY SAFE", "暗号化(鍵が安全であること)"},
    {"redaction", "REDACTION", "墨消し等"},
    {"removal", "REMOVAL OF THE RISK AFTERWARDS", "事後の措置によるリスクの除去"},
    {"recovery", "RECOVERY BEFORE ANYONE COULD SEE THE DATA", "閲覧される前の回収"},
}};

constexpr std::array<Entry, 4> sources{{
    {"", "GDPR Art. 34(3)(a) and EDPB Guidelines 9/2022",
     "GDPR 第34条第3項(a)及び EDPB ガイドライン 9/2022"},
    {"", "GDPR Art. 34(3)(a)", "GDPR 第34条第3項(a)"},
    {"", "GDPR Art. 34(3)(b) and EDPB Guidelines 9/2022",
     "GDPR 第34条第3項(b)及び EDPB ガイドライン 9/2022"},
    {"", "APPI Guidelines (General Rules) 3-5-1-2", "個人情報保護法ガイドライン(通則編)3-5-1-2"},
}};

constexpr std::array<Entry, 17> needs{{
    {"encrypted", "all affected data were encrypted", "影響を受けたデータの全てが暗号化されていた"},
    {"encrypted-before", "the encryption was in effect before the access began",
     "アクセス開始前から暗号化が施されていた"},
    {"strong", "it meets recognised standards, where the law asks for that",
     "認められた水準の暗号化である(法令が求める場合)"},
    {"key-safe", "the key is not, and may not be, in the wrong hands",
     "復号鍵は漏えいしておらず、そのおそれもない"},
    {"key-from-attacker", "the key was out of the attacker's reach since before the access",
     "アクセス開始前から、復号鍵は攻撃者の手の届かない所にあった"},
    {"key-from-processor", "and out of the reach of any processor that held the data",
     "データを保有する処理者(委託先)の手の届かない所にもあった"},
    {"redacted", "all sensitive parts were redacted or otherwise unreadable",
     "機微な部分は全て墨消しその他の方法により判読不能であった"},
    {"redacted-before", "they were so before the access began",
     "アクセス開始前からその状態であった"},
    {"removed", "the high risk is judged to be no longer likely",
     "高いリスクが現実化するおそれはもはやないと評価されている"},
    {"removed-by", "a measure taken since the access began, with its time",
     "アクセス開始後に講じた措置とその時刻"},
    {"not-used", "the data were not used or published before it took effect",
     "その効力発生前に、データが使用され、又は公開されていない"},
    {"no-copy", "no copy is left that the measures do not reach",
     "措置の及ばない複製が残っていない"},
    {"reasons", "the reasons for the judgement of risk", "リスク評価の理由"},
    {"recovered", "all data were recovered before anyone could see them",
     "第三者に閲覧されないうちに全てを回収した"},
    {"recovered-by", "a retrieval or remote wipe, with its time", "回収又は遠隔消去とその時刻"},
    {"not-seen", "nobody got access to the data", "データへのアクセスはなかった"},
    {"shown", "what shows each of these measures", "これらの措置を示す証拠"},
}};

constexpr std::array<Entry, 4> supports{{
    {"recorded", "recorded", "記録あり"},
    {"unclear", "not certain", "不確か"},
    {"missing", "missing", "不足"},
    {"contrary", "against it", "反する"},
}};

constexpr std::array<Entry, 9> contradictions{{
    {"key-safe-unshown",
     "data.key_compromised is no, but {0} took effect only after the access began, and nothing "
     "records that the key was out of the attacker's reach before: what was rotated or revoked "
     "later does not show that the key was safe at the time",
     "data.key_compromised "
     "は「いいえ」だが、{0}の効力発生はアクセス開始後であり、それ以前に鍵が攻撃者"
     "の手の届かない所にあったことの記録がない。事後の更新・無効化は、アクセス時に鍵が安全であった"
     "ことを示さない"},
    {"encrypted-late", "data.encrypted is yes, but {0} took effect only after the access began",
     "data.encrypted は「はい」だが、{0}の効力発生はアクセス開始後である"},
    {"encryption-doubted",
     "{0} took effect before the access, but data.encrypted is no: did it not cover all the "
     "affected data?",
     "{0}はアクセス開始前に効力を生じているが、data.encrypted "
     "は「いいえ」である。対象が一部にとどまるのか"},
    {"key-lost-though-kept",
     "data.key_compromised is yes, but by {0} the key was out of the attacker's reach",
     "data.key_compromised は「はい」だが、{0}によれば鍵は攻撃者の手の届かない所にあった"},
    {"removed-though-used", "risk.removed is yes, but so is {1}",
     "risk.removed は「はい」だが、{1} も「はい」である"},
    {"removed-beforehand",
     "risk.removed is yes, but {0} took effect before the access began: this exception is about "
     "measures taken afterwards",
     "risk.removed "
     "は「はい」だが、{0}の効力発生はアクセス開始前である。この例外は事後の措置に関するものである"},
    {"removed-ongoing", "risk.removed is yes, but the incident still goes on (breach.ongoing)",
     "risk.removed は「はい」だが、事態はなお継続している (breach.ongoing)"},
    {"seen-though-recovered", "breach.recovered_unseen is yes, but so is breach.accessed",
     "breach.recovered_unseen は「はい」だが、breach.accessed も「はい」である"},
    {"contained-before-measure",
     "the timeline says that the incident was contained, but {0} took effect after that",
     "timeline では封じ込め済みだが、{0}の効力発生はその後である"},
}};

template <typename Table, typename Key>
const Entry& entry(const Table& table, Key key) {
    return table.at(static_cast<std::size_t>(key));
}

}  // namespace

std::string say(Language language, ExceptionPhrase phrase,
                const std::vector<std::string>& arguments) {
    return filled(entry(phrases, phrase).in(language), arguments);
}

std::string measure_text(Measure measure, Language language) {
    return entry(measures, measure).in(language);
}
std::string placement_text(Placement placement, Language language) {
    return entry(placements, placement).in(language);
}
std::string ground_title(Ground ground, Language language) {
    return entry(grounds, ground).in(language);
}
std::string ground_source(Ground ground, Language language) {
    return entry(sources, ground).in(language);
}
std::string need_text(Need need, Language language) {
    return entry(needs, need).in(language);
}
std::string support_text(Support support, Language language) {
    return entry(supports, support).in(language);
}

std::string contradiction_text(Contradiction::Kind kind, const std::string& named_measures,
                               const std::string& keys, Language language) {
    return filled(entry(contradictions, kind).in(language), {named_measures, keys});
}

std::string_view wanted_measures(Need need) {
    switch (need) {
        case Need::encrypted_before:
            return "{measure: encryption, effective: ...}";
        case Need::key_from_attacker:
            return "{measure: key-custody, effective: ..., key_out_of_reach_of: [attacker]}";
        case Need::key_from_processor:
            return "{measure: key-custody, effective: ..., key_out_of_reach_of: [processor]}";
        case Need::redacted_before:
            return "{measure: redaction, effective: ...}";
        case Need::removed_by:
            return "{measure: credential-revocation, effective: ...}";
        case Need::recovered_by:
            return "{measure: retrieval, effective: ...}";
        case Need::shown:
            return "evidence: ...";
        default:
            return {};
    }
}

std::string_view code_of(Measure measure) {
    return entry(measures, measure).code;
}
std::string_view code_of(Placement placement) {
    return entry(placements, placement).code;
}
std::string_view code_of(Ground ground) {
    return entry(grounds, ground).code;
}
std::string_view code_of(Need need) {
    return entry(needs, need).code;
}
std::string_view code_of(Support support) {
    return entry(supports, support).code;
}
std::string_view code_of(Contradiction::Kind kind) {
    return entry(contradictions, kind).code;
}

}  // namespace noticeclock
