#include "document/setting.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "document/builder.h"
#include "document/key_path.h"
#include "document/reader.h"

namespace noticeclock {

namespace {

constexpr const char* settings_name = "--set";

bool is_nothing(std::string_view value) {
    value.remove_prefix(std::min(value.find_first_not_of(' '), value.size()));
    value.remove_suffix(value.size() - (value.find_last_not_of(' ') + 1));
    return value.empty() || value.front() == '#' || value == "null" || value == "~";
}

/// One part of a dotted key, with its column in the line.
struct Part {
    std::string_view text;
    std::uint32_t column = 1;
    bool quoted = false;
};

/// One setting: its key in parts, and its value read as a document of its own.
struct Setting {
    std::vector<Part> parts;
    std::shared_ptr<const Document> value;
};

/// Reads settings one by one; each is a line of the common source.
class Reader {
  public:
    Reader(std::shared_ptr<const Source> source, Diagnostics& diagnostics)
        : source_(std::move(source)), diagnostics_(&diagnostics) {}

    std::optional<Setting> read(std::uint32_t number) {
        number_ = number;
        line_ = line_of(source_->text, number);
        Setting setting;
        const auto equals = read_key(setting.parts);
        if (equals) setting.value = read_value(*equals + 1);
        return setting.value ? std::optional(std::move(setting)) : std::nullopt;
    }

  private:
    void add(std::size_t byte, std::string message, std::string hint) {
        const Position at{number_, characters(line_.substr(0, byte)) + 1};
        diagnostics_->add(fault(*source_, at, 1, std::move(message), std::move(hint)));
    }

    /// The offset of the '='.
    std::optional<std::size_t> read_key(std::vector<Part>& parts) {
        const KeyPath path = read_key_path(line_, "=");
        for (const KeyPart& part : path.parts) {
            const std::uint32_t column = characters(line_.substr(0, part.at)) + 1;
            parts.push_back({part.text, column, part.quoted});
        }
        if (path.whole) return path.end;
        add(path.end, "a setting has the form KEY=VALUE", "for example risk.level=high");
        return std::nullopt;
    }

    std::shared_ptr<const Document> read_value(std::size_t at) {
        const std::string_view value = line_.substr(at);
        const std::size_t first = value.find_first_not_of(' ');
        if (is_nothing(value)) {
            add(at, "the setting has no value", "write KEY=absent to take the key out");
            return nullptr;
        }
        auto document = parse(at, value);
        if (!document || document->root().is_scalar()) return document;
        if (value[first] == '[' || value[first] == '{') return document;
        add(at + first, "the value is not one piece of text", "put it in quotes");
        return nullptr;
    }

    /// Reads a value behind as many line feeds and spaces as put it at its own line and column.
    std::shared_ptr<const Document> parse(std::size_t at, std::string_view value) {
        auto padded =
            std::make_shared<Source>(Source{settings_name, std::string(number_ - 1, '\n')});
        padded->text += std::string(characters(line_.substr(0, at)), ' ');
        padded->text += value;
        Diagnostics found;
        auto document = read_yaml(std::move(padded), found);
        for (Diagnostic& diagnostic : found.sorted()) {
            if (diagnostic.at.line != number_) diagnostic.at = {number_, characters(line_) + 1};
            diagnostic.line = std::string(line_);
            diagnostics_->add(std::move(diagnostic));
        }
        return document;
    }

    std::shared_ptr<const Source> source_;
    Diagnostics* diagnostics_;
    std::uint32_t number_ = 0;
    std::string_view line_;
};

/// A key with what stands below it: either a value or further keys.
struct Branch {
    Part part;
    std::uint32_t line = 1;
    const Document* value = nullptr;
    std::vector<Branch> below;
};

/// The branch under a part, adding it when it is new.
Branch& branch_under(std::vector<Branch>& branches, const Part& part, std::uint32_t line) {
    const auto found = std::ranges::find_if(
        branches, [&](const Branch& branch) { return branch.part.text == part.text; });
    if (found != branches.end()) return *found;
    branches.push_back({part, line, nullptr, {}});
    return branches.back();
}

/// Adds a setting to the branches; false when its place is taken.
bool place(std::vector<Branch>& branches, const Setting& setting, std::uint32_t line) {
    std::vector<Branch>* level = &branches;
    Branch* branch = nullptr;
    for (const Part& part : setting.parts) {
        branch = &branch_under(*level, part, line);
        if (branch->value != nullptr) return false;
        level = &branch->below;
    }
    if (!level->empty()) return false;
    branch->value = setting.value.get();
    return true;
}

/// Copies a value; its nodes come from the line of its setting.
void add_value(Builder& builder, const Node& node) {
    const Origin origin{node.position(), 0};
    if (node.is_null()) return builder.add_null(origin);
    if (node.is_scalar()) return builder.add_scalar(node.text(), node.quoted(), origin);
    builder.open(node.kind(), origin);
    for (std::size_t i = 0; i < node.size(); ++i) {
        if (node.is_mapping()) add_value(builder, node.key(i));
        add_value(builder, node.is_mapping() ? node.value(i) : node.item(i));
    }
    builder.close();
}

void add_branches(Builder& builder, const std::vector<Branch>& branches, Position at) {
    builder.open(NodeKind::mapping, {at, 0});
    for (const Branch& branch : branches) {
        const Position key{branch.line, branch.part.column};
        builder.add_scalar(branch.part.text, branch.part.quoted, {key, 0});
        if (branch.value != nullptr) {
            add_value(builder, branch.value->root());
        } else {
            add_branches(builder, branch.below, key);
        }
    }
    builder.close();
}

bool has_line_break(const std::string& text) {
    return text.find('\n') != std::string::npos;
}

/// The settings, one a line. A line break inside one would shift the lines of the others.
std::shared_ptr<const Source> joined(const std::vector<std::string>& key_values) {
    auto source = std::make_shared<Source>(Source{settings_name, {}});
    for (std::string line : key_values) {
        std::ranges::replace(line, '\n', ' ');
        source->text += line + "\n";
    }
    return source;
}

}  // namespace

std::shared_ptr<const Document> settings(const std::vector<std::string>& key_values,
                                         Diagnostics& diagnostics) {
    const auto source = joined(key_values);
    Diagnostics found;
    Reader reader(source, found);
    std::vector<Setting> read;
    std::vector<Branch> branches;
    read.reserve(key_values.size());
    for (std::uint32_t i = 0; i < key_values.size(); ++i) {
        const Position at{i + 1, 1};
        if (has_line_break(key_values[i]))
            found.add(fault(*source, at, 1, "a setting is one line"));
        auto setting = reader.read(i + 1);
        if (!setting) continue;
        read.push_back(*std::move(setting));
        if (!place(branches, read.back(), i + 1)) {
            found.add(fault(*source, at, 1, "this key has been set already"));
        }
    }
    diagnostics.append(found);
    if (found.has_errors()) return nullptr;
    Builder builder;
    builder.add_source(source);
    add_branches(builder, branches, {1, 1});
    return builder.finish(settings_name);
}

}  // namespace noticeclock
