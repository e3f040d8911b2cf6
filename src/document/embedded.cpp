#include "document/embedded.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <span>
#include <stdexcept>
#include <type_traits>

namespace noticeclock {

namespace {

constexpr std::array<char, 8> magic{'n', 'c', '-', 'r', 'u', 'l', 'e', 's'};
constexpr std::uint32_t version = 1;
constexpr std::size_t alignment = 8;

static_assert(std::is_trivially_copyable_v<NodeRecord> && alignof(NodeRecord) <= alignment);

/// A stretch of the blob: offset from its start and number of elements.
struct Stretch {
    std::uint32_t at = 0;
    std::uint32_t count = 0;
};

/// The blob begins with this; the entries of the documents follow.
struct Header {
    std::array<char, 8> mark = magic;
    std::uint32_t format = version;
    std::uint32_t record_size = sizeof(NodeRecord);  ///< also tells another byte order
    std::uint32_t size = 0;                          ///< bytes of the whole blob
    std::uint32_t documents = 0;
    Stretch digest;
};

struct Entry {
    Stretch name;
    Stretch records;
    Stretch children;
    Stretch texts;
};

[[noreturn]] void broken(const char* what) {
    throw std::logic_error(std::string("embedded documents: ") + what);
}

class Writer {
  public:
    explicit Writer(std::size_t documents) {
        header_.documents = static_cast<std::uint32_t>(documents);
        bytes_.resize(sizeof(Header) + documents * sizeof(Entry));
    }
    void add(const Document& document) {
        if (document.sources().size() != 1) broken("a document of several sources");
        const Entry entry{stretch(document.name()), stretch(document.records()),
                          stretch(document.children()), stretch(document.texts())};
        std::memcpy(bytes_.data() + sizeof(Header) + added_++ * sizeof(Entry), &entry,
                    sizeof entry);
    }
    std::string finish(std::string_view digest) {
        header_.digest = stretch(digest);
        header_.size = static_cast<std::uint32_t>(bytes_.size());
        std::memcpy(bytes_.data(), &header_, sizeof header_);
        return std::move(bytes_);
    }

  private:
    template <typename Range>
    Stretch stretch(const Range& range) {
        bytes_.resize((bytes_.size() + alignment - 1) / alignment * alignment);
        const std::size_t at = bytes_.size();
        const auto raw = std::as_bytes(std::span(range.data(), range.size()));
        bytes_.append(reinterpret_cast<const char*>(raw.data()), raw.size());
        return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(range.size())};
    }
    Header header_;
    std::string bytes_;
    std::size_t added_ = 0;
};

template <typename Element>
std::span<const Element> view(std::string_view bytes, Stretch stretch) {
    const bool fits = stretch.at <= bytes.size() &&
                      stretch.count <= (bytes.size() - stretch.at) / sizeof(Element);
    if (!fits || stretch.at % alignof(Element) != 0) broken("a stretch outside the blob");
    return {reinterpret_cast<const Element*>(bytes.data() + stretch.at), stretch.count};
}

std::string_view text(std::string_view bytes, Stretch stretch) {
    const auto characters = view<char>(bytes, stretch);
    return {characters.data(), characters.size()};
}

Header read_header(std::string_view bytes) {
    Header header;
    if (reinterpret_cast<std::uintptr_t>(bytes.data()) % alignment != 0) broken("not aligned");
    if (bytes.size() < sizeof header) broken("too short");
    std::memcpy(&header, bytes.data(), sizeof header);
    if (header.mark != magic) broken("no magic number");
    if (header.format != version) broken("another version");
    if (header.record_size != sizeof(NodeRecord)) broken("another form of record");
    if (header.size != bytes.size()) broken("another size");
    return header;
}

bool is_whole(const NodeRecord& record, std::size_t children, std::size_t texts) {
    return record.kind <= NodeKind::mapping && record.source == 0 && record.text_at <= texts &&
           record.text_size <= texts - record.text_at && record.child_at <= children &&
           record.child_count <= children - record.child_at;
}

void check_records(std::span<const NodeRecord> records, std::span<const std::uint32_t> children,
                   std::string_view texts) {
    for (const NodeRecord& record : records) {
        if (!is_whole(record, children.size(), texts.size())) broken("a broken record");
    }
    for (const std::uint32_t child : children) {
        if (child == 0 || child >= records.size()) broken("a broken child");
    }
}

std::shared_ptr<const Document> read_entry(std::string_view bytes, const Entry& entry,
                                           Check check) {
    const auto records = view<NodeRecord>(bytes, entry.records);
    const auto children = view<std::uint32_t>(bytes, entry.children);
    const auto texts = text(bytes, entry.texts);
    if (records.empty()) broken("an empty document");
    if (check == Check::every_record) check_records(records, children, texts);
    return std::make_shared<Document>(std::string(text(bytes, entry.name)), records, children,
                                      texts);
}

}  // namespace

std::string write_embedded(const std::vector<std::shared_ptr<const Document>>& documents,
                           std::string_view digest) {
    Writer writer(documents.size());
    for (const auto& document : documents) writer.add(*document);
    return writer.finish(digest);
}

Embedded read_embedded(std::string_view bytes, Check check) {
    const Header header = read_header(bytes);
    Embedded result;
    result.digest = text(bytes, header.digest);
    for (const Entry& entry : view<Entry>(bytes, {sizeof(Header), header.documents})) {
        result.documents.push_back(read_entry(bytes, entry, check));
    }
    return result;
}

}  // namespace noticeclock
