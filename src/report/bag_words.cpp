#include "report/bag_words.h"

#include <array>

#include "report/wording.h"

namespace noticeclock {

namespace {

// In the order of the enumeration.
const std::array<Text, static_cast<std::size_t>(BagPhrase::count_)> table{
    Text{"{0}: written and verified: {1} files, {2} bytes",
         "{0}: 作成し検証済み: {1} ファイル、{2} バイト"},
    Text{"{0}: valid: {1} files, {2} bytes", "{0}: 有効: {1} ファイル、{2} バイト"},
    Text{"{0}: NOT VALID: faults {1}", "{0}: 無効: 不備 {1} 件"},
    Text{"SHA-256 of tagmanifest-sha512.txt, which stands for the whole: {0}",
         "全体を代表する値(tagmanifest-sha512.txt の SHA-256): {0}"},
    Text{"to sign: minisign -Sm {0}/tagmanifest-sha512.txt",
         "署名方法: minisign -Sm {0}/tagmanifest-sha512.txt"},
    Text{"not covered by any manifest: {0}", "どのマニフェストの対象でもない: {0}"},
    Text{"there may be more: only the first {0} are kept",
         "ほかにもある可能性がある(最初の {0} 件のみ)"},
};

}  // namespace

std::string say(Language language, BagPhrase phrase, const std::vector<std::string>& arguments) {
    return filled(table.at(static_cast<std::size_t>(phrase)).in(language), arguments);
}

}  // namespace noticeclock
