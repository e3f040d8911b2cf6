#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "document/diagnostic.h"
#include "document/source.h"

namespace noticeclock {

enum class NodeKind : std::uint8_t { null, scalar, sequence, mapping };

/// One value of a document in the flat form that is also the embedded form: plain numbers, no
/// pointers.
struct NodeRecord {
    std::uint32_t text_at = 0;    ///< start in the text pool (scalars)
    std::uint32_t text_size = 0;  ///< bytes
    std::uint32_t child_at =
        0;  ///< start in the child list; a mapping's children are key, value, key, value ...
    std::uint32_t child_count =
        0;  ///< entries in the child list (twice the number of pairs for a mapping)
    std::uint32_t line = 0;
    std::uint32_t column = 0;
    NodeKind kind = NodeKind::null;
    std::uint8_t quoted = 0;   ///< 1 when the scalar was written in quotes (or is a JSON string)
    std::uint16_t source = 0;  ///< index into Document::sources(): the text the node came from
};

class Node;

/// A whole document. It either owns its arrays or views the ones embedded in the program. The root
/// is record 0.
class Document {
  public:
    Document(std::string name, std::span<const NodeRecord> records,
             std::span<const std::uint32_t> children, std::string_view texts);
    /// Takes over arrays; `source` (may be null) is kept so that diagnostics can show lines.
    Document(const std::string& name, std::vector<NodeRecord> records,
             std::vector<std::uint32_t> children, std::string texts,
             std::shared_ptr<const Source> source);
    /// Takes over arrays of a tree made of several texts; `sources` is indexed by
    /// NodeRecord::source.
    Document(std::string name, std::vector<NodeRecord> records, std::vector<std::uint32_t> children,
             std::string texts, std::vector<std::shared_ptr<const Source>> sources);
    Document(const Document&) = delete;
    Document& operator=(const Document&) = delete;

    [[nodiscard]] Node root() const;
    /// The name of the main file.
    [[nodiscard]] const std::string& name() const { return name_; }
    /// The text of a line of the first source, counted from 1; empty when the text is not at hand.
    [[nodiscard]] std::string_view line(std::uint32_t number) const;
    /// The texts the nodes came from. A source without text (embedded rules) still has its name.
    [[nodiscard]] const std::vector<std::shared_ptr<const Source>>& sources() const {
        return sources_;
    }
    [[nodiscard]] std::span<const NodeRecord> records() const { return records_; }
    [[nodiscard]] std::span<const std::uint32_t> children() const { return children_; }
    [[nodiscard]] std::string_view texts() const { return texts_; }

  private:
    std::string name_;
    std::vector<NodeRecord> owned_records_;
    std::vector<std::uint32_t> owned_children_;
    std::string owned_texts_;
    std::vector<std::shared_ptr<const Source>> sources_;
    std::span<const NodeRecord> records_;
    std::span<const std::uint32_t> children_;
    std::string_view texts_;
};

/// A value inside a document: a light handle, valid as long as the document lives.
class Node {
  public:
    Node(const Document& document, std::uint32_t index) : document_(&document), index_(index) {}

    [[nodiscard]] NodeKind kind() const { return record().kind; }
    [[nodiscard]] bool is_scalar() const { return kind() == NodeKind::scalar; }
    [[nodiscard]] bool is_sequence() const { return kind() == NodeKind::sequence; }
    [[nodiscard]] bool is_mapping() const { return kind() == NodeKind::mapping; }
    [[nodiscard]] bool is_null() const { return kind() == NodeKind::null; }
    /// The scalar's text; empty for anything else.
    [[nodiscard]] std::string_view text() const {
        return document_->texts().substr(record().text_at, record().text_size);
    }
    [[nodiscard]] bool quoted() const { return record().quoted != 0; }
    /// Entries of a sequence, pairs of a mapping, else 0.
    [[nodiscard]] std::size_t size() const {
        return is_mapping() ? record().child_count / 2 : record().child_count;
    }
    /// i-th entry of a sequence
    [[nodiscard]] Node item(std::size_t i) const {
        return {*document_, document_->children()[record().child_at + i]};
    }
    /// key of the i-th pair
    [[nodiscard]] Node key(std::size_t i) const { return item(2 * i); }
    /// value of the i-th pair
    [[nodiscard]] Node value(std::size_t i) const { return item(2 * i + 1); }
    [[nodiscard]] std::optional<Node> find(
        std::string_view key) const;  ///< value under a key of a mapping
    /// Which pair of a mapping has this key.
    [[nodiscard]] std::optional<std::size_t> find_key(std::string_view key) const;
    [[nodiscard]] Position position() const { return {record().line, record().column}; }
    /// The text that position() points into.
    [[nodiscard]] const Source& source() const { return *document_->sources()[record().source]; }
    [[nodiscard]] const Document& document() const { return *document_; }
    [[nodiscard]] std::uint32_t index() const { return index_; }

  private:
    [[nodiscard]] const NodeRecord& record() const { return document_->records()[index_]; }
    const Document* document_;
    std::uint32_t index_;
};

/// A diagnostic that points at a node, in the file that the node came from.
[[nodiscard]] Diagnostic fault(const Node& node, std::string message, std::string hint = {});

}  // namespace noticeclock
