#include "cli/batch_input.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>

#include "cli/exit_code.h"
#include "cli/stop.h"
#include "document/folder.h"
#include "evidence/interruption.h"

namespace noticeclock::cli {
namespace {

namespace fs = std::filesystem;

bool is_lines(const std::string& path) {
    return path == "-" || path.ends_with(".ndjson") || path.ends_with(".jsonl");
}

bool is_single(const std::string& path) {
    return path.ends_with(".yaml") || path.ends_with(".yml") || path.ends_with(".json");
}

/// Whether the paths name one stream of lines: standard input, or one file.
bool is_stream(const std::vector<std::string>& paths) {
    std::error_code error;
    return paths.empty() ||
           (paths.size() == 1 && is_lines(paths[0]) && !fs::is_directory(paths[0], error));
}

std::uint32_t line_feeds(std::string_view text) {
    std::uint32_t count = 0;
    for (auto at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1))
        ++count;
    return count;
}

}  // namespace

BatchInput::BatchInput(const std::vector<std::string>& paths,
                       std::optional<std::uint32_t> first_line, std::size_t piece_size)
    : piece_size_(piece_size), first_line_(first_line.value_or(1)) {
    if (first_line && !is_stream(paths)) {
        stop(usage,
             "--first-line goes with one input of one incident a line: -, or one file ending in "
             ".ndjson or .jsonl\n");
    }
    for (const auto& path : paths) add(path);
    if (paths.empty()) paths_.emplace_back("-");
    for (const auto& path : paths_) {
        std::error_code error;
        const auto size = path == "-" ? 0 : fs::file_size(path, error);
        if (path == "-" || error) {
            bytes_ = 0;
            return;
        }
        bytes_ += size;
    }
}

BatchInput::~BatchInput() {
    if (file_ > 0) ::close(file_);
}

void BatchInput::add(const std::string& path) {
    std::error_code error;
    if (path == "-") {
        paths_.push_back(path);
    } else if (fs::is_directory(path, error)) {
        add_folder(path);
    } else if (!fs::exists(path, error)) {
        stop(usage, "there is no such file: " + path + "\n");
    } else if (is_lines(path) || is_single(path)) {
        paths_.push_back(path);
    } else {
        stop(usage, path + ": the name must end in .yaml, .yml, .json, .ndjson or .jsonl\n");
    }
}

void BatchInput::add_folder(const std::string& path) {
    const auto wanted = [](const fs::path& file) {
        return is_lines(file.string()) || is_single(file.string());
    };
    for (const auto& file : files_below(path, wanted, folder_faults_))
        paths_.push_back((fs::path(path) / file).string());
}

std::optional<Piece> BatchInput::next() {
    while (Interruption::signal() == 0 && fault_.empty()) {
        if (file_ >= 0) {
            if (auto piece = read_lines()) return piece;
        }
        if (at_ == paths_.size()) return std::nullopt;
        const auto& path = paths_[at_++];
        if (is_lines(path) && open(path)) continue;
        std::error_code error;
        bytes_read_ += fs::file_size(path, error);
        return Piece{path, 1, {}, false};
    }
    return std::nullopt;
}

/// A file that cannot be opened is left to the reader of single files, which says why.
bool BatchInput::open(const std::string& path) {
    file_ = path == "-" ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    line_ = first_line_;
    exhausted_ = false;
    return file_ >= 0;
}

/// Reads more; false at the end of the file.
bool BatchInput::fill() {
    const auto before = buffer_.size();
    buffer_.resize(before + piece_size_);
    ssize_t got = 0;
    do {
        got = ::read(file_, buffer_.data() + before, piece_size_);
    } while (got < 0 && errno == EINTR && Interruption::signal() == 0);
    if (got < 0 && Interruption::signal() == 0)
        fault_ = paths_[at_ - 1] + ": " + std::strerror(errno);
    buffer_.resize(before + static_cast<std::size_t>(std::max<ssize_t>(got, 0)));
    bytes_read_ += static_cast<std::uint64_t>(std::max<ssize_t>(got, 0));
    return got > 0;
}

/// The whole lines at hand; at the end of the file the last one may lack its line feed.
std::optional<Piece> BatchInput::read_lines() {
    while (!exhausted_ && buffer_.find('\n') == std::string::npos) exhausted_ = !fill();
    if (Interruption::signal() != 0 || buffer_.empty()) {
        if (file_ > 0) ::close(file_);
        file_ = -1;
        return std::nullopt;
    }
    const auto last = buffer_.rfind('\n');
    const auto size = last == std::string::npos ? buffer_.size() : last + 1;
    Piece piece{paths_[at_ - 1], line_, buffer_.substr(0, size), true};
    buffer_.erase(0, size);
    line_ += line_feeds(piece.text);
    return piece;
}

}  // namespace noticeclock::cli
