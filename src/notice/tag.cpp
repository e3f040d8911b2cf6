#include "notice/tag.h"

namespace noticeclock {
namespace {

constexpr std::string_view opening = "{{";
constexpr std::string_view closing = "}}";
constexpr std::string_view blanks = " \t\n";

Tag::Kind kind_of(char sigil) {
    switch (sigil) {
        case '#':
            return Tag::Kind::section;
        case '^':
            return Tag::Kind::inverted;
        case '/':
            return Tag::Kind::close;
        case '!':
            return Tag::Kind::comment;
        case '{':
        case '&':
        case '>':
        case '=':
            return Tag::Kind::refused;
        default:
            return Tag::Kind::variable;
    }
}

std::string trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos) return {};
    return std::string(text.substr(first, text.find_last_not_of(blanks) - first + 1));
}

Tag read_tag(std::string_view inside, std::size_t begin, std::size_t end) {
    Tag tag;
    tag.kind = inside.empty() ? Tag::Kind::refused : kind_of(inside.front());
    tag.name =
        trimmed(tag.kind == Tag::Kind::variable || inside.empty() ? inside : inside.substr(1));
    tag.begin = begin;
    tag.end = end;
    return tag;
}

std::string quoted(const std::string& name) {
    return "'" + name + "'";
}

}  // namespace

std::vector<Tag> tags_of(std::string_view text) {
    std::vector<Tag> tags;
    std::size_t from = 0;
    for (auto at = text.find(opening); at != std::string_view::npos;
         at = text.find(opening, from)) {
        const auto inside = at + opening.size();
        const auto end = text.find(closing, inside);
        if (end == std::string_view::npos) {
            tags.push_back({Tag::Kind::refused, trimmed(text.substr(inside)), at, text.size()});
            break;
        }
        from = end + closing.size();
        tags.push_back(read_tag(text.substr(inside, end - inside), at, from));
    }
    return tags;
}

std::string tag_fault(const std::vector<Tag>& tags) {
    std::vector<std::string> open;
    for (const auto& tag : tags) {
        if (tag.kind == Tag::Kind::refused) {
            return "a template knows only {{name}}, {{#name}}, {{^name}}, {{/name}} and {{! "
                   "comment}}: near " +
                   quoted(tag.name);
        }
        if (tag.kind == Tag::Kind::section || tag.kind == Tag::Kind::inverted) {
            open.push_back(tag.name);
        }
        if (tag.kind != Tag::Kind::close) continue;
        if (open.empty()) return quoted("{{/" + tag.name + "}}") + " closes nothing";
        if (open.back() != tag.name) {
            return quoted("{{/" + tag.name + "}}") + " stands where " +
                   quoted("{{/" + open.back() + "}}") + " is expected";
        }
        open.pop_back();
    }
    return open.empty() ? std::string() : "the section " + quoted(open.back()) + " is not closed";
}

}  // namespace noticeclock
