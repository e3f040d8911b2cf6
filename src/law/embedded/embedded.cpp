#include "document/embedded.h"

#include <string_view>

#include "law/rules.h"

// The blob that the build puts into the program (see CMakeLists.txt).
extern "C" {
extern const char noticeclock_rules_begin[];
extern const char noticeclock_rules_end[];
}

namespace noticeclock {

RuleFiles embedded_rules() {
    const std::string_view bytes(
        noticeclock_rules_begin,
        static_cast<std::size_t>(noticeclock_rules_end - noticeclock_rules_begin));
    auto embedded = read_embedded(bytes, Check::outline);
    return {std::move(embedded.documents), std::move(embedded.digest)};
}

}  // namespace noticeclock
