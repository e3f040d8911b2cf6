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
    return fault(Source{folder.string(), {}}, {}, 1, "the folder cannot be read: " + message);
}

bool is_file(const fs::directory_entry& entry) {
    std::error_code code;
    return entry.is_regular_file(code) || !entry.exists(code);
}

bool is_folder(const fs::directory_entry& entry) {
    std::error_code code;
    return !entry.is_symlink(code) && entry.is_directory(code);
}

/// Calls `visit` for what stands in a folder and is not hidden.
void look_into(const fs::path& folder, Diagnostics& diagnostics,
               const std::function<void(const fs::directory_entry&)>& visit) {
    std::error_code code;
    fs::directory_iterator entry(folder, code);
    for (const fs::directory_iterator end; !code && entry != end; entry.increment(code)) {
        if (!is_hidden(entry->path())) visit(*entry);
    }
    if (code) diagnostics.add(unreadable(folder, code.message()));
}

void append_digested(std::string& bytes, const Source& source) {
    bytes += source.name;
    bytes += '\0';
    bytes += std::to_string(source.text.size());
    bytes += '\0';
    bytes += source.text;
}

}  // namespace

std::vector<std::string> files_below(const fs::path& folder,
                                     const std::function<bool(const fs::path&)>& wanted,
                                     Diagnostics& diagnostics) {
    std::vector<std::string> paths;
    std::vector<fs::path> folders{folder};
    while (!folders.empty()) {
        const auto next = std::move(folders.back());
        folders.pop_back();
        look_into(next, diagnostics, [&](const fs::directory_entry& entry) {
            const auto& path = entry.path();
            if (is_folder(entry)) {
                folders.push_back(path);
            } else if (wanted(path) && is_file(entry)) {
                paths.push_back(path.lexically_relative(folder).generic_string());
            }
        });
    }
    std::ranges::sort(paths);
    return paths;
}

bool is_yaml_name(const fs::path& path) {
    return path.extension() == ".yaml";
}

Folder read_folder(const fs::path& folder, Diagnostics& diagnostics) {
    Folder result;
    std::string digested;
    for (const std::string& path : files_below(folder, is_yaml_name, diagnostics)) {
        const auto source = read_file(folder / path, path, diagnostics);
        if (!source) continue;
        append_digested(digested, *source);
        if (auto document = read_yaml(source, diagnostics)) result.documents.push_back(document);
    }
    result.digest = sha256(digested);
    return result;
}

}  // namespace noticeclock
