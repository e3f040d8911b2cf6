#include "document/language.h"

#include "document/fields.h"

namespace noticeclock {

Text read_wording(const Node& node, Diagnostics& diagnostics) {
    if (!node.is_mapping()) return {read_text(node, diagnostics).value_or(""), {}};
    Text text;
    Fields fields(node, diagnostics);
    if (const auto en = fields.need("en")) text.en = read_text(*en, diagnostics).value_or("");
    if (const auto ja = fields.get("ja")) text.ja = read_text(*ja, diagnostics).value_or("");
    fields.close();
    return text;
}

}  // namespace noticeclock
