#include "document/node.h"

#include <algorithm>
#include <utility>

namespace noticeclock {

namespace {

using Sources = std::vector<std::shared_ptr<const Source>>;

Sources only(std::shared_ptr<const Source> source, const std::string& name) {
    if (!source) source = std::make_shared<Source>(Source{name, {}});
    return {std::move(source)};
}

/// How many columns a node takes on its first line, as far as the tree knows.
std::uint32_t columns(const Node& node) {
    if (!node.is_scalar()) return 1;
    const std::string_view first = node.text().substr(0, node.text().find('\n'));
    return std::max<std::uint32_t>(1, characters(first) + (node.quoted() ? 2 : 0));
}

}  // namespace

Document::Document(std::string name, std::span<const NodeRecord> records,
                   std::span<const std::uint32_t> children, std::string_view texts)
    : name_(std::move(name)),
      sources_(only(nullptr, name_)),
      records_(records),
      children_(children),
      texts_(texts) {}

Document::Document(const std::string& name, std::vector<NodeRecord> records,
                   std::vector<std::uint32_t> children, std::string texts,
                   std::shared_ptr<const Source> source)
    : Document(name, std::move(records), std::move(children), std::move(texts),
               only(std::move(source), name)) {}

Document::Document(std::string name, std::vector<NodeRecord> records,
                   std::vector<std::uint32_t> children, std::string texts, Sources sources)
    : name_(std::move(name)),
      owned_records_(std::move(records)),
      owned_children_(std::move(children)),
      owned_texts_(std::move(texts)),
      sources_(std::move(sources)),
      records_(owned_records_),
      children_(owned_children_),
      texts_(owned_texts_) {}

Node Document::root() const {
    return {*this, 0};
}

std::string_view Document::line(std::uint32_t number) const {
    return line_of(sources_.front()->text, number);
}

std::optional<Node> Node::find(std::string_view wanted) const {
    const auto found = find_key(wanted);
    return found ? std::optional(value(*found)) : std::nullopt;
}

std::optional<std::size_t> Node::find_key(std::string_view wanted) const {
    if (!is_mapping()) return std::nullopt;
    const NodeRecord* records = document_->records().data();
    const char* texts = document_->texts().data();
    const std::uint32_t* keys = document_->children().data() + record().child_at;
    const std::size_t count = size();
    for (std::size_t i = 0; i < count; ++i) {
        const NodeRecord& key = records[keys[2 * i]];
        if (std::string_view(texts + key.text_at, key.text_size) == wanted) return i;
    }
    return std::nullopt;
}

Diagnostic fault(const Node& node, std::string message, std::string hint) {
    return fault(node.source(), node.position(), columns(node), std::move(message),
                 std::move(hint));
}

}  // namespace noticeclock
