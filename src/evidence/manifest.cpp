#include "evidence/manifest.h"

#include <algorithm>
#include <optional>
#include <set>

namespace noticeclock {
namespace {

constexpr std::string_view gap = "  ";

bool is_hexadecimal(std::string_view text) {
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

/// The path behind its percent signs; empty for a percent sign that encodes nothing it may.
std::optional<std::string> decoded_path(std::string_view text) {
    std::string path;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            path += text[i];
            continue;
        }
        const auto code = text.substr(i, 3);
        if (code == "%0A" || code == "%0a") {
            path += '\n';
        } else if (code == "%0D" || code == "%0d") {
            path += '\r';
        } else if (code == "%25") {
            path += '%';
        } else {
            return std::nullopt;
        }
        i += 2;
    }
    return path;
}

class ManifestReader {
  public:
    ManifestReader(std::size_t digits, const std::string& file, Diagnostics& diagnostics)
        : digits_(digits), file_(file), diagnostics_(diagnostics) {}

    void read(std::string_view line) {
        ++number_;
        if (!has_form(line)) {
            return complain(line, "expected a digest, two spaces and a path",
                            std::to_string(digits_) + " digits 0-9 and a-f");
        }
        const auto path = decoded_path(line.substr(digits_ + gap.size()));
        if (!path) return complain(line, "a percent sign here encodes nothing but %0A, %0D or %25");
        if (!stays_inside(*path)) return complain(line, "the path leaves the bag");
        if (!paths_.insert(*path).second) return complain(line, "the path is listed twice");
        entries_.push_back({std::string(line.substr(0, digits_)), *path, number_});
    }

    void end_without_line_feed() {
        diagnostics_.add({Severity::error,
                          file_,
                          {number_, 1},
                          1,
                          "the last line does not end in a line feed",
                          {},
                          {}});
    }

    std::vector<ManifestEntry> take() { return std::move(entries_); }

  private:
    [[nodiscard]] bool has_form(std::string_view line) const {
        return line.size() > digits_ + gap.size() && is_hexadecimal(line.substr(0, digits_)) &&
               line.substr(digits_, gap.size()) == gap && line.find('\r') == std::string_view::npos;
    }

    void complain(std::string_view line, const std::string& message, const std::string& hint = {}) {
        diagnostics_.add(
            {Severity::error, file_, {number_, 1}, 1, message, hint, std::string(line)});
    }

    std::size_t digits_;
    const std::string& file_;
    Diagnostics& diagnostics_;
    std::uint32_t number_ = 0;
    std::set<std::string> paths_;
    std::vector<ManifestEntry> entries_;
};

}  // namespace

std::string encoded_path(std::string_view path) {
    std::string text;
    for (const char c : path) {
        if (c == '%') {
            text += "%25";
        } else if (c == '\n') {
            text += "%0A";
        } else if (c == '\r') {
            text += "%0D";
        } else {
            text += c;
        }
    }
    return text;
}

bool stays_inside(std::string_view path) {
    if (path.empty() || path.front() == '~') return false;
    if (path.find('\0') != std::string_view::npos) return false;
    for (std::size_t at = 0; at <= path.size();) {
        const auto end = std::min(path.find('/', at), path.size());
        const auto part = path.substr(at, end - at);
        if (part.empty() || part == "." || part == "..") return false;
        at = end + 1;
    }
    return true;
}

std::string manifest_text(std::vector<ManifestEntry> entries) {
    std::sort(entries.begin(), entries.end(),
              [](const ManifestEntry& a, const ManifestEntry& b) { return a.path < b.path; });
    std::string text;
    for (const auto& entry : entries) {
        text += entry.digest;
        text += gap;
        text += encoded_path(entry.path);
        text += '\n';
    }
    return text;
}

std::vector<ManifestEntry> read_manifest(std::string_view text, std::size_t digits,
                                         const std::string& file, Diagnostics& diagnostics) {
    ManifestReader reader(digits, file, diagnostics);
    for (std::size_t at = 0; at < text.size();) {
        const auto end = std::min(text.find('\n', at), text.size());
        reader.read(text.substr(at, end - at));
        if (end == text.size()) reader.end_without_line_feed();
        at = end + 1;
    }
    return reader.take();
}

}  // namespace noticeclock
