#include "document/file.h"

#include <array>
#include <fstream>
#include <system_error>

namespace noticeclock {

namespace {

namespace fs = std::filesystem;

/// Reads until the limit is passed, whatever the file claims to hold.
bool read_bytes(const fs::path& path, std::size_t limit, std::string& bytes) {
    std::ifstream stream(path, std::ios::binary);
    std::error_code code;
    if (!stream || fs::is_directory(path, code)) return false;
    std::array<char, 65536> piece{};
    while (stream && bytes.size() <= limit) {
        stream.read(piece.data(), piece.size());
        bytes.append(piece.data(), static_cast<std::size_t>(stream.gcount()));
    }
    return !stream.bad();
}

std::string reason(const fs::path& path) {
    std::error_code code;
    if (!fs::exists(path, code)) return "there is no such file";
    return fs::is_directory(path, code) ? "this is a folder, not a file"
                                        : "the file cannot be read";
}

}  // namespace

std::shared_ptr<const Source> read_file(const fs::path& path, const std::string& name,
                                        Diagnostics& diagnostics, const Limits& limits) {
    auto source = std::make_shared<Source>(Source{name, {}});
    if (!read_bytes(path, limits.bytes, source->text)) {
        diagnostics.add(fault(*source, {}, 1, reason(path)));
        return nullptr;
    }
    if (source->text.size() <= limits.bytes) return source;
    const std::string message =
        "the file is larger than " + std::to_string(limits.bytes) + " bytes";
    diagnostics.add(fault(*source, {}, 1, message));
    return nullptr;
}

bool write_file(const fs::path& path, std::string_view bytes) {
    const fs::path beside = path.string() + ".part";
    std::error_code code;
    std::ofstream stream(beside, std::ios::binary | std::ios::trunc);
    stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    stream.close();
    if (stream) fs::rename(beside, path, code);
    if (stream && !code) return true;
    fs::remove(beside, code);
    return false;
}

}  // namespace noticeclock
