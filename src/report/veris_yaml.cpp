#include "document/flow_text.h"
#include "document/glyphs.h"
#include "report/table.h"
#include "report/veris.h"
#include "report/veris_words.h"

namespace noticeclock {
namespace {

constexpr std::size_t width = 100;
constexpr std::size_t longest_value = 80;

using Kind = veris::Remark::Kind;

/// Hostile text stays on its line: control characters are shown as '?'.
std::string comment(const std::string& text) {
    return "# " + shown(text) + "\n";
}

std::string line_of(const veris::Remark& remark, Language language) {
    auto line = "  " + remark.field;
    if (!remark.value.empty()) line += ": " + cut(remark.value, longest_value);
    const auto words = remark_words(language, remark.kind, remark.subjects, remark.why);
    return words.empty() ? line : line + " (" + words + ")";
}

std::string remarks_of(const veris::Translation& translation, Kind kind, Language language) {
    std::string lines;
    std::string last;
    for (const auto& remark : translation.remarks) {
        if (remark.kind != kind) continue;
        auto line = comment(line_of(remark, language));
        if (line == last) continue;
        lines += line;
        last = std::move(line);
    }
    return lines.empty() ? lines : comment(heading(language, kind)) + lines;
}

std::string head(const veris::Translation& translation, Language language) {
    const auto& version = translation.version;
    auto text =
        comment(version.empty() ? say(language, ImportPhrase::from_veris)
                                : say(language, ImportPhrase::from_veris_version, {version}));
    text += comment(say(language, ImportPhrase::rule));
    for (std::size_t kind = 0; kind < veris::remark_kinds; ++kind) {
        text += remarks_of(translation, static_cast<Kind>(kind), language);
    }
    return text;
}

/// A mapping in flow style, broken between its entries into lines that all stand in `indent`.
std::string broken(const Node& node, std::size_t indent) {
    const std::string margin(indent, ' ');
    std::string text = margin + "{";
    std::size_t column = text.size();
    for (std::size_t i = 0; i < node.size(); ++i) {
        const auto entry = flow_text(node.key(i)) + ": " + flow_text(node.value(i)) +
                           (i + 1 == node.size() ? "}" : ",");
        if (i > 0 && column + 1 + entry.size() > width) {
            text += "\n" + margin + " ";
            column = indent + 1;
        } else if (i > 0) {
            text += " ";
            ++column;
        }
        text += entry;
        column += entry.size();
    }
    return text + "\n";
}

std::string value_lines(const std::string& key, const Node& value, std::size_t indent) {
    auto line = std::string(indent, ' ') + key + ": " + flow_text(value) + "\n";
    if (!value.is_mapping() || line.size() <= width) return line;
    return std::string(indent, ' ') + key + ":\n" + broken(value, indent + 2);
}

std::string group_lines(const std::string& key, const Node& group) {
    if (key == "timeline") return value_lines(key, group, 0);
    std::string text = key + ":\n";
    for (std::size_t i = 0; i < group.size(); ++i) {
        text += value_lines(flow_text(group.key(i)), group.value(i), 2);
    }
    return text;
}

}  // namespace

std::string veris_yaml(const veris::Translation& translation, const View& view) {
    auto text = head(translation, view.language);
    const auto root = translation.incident->root();
    for (std::size_t i = 0; i < root.size(); ++i) {
        const std::string key(root.key(i).text());
        const auto value = root.value(i);
        text += value.is_mapping() ? group_lines(key, value) : value_lines(key, value, 0);
    }
    return text;
}

}  // namespace noticeclock
