#include "incident/addition.h"

#include <algorithm>

#include "document/flow_text.h"
#include "document/reader.h"
#include "incident/same_value.h"

namespace noticeclock {
namespace {

constexpr std::size_t step = 2;

bool is_blank(std::string_view line) {
    return line.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

std::size_t indent_of(std::string_view line) {
    return std::min(line.find_first_not_of(' '), line.size());
}

bool is_comment(std::string_view line) {
    const auto first = line.find_first_not_of(" \t");
    return first != std::string_view::npos && line[first] == '#';
}

/// `---` and `...` at the beginning of a line end a document.
bool is_end_mark(std::string_view line) {
    const bool mark = line.starts_with("...") || line.starts_with("---");
    return mark && (line.size() == 3 || is_blank(line.substr(3, 1)));
}

bool is_list_entry(std::string_view line) {
    const auto first = indent_of(line);
    return first < line.size() && line[first] == '-' && is_blank(line.substr(first + 1, 1));
}

/// The lines of a text, each with its line end.
std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const auto size = std::min(text.find('\n'), text.size() - 1) + 1;
        lines.push_back(text.substr(0, size));
        text.remove_prefix(size);
    }
    return lines;
}

std::string key_text(const std::string& path) {
    const bool plain = path.find_first_not_of(
                           "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
                           "._-[]") == std::string::npos;
    return plain ? path : quoted_text(path);
}

std::string entry_lines(const NewEntry& entry, std::size_t indent) {
    const std::string dash(indent, ' ');
    const std::string inner(indent + step, ' ');
    std::string text = dash + "- at: " + entry.at + "\n" + inner + "by: " + quoted_text(entry.by) +
                       "\n" + inner + "set:\n";
    for (const auto& [path, value] : entry.set) {
        text += inner + std::string(step, ' ') + key_text(path) + ": " + flow_text(value) + "\n";
    }
    if (!entry.why.empty()) text += inner + "why: " + quoted_text(entry.why) + "\n";
    return text;
}

std::string entry_in_brackets(const NewEntry& entry) {
    std::string set;
    for (const auto& [path, value] : entry.set)
        set += (set.empty() ? "" : ", ") + quoted_text(path) + ": " + flow_text(value);
    const auto why = entry.why.empty() ? std::string() : ", why: " + quoted_text(entry.why);
    return "{at: " + entry.at + ", by: " + quoted_text(entry.by) + ", set: {" + set + "}" + why +
           "}";
}

/// Where the new lines go, and how far in they stand.
struct Place {
    std::size_t line = 0;  ///< before this line, counted from 0
    std::size_t indent = 0;
    bool new_journal = false;
};

/// Finds the place of an entry in one file.
class Search {
  public:
    Search(const Document& document, const std::vector<std::string_view>& lines)
        : root_(document.root()), lines_(lines) {}

    /// Empty: the journal is in brackets or otherwise not a list of lines.
    [[nodiscard]] std::optional<Place> find() const {
        const auto at = root_.find_key("journal");
        const auto root_indent = root_.key(0).position().column - 1;
        if (!at) return Place{end_of_document(), root_indent, true};
        const auto key = root_.key(*at);
        const auto value = root_.value(*at);
        const std::size_t after_key = key.position().line;
        if (value.is_null()) return after_empty(key, root_indent);
        const auto first = first_content(after_key);
        if (!value.is_sequence() || first == lines_.size() || !is_list_entry(lines_[first]))
            return std::nullopt;
        const auto indent = indent_of(lines_[first]);
        return Place{end_of_list(first, end_of_journal(*at), indent), indent, false};
    }

  private:
    [[nodiscard]] std::size_t first_content(std::size_t line) const {
        while (line < lines_.size() && (is_blank(lines_[line]) || is_comment(lines_[line]))) ++line;
        return line;
    }

    [[nodiscard]] std::size_t end_of_document() const {
        const auto last_key = root_.key(root_.size() - 1).position().line;
        const auto mark = std::find_if(lines_.begin() + last_key, lines_.end(), is_end_mark);
        return static_cast<std::size_t>(mark - lines_.begin());
    }

    /// The line of the next key, or the end of the document.
    [[nodiscard]] std::size_t end_of_journal(std::size_t at) const {
        return at + 1 < root_.size() ? root_.key(at + 1).position().line - 1 : end_of_document();
    }

    /// Behind the last line of the last entry: also behind comments that stand inside it.
    [[nodiscard]] std::size_t end_of_list(std::size_t first, std::size_t end,
                                          std::size_t indent) const {
        std::size_t last = first;
        for (std::size_t i = first; i < end; ++i) {
            if (!is_blank(lines_[i]) && !is_comment(lines_[i])) last = i;
        }
        while (last + 1 < end && is_comment(lines_[last + 1]) &&
               indent_of(lines_[last + 1]) > indent)
            ++last;
        return last + 1;
    }

    /// `journal:` with nothing behind it but perhaps a comment.
    [[nodiscard]] std::optional<Place> after_empty(const Node& key, std::size_t indent) const {
        const auto line = lines_[key.position().line - 1];
        const auto colon = line.find(':', indent);
        const auto rest = colon == std::string_view::npos ? line : line.substr(colon + 1);
        if (!is_blank(rest) && !is_comment(rest)) return std::nullopt;
        return Place{key.position().line, indent + step, false};
    }

    Node root_;
    const std::vector<std::string_view>& lines_;
};

std::string with_line_ends(const std::string& text, bool carriage_return) {
    if (!carriage_return) return text;
    std::string out;
    for (const char c : text) out += c == '\n' ? "\r\n" : std::string(1, c);
    return out;
}

Addition put(const Source& source, const std::vector<std::string_view>& lines, const Place& place,
             const NewEntry& entry) {
    std::string added;
    auto indent = place.indent;
    if (place.new_journal) {
        added = std::string(indent, ' ') + "journal:\n";
        indent += step;
    }
    added += entry_lines(entry, indent);
    const auto before = place.line > 0 ? lines[place.line - 1] : std::string_view();
    const bool ended = before.empty() || before.ends_with('\n');
    const bool carriage_return = lines.front().ends_with("\r\n");
    const std::size_t offset =
        before.empty()
            ? source.text.size()
            : static_cast<std::size_t>(before.data() + before.size() - source.text.data());
    auto text = source.text;
    const std::string missing_end = ended ? "" : "\n";
    text.insert(offset, with_line_ends(missing_end + added, carriage_return));
    return {std::move(text), std::move(added), static_cast<std::uint32_t>(place.line + 1)};
}

bool same_entry(const Node& node, const NewEntry& entry) {
    const auto text = [&](std::string_view key) {
        const auto value = node.find(key);
        return value ? std::string(value->text()) : std::string();
    };
    const auto set = node.find("set");
    if (text("at") != entry.at || text("by") != entry.by || text("why") != entry.why) return false;
    if (!set || set->size() != entry.set.size()) return false;
    for (std::size_t i = 0; i < entry.set.size(); ++i) {
        if (set->key(i).text() != entry.set[i].first) return false;
        if (!same_tree(set->value(i), entry.set[i].second)) return false;
    }
    return true;
}

/// Whether a journal is the one before with the entry at its end.
bool has_grown(const std::optional<Node>& before, const Node& after, const NewEntry& entry) {
    const std::size_t count = before ? before->size() : 0;
    if (!after.is_sequence() || after.size() != count + 1) return false;
    for (std::size_t i = 0; i < count; ++i) {
        if (!same_tree(before->item(i), after.item(i))) return false;
    }
    return same_entry(after.item(count), entry);
}

/// Whether the new text reads as the old one with the entry more.
bool reads_back(const Node& before, const Node& after, const NewEntry& entry) {
    if (!after.is_mapping()) return false;
    const auto old_journal = before.find("journal");
    const auto new_journal = after.find("journal");
    if (!new_journal || !has_grown(old_journal, *new_journal, entry)) return false;
    if (after.size() != before.size() + (old_journal ? 0 : 1)) return false;
    for (std::size_t i = 0; i < before.size(); ++i) {
        const auto key = before.key(i).text();
        if (after.key(i).text() != key) return false;
        if (key != "journal" && !same_tree(before.value(i), after.value(i))) return false;
    }
    return true;
}

bool is_in_brackets(const Node& root, const std::vector<std::string_view>& lines) {
    const auto line = lines[root.position().line - 1];
    const auto first = line.find_first_not_of(" \t");
    return !root.is_mapping() || root.size() == 0 ||
           (first != std::string_view::npos && line[first] == '{') || line.find("--- {") == 0;
}

}  // namespace

std::optional<Addition> with_entry(const std::shared_ptr<const Source>& source,
                                   const NewEntry& entry, Diagnostics& diagnostics) {
    const auto document = read_document(source, diagnostics);
    if (!document) return std::nullopt;
    const auto root = document->root();
    const auto lines = lines_of(content_of(source->text));
    const auto by_hand = "by hand, write " + entry_in_brackets(entry);
    if (source->name.ends_with(".json") || is_in_brackets(root, lines)) {
        diagnostics.add(fault(*source, {}, 1,
                              "an entry can only be added to YAML written in lines, not in JSON or "
                              "in brackets",
                              by_hand));
        return std::nullopt;
    }
    const auto place = Search(*document, lines).find();
    if (!place) {
        diagnostics.add(fault(root.key(*root.find_key("journal")),
                              "an entry can only be added to a journal written in lines that begin "
                              "with '- '",
                              by_hand));
        return std::nullopt;
    }
    auto addition = put(*source, lines, *place, entry);
    Diagnostics found;
    const auto result =
        read_yaml(std::make_shared<const Source>(Source{source->name, addition.text}), found);
    if (result && reads_back(root, result->root(), entry)) return addition;
    diagnostics.add(fault(
        *source, {}, 1, "the entry cannot be added without changing what the file says", by_hand));
    return std::nullopt;
}

}  // namespace noticeclock
