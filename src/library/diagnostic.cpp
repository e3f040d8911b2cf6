#include "library/diagnostic.h"

namespace noticeclock {

std::vector<api::Diagnostic> published(const Diagnostics& diagnostics) {
    std::vector<api::Diagnostic> list;
    for (const auto& item : diagnostics.sorted()) {
        list.push_back({item.severity == Severity::error, item.file, item.at.line, item.at.column,
                        item.message, item.hint, render(item)});
    }
    return list;
}

}  // namespace noticeclock
