#include "cli/command.h"
#include "cli/exit_code.h"
#include "cli/session.h"

namespace noticeclock::cli {
namespace {

constexpr auto english =
    R"(# An incident. Leave out what you do not know yet: it counts as unknown, not as "no".
# `noticeclock ask FILE` tells you what to find out next; `noticeclock evaluate FILE` whom to tell by when.
incident: INC-0001
title: What happened, in a few words
# include: profile.yaml        # facts of the organization that hold for all its incidents, in one file
# timezone: Europe/Berlin      # times without an offset are read in this zone

organization:
  name: Example GmbH
  # places: [DE, JP, US-CA]    # where it is established: country or US State codes
  # roles: [controller]        # controller, processor, or both
  # kinds: []                  # sector laws apply by these (hipaa-covered-entity, public-company, ...); [] = none of them
  # dpo: {name: ..., email: ...}

timeline:                      # what is not listed has not happened
  # occurred:   2026-11-17T02:10+01:00
  # discovered: 2026-11-19T08:55+01:00   # first known to anyone in the organization
  # aware:      2026-11-19T14:00+01:00   # reasonable certainty that personal data were breached

breach:
  # summary: One paragraph for the notices
  # kinds: [confidentiality, availability]   # confidentiality, integrity, availability
  # malicious: yes

data:
  # personal: yes
  # elements: [name, email]
  # encrypted: no
  # key_compromised: no

# affected: {DE: 120..300, JP: 8400, US-CA: unknown}   # people by place; 500.. means at least 500

# risk: {level: high, reasoning: Why you judged so}    # unlikely, risk or high

# notices:                     # what has been sent
#   gdpr.authority: {sent: 2026-11-20T10:00+01:00}

# journal:                     # what was learned when, and by whom: `noticeclock record` adds to it
)";

constexpr auto japanese =
    R"(# インシデントファイル。分からない項目は書かない（「いいえ」ではなく「不明」として扱う）。
# 次に調べること: `noticeclock ask FILE`　誰にいつまでに: `noticeclock evaluate FILE`
incident: INC-0001
title: 事案の概要を一言で
# include: profile.yaml        # 全ての事案に共通する組織の情報を一つのファイルにまとめる場合
timezone: Asia/Tokyo           # 時差の記載がない時刻はこの時間帯で読む

organization:
  name: 株式会社エグザンプル
  # places: [JP, DE, US-CA]    # 拠点のある国・米国の州
  # roles: [controller]        # controller（取扱事業者・委託元）、processor（委託先）、又は両方
  # kinds: []                  # 業法はこの区分で適用（hipaa-covered-entity, public-company など）。[] = 該当なし
  # dpo: {name: ..., email: ...}

timeline:                      # 書いていない出来事は「まだ起きていない」
  # occurred:   2026-11-17T02:10+09:00
  # discovered: 2026-11-19T08:55+09:00   # 組織の誰かが最初に知った時
  # aware:      2026-11-19T14:00+09:00   # 個人データの侵害を合理的な確度で認識した時

breach:
  # summary: 報告書・通知に載せる概要
  # kinds: [confidentiality, availability]   # confidentiality 漏えい, integrity 毀損, availability 滅失・利用不能
  # malicious: yes             # 不正の目的をもって行われたおそれ

data:
  # personal: yes
  # elements: [name, email]
  # encrypted: no
  # key_compromised: no

# affected: {JP: 8400, DE: 120..300, US-CA: unknown}   # 地域別の本人の数。500.. は500人以上

# risk: {level: high, reasoning: 判断の理由}           # unlikely, risk, high

# notices:                     # 発出済みの報告・通知
#   appi.preliminary: {sent: 2026-11-20T10:00+09:00}

# journal:                     # いつ誰が何を把握したかの経過記録。`noticeclock record` で追記できる
)";

}  // namespace

int new_incident(const Arguments& arguments) {
    const auto& session = open_session(arguments, Texts::on_demand);
    print(session.view(nullptr).language == Language::ja ? japanese : english);
    return done;
}

}  // namespace noticeclock::cli
