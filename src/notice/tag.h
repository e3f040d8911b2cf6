#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace noticeclock {

/// One tag of a mustache template.
struct Tag {
    enum class Kind {
        variable,  ///< {{name}}
        section,   ///< {{#name}}: what follows if it holds, or once for each entry
        inverted,  ///< {{^name}}: what follows if it does not hold
        close,     ///< {{/name}}
        comment,   ///< {{! ...}}
        refused,   ///< unescaped values, partials, other delimiters, and "{{" without its end
    } kind = Kind::variable;
    std::string name;       ///< without the sigil and the spaces around it
    std::size_t begin = 0;  ///< of "{{", in bytes
    std::size_t end = 0;    ///< behind "}}"
};

/// The tags of a template, in order. Behind an unclosed "{{" there is nothing more.
[[nodiscard]] std::vector<Tag> tags_of(std::string_view text);

/// What is wrong with the tags of a template as such ("the section 'known.breach.cause' is not
/// closed"); empty: nothing.
[[nodiscard]] std::string tag_fault(const std::vector<Tag>& tags);

}  // namespace noticeclock
