#include "logic/words.h"

namespace noticeclock {

namespace {

enum class Piece { space, sign, letter };

Piece piece_of(char c) {
    if (c == ' ' || c == '\t' || c == '\n' || c == '\r') return Piece::space;
    return c == '<' || c == '>' || c == '=' ? Piece::sign : Piece::letter;
}

}  // namespace

std::vector<std::string_view> split_words(std::string_view text) {
    std::vector<std::string_view> words;
    words.reserve(8);
    for (std::size_t at = 0; at < text.size();) {
        const Piece piece = piece_of(text[at]);
        std::size_t end = at + 1;
        while (end < text.size() && piece_of(text[end]) == piece) ++end;
        if (piece != Piece::space) words.push_back(text.substr(at, end - at));
        at = end;
    }
    return words;
}

std::string join_words(const std::vector<std::string_view>& words, std::size_t first,
                       std::size_t last) {
    std::string joined;
    for (std::size_t i = first; i < last; ++i) {
        if (i > first) joined += ' ';
        joined += words[i];
    }
    return joined;
}

}  // namespace noticeclock
