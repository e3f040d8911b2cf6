#include "cli/batch_input.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <utility>

#include "cli/exit_code.h"
#include "cli/stop.h"
#include "document/folder.h"
#include "evidence/interruption.h"

namespace noticeclock::cli {
namespace {

namespace fs = std::filesystem;

/// The memory of a piece is kept for another, but for that of a line so many times as long as a
/// piece.
constexpr std::size_t most_kept = 4;

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

/// Where the lines of a text end; the last one may lack its line feed.
void find_line_ends(std::string_view text, std::vector<std::size_t>& ends) {
    ends.clear();
    for (std::size_t begin = 0; begin < text.size(); begin = ends.back() + 1)
        ends.push_back(std::min(text.find('\n', begin), text.size()));
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
    close();
}

/// Closes the file being read, unless it is standard input.
void BatchInput::close() {
    if (file_ > 0) ::close(file_);
    file_ = -1;
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

bool BatchInput::next(Piece& piece) {
    while (Interruption::signal() == 0 && fault_.empty()) {
        if (file_ >= 0 && read_lines(piece)) return true;
        if (at_ == paths_.size()) return false;
        piece.name = paths_[at_++];
        if (is_lines(piece.name) && open(piece.name)) continue;
        std::error_code error;
        bytes_read_ += fs::file_size(piece.name, error);
        piece.lines = false;
        return true;
    }
    return false;
}

/// A file that cannot be opened is left to the reader of single files, which says why.
bool BatchInput::open(const std::string& path) {
    file_ = path == "-" ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    line_ = first_line_;
    exhausted_ = false;
    return file_ >= 0;
}

/// Reads on after what fills the text so far; how many bytes came, none at the end of the file. The
/// text keeps its length, which may be more: to shorten it would be to clear it the next time.
std::size_t BatchInput::fill(std::string& text, std::size_t filled) {
    text.resize(std::max(text.size(), filled + piece_size_));
    ssize_t got = 0;
    do {
        got = ::read(file_, text.data() + filled, piece_size_);
    } while (got < 0 && errno == EINTR && Interruption::signal() == 0);
    if (got < 0 && Interruption::signal() == 0)
        fault_ = paths_[at_ - 1] + ": " + std::strerror(errno);
    const auto count = static_cast<std::size_t>(std::max<ssize_t>(got, 0));
    bytes_read_ += count;
    return count;
}

/// Reads on until there is a line feed; where the last one ends. At the end of the file it may be
/// missing: then that is where the text ends.
std::size_t BatchInput::fill_to_line_feed(std::string& text, std::size_t& filled) {
    while (!exhausted_) {
        const auto count = fill(text, filled);
        exhausted_ = count == 0;
        const auto last = std::string_view(text).substr(filled, count).rfind('\n');
        const auto before = std::exchange(filled, filled + count);
        if (last != std::string_view::npos) return before + last + 1;
    }
    return filled;
}

/// The whole lines at hand. False when there are none.
bool BatchInput::read_lines(Piece& piece) {
    auto& text = piece.text;
    if (text.size() > most_kept * piece_size_) text = {};
    text.resize(std::max(text.size(), rest_.size()));
    auto filled = rest_.copy(text.data(), rest_.size());
    const auto whole = fill_to_line_feed(text, filled);
    if (Interruption::signal() != 0 || filled == 0) {
        close();
        return false;
    }
    rest_.assign(text, whole, filled - whole);
    piece.name = paths_[at_ - 1];
    piece.first_line = line_;
    piece.lines = true;
    find_line_ends(std::string_view(text).substr(0, whole), piece.line_ends);
    line_ += static_cast<std::uint32_t>(piece.line_ends.size());
    return true;
}

}  // namespace noticeclock::cli
