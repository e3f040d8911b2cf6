#include "cli/file.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>

#include "document/reader.h"

namespace noticeclock::cli {
namespace {

void report(const std::string& path, std::string message, std::string hint,
            Diagnostics& diagnostics) {
    diagnostics.add({Severity::error, path, {}, 1, std::move(message), std::move(hint), {}});
}

/// Reads no more than one byte over the limit: the reader then says that the text is too large.
std::string read_some(std::istream& in) {
    const std::size_t most = Limits{}.bytes + 1;
    std::array<char, 16384> piece;
    std::string text;
    while (in && text.size() < most) {
        const std::size_t wanted = std::min(piece.size(), most - text.size());
        in.read(piece.data(), static_cast<std::streamsize>(wanted));
        text.append(piece.data(), static_cast<std::size_t>(in.gcount()));
    }
    return text;
}

}  // namespace

std::shared_ptr<const Source> read_file(const std::string& path, Diagnostics& diagnostics) {
    if (path == "-") return std::make_shared<const Source>(Source{"-", read_some(std::cin)});
    std::error_code error;
    const auto status = std::filesystem::status(path, error);
    if (!std::filesystem::exists(status)) {
        report(path, "there is no such file", "give the path of a file, or - for standard input",
               diagnostics);
        return nullptr;
    }
    if (std::filesystem::is_directory(status)) {
        report(path, "this is a folder, not a file", "name an incident file", diagnostics);
        return nullptr;
    }
    std::ifstream in(path, std::ios::binary);
    if (!in) {
        report(path, std::string("cannot be read: ") + std::strerror(errno), {}, diagnostics);
        return nullptr;
    }
    return std::make_shared<const Source>(Source{path, read_some(in)});
}

}  // namespace noticeclock::cli
