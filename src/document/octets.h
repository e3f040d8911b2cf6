#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace noticeclock {

/// Eight bytes of a text at once, for the loops that look at every byte of long texts.
inline std::uint64_t eight_octets(const char* from) {
    std::uint64_t eight = 0;
    std::memcpy(&eight, from, sizeof eight);
    return eight;
}

/// Four of them.
inline std::uint32_t four_octets(const char* from) {
    std::uint32_t four = 0;
    std::memcpy(&four, from, sizeof four);
    return four;
}

/// Whether two texts of so many bytes are the same. For a dozen bytes quicker than std::memcmp,
/// whose result comes late: the words of a line and names are compared so.
inline bool same_octets(const char* a, const char* b, std::size_t size) {
    if (size >= 8) {
        for (std::size_t at = 0; at + 8 < size; at += 8) {
            if (eight_octets(a + at) != eight_octets(b + at)) return false;
        }
        return eight_octets(a + size - 8) == eight_octets(b + size - 8);
    }
    if (size >= 4) {
        return four_octets(a) == four_octets(b) &&
               four_octets(a + size - 4) == four_octets(b + size - 4);
    }
    return size == 0 || (a[0] == b[0] && a[size / 2] == b[size / 2] && a[size - 1] == b[size - 1]);
}

/// Whether two texts are the same; see same_octets().
inline bool same_text(std::string_view a, std::string_view b) {
    return a.size() == b.size() && same_octets(a.data(), b.data(), a.size());
}

/// The same byte eight times.
constexpr std::uint64_t in_each_octet(std::uint64_t byte) {
    return byte * 0x0101010101010101U;
}

/// Has the eighth bit of some byte set if one of the eight is DEL or beyond ASCII: its eighth bit
/// is set, or gets set by adding one. Only such a byte can carry over to the next.
constexpr std::uint64_t high_marks(std::uint64_t eight) {
    return eight | (eight + in_each_octet(1));
}

/// The same if one of the eight is no printable ASCII character: the eighth bit of a control
/// character gets set by subtracting a space.
constexpr std::uint64_t odd_marks(std::uint64_t eight) {
    return high_marks(eight) | (eight - in_each_octet(' '));
}

/// Whether the eighth bit of some byte is set.
constexpr bool is_marked(std::uint64_t marks) {
    return (marks & in_each_octet(0x80)) != 0;
}

}  // namespace noticeclock
