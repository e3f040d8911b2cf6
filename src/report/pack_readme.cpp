#include "report/pack_readme.h"

#include "report/style.h"
#include "report/wording.h"

namespace noticeclock {

namespace {

constexpr std::string_view english = R"(EVIDENCE PACK {0}
{1}
as of {2}

This folder (data/) is the payload of a bag: BagIt 1.0, RFC 8493.

WHAT IS IN IT
  incident/             the incident file, and the files it includes, as they were read
  decision.*            what is owed to whom by when, and why not: all duties (JSON: the record)
  duties/               for each duty its decision, question by question, and the arithmetic
  contents.*            what each notice must say: filled, missing, may follow
  exceptions.*          which measure took effect when, and what the exceptions rest on
  risk.*                what the methods propose for the level of risk, with the arithmetic
  history.*             what was known when, and how outcomes moved (with a journal)
  runbooks/             the state of each runbook that suits, or may
  drafts/               of the notices required; the record, answers to the media, reasons for delay
  timeline.csv          what happened, in UTC
  version.json          version of the program, digest of the rules, time-zone data
  evidence/             the evidence, copied byte by byte, if any was given
  evidence-sha256.txt   the SHA-256 of each piece of it, for `sha256sum -c` in data/
Texts stand in English (.en.txt) and Japanese (.ja.txt).

TO VERIFY, in the folder above this one
  sha256sum -c tagmanifest-sha256.txt && sha256sum -c manifest-sha256.txt
  sha512sum -c tagmanifest-sha512.txt && sha512sum -c manifest-sha512.txt
or, which also finds files that should not be there
  noticeclock pack --verify .

TO SIGN, and to check the signature, in the folder above this one
  minisign -Sm tagmanifest-sha512.txt
  minisign -Vm tagmanifest-sha512.txt -P KEY
The signature stands beside the manifest and is not part of it: the bag stays valid.
)";

constexpr std::string_view japanese = R"(証拠一式 {0}
{1}
{2} 現在

このフォルダ (data/) は BagIt 1.0 (RFC 8493) によるバッグの内容物である。

内容
  incident/             インシデントファイル及び取り込まれたファイル(読み込んだままのもの)
  decision.*            誰に何をいつまでに行うか、不要の場合はその理由。全ての義務(JSON が判断の記録)
  duties/               義務ごとの判断(質問ごとの答え)と期限の計算過程
  contents.*            各通知の記載事項: 記入済み、不足、追完可
  exceptions.*          措置の時系列と、例外の根拠
  risk.*                リスクの程度について各手法が示す提案と計算過程
  history.*             いつ何が判明し、結論がどう変わったか(経過の記録がある場合)
  runbooks/             該当する(可能性のある)ランブックごとの状況
  drafts/               要する通知の文案、記録、報道機関への回答、遅延の理由等
  timeline.csv          時系列(UTC)
  version.json          プログラムの版、規則のダイジェスト、タイムゾーンデータの版
  evidence/             証拠の複製(指定された場合。内容は元のファイルと同一)
  evidence-sha256.txt   証拠ごとの SHA-256(data/ で `sha256sum -c` により検証)
文書は英語 (.en.txt) と日本語 (.ja.txt) の両方がある。

検証方法(一つ上のフォルダで実行)
  sha256sum -c tagmanifest-sha256.txt && sha256sum -c manifest-sha256.txt
  sha512sum -c tagmanifest-sha512.txt && sha512sum -c manifest-sha512.txt
又は(余分なファイルも検出する)
  noticeclock pack --verify .

署名と署名の確認(一つ上のフォルダで実行)
  minisign -Sm tagmanifest-sha512.txt
  minisign -Vm tagmanifest-sha512.txt -P 公開鍵
署名はマニフェストの隣に置かれ、マニフェストの対象ではない。署名後もバッグは有効である。
)";

}  // namespace

std::string pack_readme(const Assessment& assessment, Language language) {
    const auto& incident = *assessment.incident;
    return filled(language == Language::ja ? japanese : english,
                  {clean(incident.id), clean(incident.title), format_utc(assessment.now)});
}

}  // namespace noticeclock
