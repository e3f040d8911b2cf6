#include "document/folder.h"

#include <algorithm>
#include <system_error>

#include "document/digest.h"
#include "document/file.h"
#include "document/reader.h"

namespace noticeclock {

namespace {

namespace fs = std::filesystem;

bool is_hidden(const fs::path& path) {
    return path.filename().string().starts_with('.');
}

Diagnostic unreadable(const fs::path& folder, const std::string& message) {
    return fault(Source{folder.string(), {}}, {}, 1, message);
}

void append_digested(std::string& bytes, const Source& source) {
    bytes += source.name;
    bytes += '\0';
    bytes += std::to_string(source.text.size());
    bytes += '\0';
    bytes += source.text;
}

}  // namespace

std::vector<std::string> yaml_files(const fs::path& folder, Diagnostics& diagnostics) {
    std::vector<std::string> paths;
    std::error_code code;
    fs::recursive_directory_iterator entry(folder, code);
    for (const fs::recursive_directory_iterator end; !code && entry != end; entry.increment(code)) {
        const fs::path& path = entry->path();
        std::error_code unknown;
        if (is_hidden(path)) {
            entry.disable_recursion_pending();
        } else if (path.extension() == ".yaml" && entry->is_regular_file(unknown)) {
            paths.push_back(path.lexically_relative(folder).generic_string());
        }
    }
    if (code) diagnostics.add(unreadable(folder, "the folder cannot be read: " + code.message()));
    std::ranges::sort(paths);
    return paths;
}

Folder read_folder(const fs::path& folder, Diagnostics& diagnostics) {
    Folder result;
    std::string digested;
    for (const std::string& path : yaml_files(folder, diagnostics)) {
        const auto source = read_file(folder / path, path, diagnostics);
        if (!source) continue;
        append_digested(digested, *source);
        if (auto document = read_yaml(source, diagnostics)) result.documents.push_back(document);
    }
    result.digest = sha256(digested);
    return result;
}

}  // namespace noticeclock
