#include "document/reader.h"

#include <utility>

#include "document/check.h"
#include "document/json_reader.h"

namespace noticeclock {

namespace {

/// Whether a text may be JSON: a YAML text that begins so is one in flow style.
bool begins_with_bracket(std::string_view content) {
    const std::size_t first = content.find_first_not_of(" \t\r\n");
    return first != std::string_view::npos && (content[first] == '{' || content[first] == '[');
}

}  // namespace

std::shared_ptr<const Document> read_document(const std::shared_ptr<const Source>& source,
                                              Diagnostics& diagnostics, const Limits& limits) {
    if (source->name.ends_with(".json")) return read_json(source, diagnostics, limits);
    if (!begins_with_bracket(content_of(source->text))) {
        return read_yaml(source, diagnostics, limits);
    }
    if (!check_text(*source, diagnostics, limits)) return nullptr;
    const JsonAttempt attempt = try_json(source, diagnostics, limits);
    return attempt.is_json ? attempt.document : read_yaml(source, diagnostics, limits);
}

}  // namespace noticeclock
