#include "batch/plain_string.h"

#include "document/octets.h"

namespace noticeclock {
namespace {

constexpr unsigned char del = 0x7f;
constexpr unsigned char before_controls = 0xc2;  // the first byte of U+0080 to U+00BF
constexpr unsigned char after_controls = 0xa0;   // the second byte of U+00A0

/// Whether there is neither DEL nor anything beyond ASCII.
bool is_below_del(std::string_view text) {
    bool high = false;
    for (; text.size() >= 8; text.remove_prefix(8))
        high |= is_marked(high_marks(eight_octets(text.data())));
    for (const char byte : text) high |= static_cast<unsigned char>(byte) >= del;
    return !high;
}

bool has_control(std::string_view text) {
    unsigned char before = 0;
    for (const char each : text) {
        const auto byte = static_cast<unsigned char>(each);
        if (byte == del || (before == before_controls && byte < after_controls)) return true;
        before = byte;
    }
    return false;
}

}  // namespace

bool is_plain(std::string_view text) {
    if (text.find('\\') != std::string_view::npos) return false;
    return is_below_del(text) || !has_control(text);
}

}  // namespace noticeclock
