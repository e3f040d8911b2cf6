#include "veris/pieces.h"

#include "document/reader.h"

namespace noticeclock::veris {
namespace {

constexpr int none = std::istream::traits_type::eof();

bool is_space(int c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

/// Follows brackets and quotes through an object.
class Nesting {
  public:
    /// Whether the object ends with this character.
    bool ends_with(char c) {
        if (in_text_) {
            if (escaped_) {
                escaped_ = false;
            } else if (c == '\\') {
                escaped_ = true;
            } else if (c == '"') {
                in_text_ = false;
            }
            return false;
        }
        if (c == '"') in_text_ = true;
        if (c == '{' || c == '[') ++depth_;
        if (c == '}' || c == ']') --depth_;
        return depth_ == 0;
    }

  private:
    int depth_ = 0;
    bool in_text_ = false;
    bool escaped_ = false;
};

}  // namespace

char Pieces::take() {
    const char c = static_cast<char>(in_.get());
    if (c == '\n') {
        ++at_.line;
        at_.column = 1;
    } else if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U) {
        ++at_.column;
    }
    return c;
}

void Pieces::skip_mark() {
    begun_ = true;
    if (peek() != 0xEF) return;
    for (int i = 0; i < 3 && peek() >= 0x80; ++i) in_.get();
}

void Pieces::report(Position at, const std::string& message, const std::string& hint,
                    Diagnostics& diagnostics) const {
    diagnostics.add({Severity::error, name_, at, 1, message, hint, {}});
}

void Pieces::skip_stray(Diagnostics& diagnostics) {
    report(at_, "expected an incident: a JSON object",
           "give one object, an array of objects, or one object a line", diagnostics);
    while (peek() != none && peek() != '\n') take();
}

/// Goes on to the next object; false at the end of the text.
bool Pieces::at_object(Diagnostics& diagnostics) {
    if (!begun_) skip_mark();
    while (peek() != none) {
        const int c = peek();
        if (c == '{') return true;
        if (is_space(c) || (in_list_ && c == ',')) {
            take();
        } else if (c == '[' && !in_list_) {
            in_list_ = true;
            take();
        } else if (c == ']' && in_list_) {
            in_list_ = false;
            take();
        } else {
            skip_stray(diagnostics);
        }
    }
    return false;
}

/// False when the object is cut off or too large, which is a fault.
bool Pieces::read(Piece& piece, Diagnostics& diagnostics) {
    const std::size_t most = Limits{}.bytes;
    Nesting nesting;
    bool too_large = false;
    while (peek() != none) {
        const bool new_line = at_.column == 1 && at_.line > piece.at.line;
        if (new_line && peek() == '{' && piece.at.column == 1) break;
        const char c = take();
        too_large = too_large || piece.text.size() >= most;
        if (!too_large) piece.text += c;
        if (!nesting.ends_with(c)) continue;
        if (!too_large) return true;
        report(piece.at, "the incident is larger than 4 MiB", {}, diagnostics);
        return false;
    }
    report(piece.at, "the incident is cut off: its last bracket is missing", {}, diagnostics);
    return false;
}

std::optional<Piece> Pieces::next(Diagnostics& diagnostics) {
    while (at_object(diagnostics)) {
        Piece piece{{}, at_};
        if (read(piece, diagnostics)) return piece;
    }
    return std::nullopt;
}

}  // namespace noticeclock::veris
