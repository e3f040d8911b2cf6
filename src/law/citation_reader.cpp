#include "law/citation_reader.h"

#include "document/fields.h"

namespace noticeclock {

Citations read_citations(const Node& node, Diagnostics& diagnostics) {
    Citations citations;
    Fields fields(node, diagnostics);
    if (const auto list = fields.need("citations"); list && list->is_mapping()) {
        citations.reserve(list->size());
        for (std::size_t i = 0; i < list->size(); ++i) {
            if (auto text = read_text(list->value(i), diagnostics))
                citations.emplace(list->key(i).text(), std::move(*text));
        }
    }
    fields.close();
    return citations;
}

}  // namespace noticeclock
