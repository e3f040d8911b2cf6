#include "law/source_reader.h"

#include "document/fields.h"

namespace noticeclock {
namespace {

SourceCitation read_source(const Node& node, Diagnostics& diagnostics) {
    SourceCitation source;
    Fields fields(node, diagnostics);
    source.cite = fields.need_text("cite");
    source.url = fields.get_text("url");
    source.kind = fields.need_text("kind");
    fields.close();
    return source;
}

}  // namespace

std::vector<SourceCitation> read_sources(const Node& node, Diagnostics& diagnostics) {
    std::vector<SourceCitation> sources;
    for (const auto& entry : entries(node)) sources.push_back(read_source(entry, diagnostics));
    return sources;
}

}  // namespace noticeclock
