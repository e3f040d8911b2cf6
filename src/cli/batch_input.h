#pragma once

#include <atomic>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "batch/piece.h"
#include "document/diagnostic.h"

namespace noticeclock::cli {

/// The input of a batch: files of one incident (.yaml, .yml, .json), files of one incident a line
/// (.ndjson, .jsonl, and - for standard input), and folders of such files, in order of name.
class BatchInput {
  public:
    /// No path at all is standard input. `first_line` is the number of the first line, where the
    /// input is a part of a longer one. It goes with one stream of lines only; another input, like
    /// a path that does not exist, ends the program (usage). A piece of lines has at most
    /// `piece_size` bytes, or a little more, or one line.
    BatchInput(const std::vector<std::string>& paths, std::optional<std::uint32_t> first_line,
               std::size_t piece_size);
    ~BatchInput();
    BatchInput(const BatchInput&) = delete;
    BatchInput& operator=(const BatchInput&) = delete;

    /// Fills in the next piece, in the memory of an earlier one; false at the end, or once an
    /// interrupt has come (interruption.h).
    [[nodiscard]] bool next(Piece& piece);

    /// Why reading ended early: a file, and the system's word for what is wrong with it; else
    /// empty.
    [[nodiscard]] const std::string& fault() const { return fault_; }
    /// The folders that cannot be read; what else there is goes on.
    [[nodiscard]] const Diagnostics& folder_faults() const { return folder_faults_; }
    /// Bytes of all files together; 0 when standard input is among them.
    [[nodiscard]] std::uint64_t bytes() const { return bytes_; }
    /// Bytes handed out so far.
    [[nodiscard]] std::uint64_t bytes_read() const { return bytes_read_; }

  private:
    void add(const std::string& path);
    void add_folder(const std::string& path);
    bool open(const std::string& path);
    bool read_lines(Piece& piece);
    std::size_t fill(std::string& text, std::size_t filled);
    std::size_t fill_to_line_feed(std::string& text, std::size_t& filled);
    void close();

    std::size_t piece_size_;
    std::vector<std::string> paths_;
    std::size_t at_ = 0;
    std::uint32_t first_line_;
    int file_ = -1;           // of the lines being read; -1: none
    std::uint32_t line_ = 1;  // of what comes next
    std::string rest_;        // what has been read after the last whole line
    bool exhausted_ = false;  // of the file being read
    std::string fault_;
    Diagnostics folder_faults_;
    std::uint64_t bytes_ = 0;
    std::atomic<std::uint64_t> bytes_read_ = 0;  // shown while another thread reads
};

}  // namespace noticeclock::cli
