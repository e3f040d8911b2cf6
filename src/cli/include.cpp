#include "cli/include.h"

#include <filesystem>

#include "cli/file.h"
#include "document/fields.h"
#include "document/overlay.h"
#include "document/reader.h"

namespace noticeclock::cli {
namespace {

constexpr int everything = 64;

std::string beside(const std::string& path, std::string_view name) {
    const auto folder =
        path == "-" ? std::filesystem::path() : std::filesystem::path(path).parent_path();
    return (folder / name).string();
}

std::shared_ptr<const Document> read_included(const Node& name, const std::string& path,
                                              Diagnostics& diagnostics) {
    Diagnostics faults;
    const auto source = read_file(beside(path, name.text()), faults);
    auto document = source ? read_document(source, faults) : nullptr;
    if (faults.has_errors()) {
        diagnostics.add(fault(name, "the included file cannot be read"));
        diagnostics.append(faults);
        return nullptr;
    }
    const auto root = document->root();
    const auto again = root.is_mapping() ? root.find("include") : std::nullopt;
    if (again) diagnostics.add(fault(*again, "an included file cannot include others"));
    const auto journal = root.is_mapping() ? root.find("journal") : std::nullopt;
    if (journal) {
        diagnostics.add(fault(*journal, "an included file cannot have a journal",
                              "what was learned when stands in the incident"));
    }
    for (const auto* key : {"expect", "exercise", "injects"}) {
        const auto found = root.is_mapping() ? root.find(key) : std::nullopt;
        if (found) {
            diagnostics.add(
                fault(*found, "an included file cannot have '" + std::string(key) + "'"));
        }
    }
    return document;
}

}  // namespace

std::shared_ptr<const Document> with_includes(std::shared_ptr<const Document> incident,
                                              const std::string& path, Diagnostics& diagnostics) {
    const auto root = incident->root();
    const auto include = root.is_mapping() ? root.find("include") : std::nullopt;
    if (!include) return incident;
    std::shared_ptr<const Document> under;
    for (const auto& name : entries(*include)) {
        const auto document = read_included(name, path, diagnostics);
        if (!document) continue;
        under = under ? overlay(under->root(), document->root(), everything) : document;
    }
    if (!under) return incident;
    return overlay(under->root(), root, everything, incident->name());
}

}  // namespace noticeclock::cli
