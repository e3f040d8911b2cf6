#include "batch/plain_string.h"

#include "document/check.h"
#include "document/octets.h"

namespace noticeclock {
namespace {

constexpr unsigned char del = 0x7f;

/// Whether there is neither DEL nor anything beyond ASCII.
bool is_below_del(std::string_view text) {
    bool high = false;
    for (; text.size() >= 8; text.remove_prefix(8))
        high |= is_marked(high_marks(eight_octets(text.data())));
    for (const char byte : text) high |= static_cast<unsigned char>(byte) >= del;
    return !high;
}

}  // namespace

bool is_plain(std::string_view text) {
    if (text.find('\\') != std::string_view::npos) return false;
    return is_below_del(text) || holds_only_text(text);
}

}  // namespace noticeclock
