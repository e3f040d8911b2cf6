#include "logic/words.h"

#include <array>

namespace noticeclock {

namespace {

enum class Piece : unsigned char { letter, space, sign };

/// What each byte is. A table, because all conditions of the law pass through here.
constexpr std::array<Piece, 256> pieces = [] {
    std::array<Piece, 256> table{};
    for (const unsigned char c : {' ', '\t', '\n', '\r'}) table[c] = Piece::space;
    for (const unsigned char c : {'<', '>', '='}) table[c] = Piece::sign;
    return table;
}();

Piece piece_of(char c) {
    return pieces[static_cast<unsigned char>(c)];
}

}  // namespace

NameList split_words(std::string_view text) {
    NameList words;
    for (std::size_t at = 0; at < text.size();) {
        const Piece piece = piece_of(text[at]);
        std::size_t end = at + 1;
        while (end < text.size() && piece_of(text[end]) == piece) ++end;
        if (piece != Piece::space) words.add(text.substr(at, end - at));
        at = end;
    }
    return words;
}

std::string join_words(const NameList& words, std::size_t first, std::size_t last) {
    std::size_t size = 0;
    for (std::size_t i = first; i < last; ++i) size += words[i].size() + 1;
    std::string joined;
    joined.reserve(size);
    for (std::size_t i = first; i < last; ++i) {
        if (i > first) joined += ' ';
        joined += words[i];
    }
    return joined;
}

}  // namespace noticeclock
