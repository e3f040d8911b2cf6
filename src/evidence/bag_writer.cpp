#include "evidence/bag_writer.h"

#include <algorithm>
#include <filesystem>
#include <map>

#include "document/digest.h"
#include "evidence/bag_verifier.h"
#include "evidence/complaint.h"
#include "evidence/interruption.h"
#include "evidence/manifest.h"
#include "evidence/stage.h"
#include "evidence/tree.h"

namespace noticeclock {
namespace {

namespace fs = std::filesystem;

/// A name as sha256sum(1) writes it: when it has a backslash or a line end, those are escaped and
/// the line begins with a backslash.
std::string list_line(const std::string& digest, const std::string& path) {
    std::string escaped;
    for (const char c : path) {
        if (c == '\\') escaped += "\\\\";
        if (c == '\n') escaped += "\\n";
        if (c == '\r') escaped += "\\r";
        if (c != '\\' && c != '\n' && c != '\r') escaped += c;
    }
    return (escaped == path ? "" : "\\") + digest + "  " + escaped + "\n";
}

class BagWriter {
  public:
    BagWriter(const BagContents& contents, const std::string& out, Diagnostics& diagnostics)
        : contents_(contents), out_(out), diagnostics_(diagnostics) {}

    std::optional<BagSummary> write() {
        if (!find_evidence()) return std::nullopt;
        Stage stage(out_, diagnostics_);
        if (!stage.is_open() || !fill(stage) || !verify(stage) || !stage.put_in_place()) {
            return std::nullopt;
        }
        summary_.files = payload_.size();
        summary_.seal = tags_.at(std::string(bag_algorithms.back().tag_manifest)).sha256;
        return summary_;
    }

  private:
    using FileDigests = std::map<std::string, Digests>;

    bool find_evidence() {
        if (contents_.evidence.empty()) return true;
        evidence_ = open_folder(contents_.evidence);
        if (!evidence_.is_open()) {
            complain_of_system(diagnostics_, contents_.evidence, "cannot be read",
                               "name the folder that holds the evidence");
            return false;
        }
        tree_ = list_tree(evidence_, contents_.evidence, diagnostics_);
        tell_what_differs();
        return !diagnostics_.has_errors() && !is_inside_evidence();
    }

    void tell_what_differs() {
        for (const auto& folder : tree_.empty) {
            warn(diagnostics_, shown(folder),
                 "the folder is empty: a bag holds files only, so it is left out");
        }
        for (const auto& file : tree_.files) {
            if (encoded_path(file.path) == file.path) continue;
            warn(diagnostics_, shown(file.path),
                 "manifests write percent signs and line ends in names encoded (RFC 8493)",
                 "sha256sum does not decode them: check this file by data/evidence-sha256.txt");
        }
    }

    [[nodiscard]] std::string shown(const std::string& path) const {
        return path.empty() ? contents_.evidence : contents_.evidence + "/" + path;
    }

    /// Writing into the evidence would change it.
    bool is_inside_evidence() {
        std::error_code code;
        const auto evidence = fs::canonical(contents_.evidence, code);
        const auto parent = fs::weakly_canonical(fs::absolute(out_, code), code).parent_path();
        const auto way = parent.lexically_relative(evidence);
        if (code || way.empty() || *way.begin() == "..") return false;
        complain(diagnostics_, out_, "this is inside the folder of the evidence",
                 "put the pack elsewhere, so that the evidence stays as it is");
        return true;
    }

    bool fill(Stage& stage) {
        return write_payload(stage) && copy_evidence(stage) && write_list(stage) &&
               still_the_same() && write_tags(stage);
    }

    bool write_file(Stage& stage, const std::string& path, std::string_view bytes,
                    FileDigests& digests) {
        if (!stage.write(path, bytes)) return false;
        digests[path] = digests_of(bytes);
        return true;
    }

    bool write_in_payload(Stage& stage, const std::string& path, std::string_view bytes) {
        summary_.bytes += bytes.size();
        return write_file(stage, std::string(payload_folder) + "/" + path, bytes, payload_);
    }

    bool write_payload(Stage& stage) {
        return std::all_of(
            contents_.files.begin(), contents_.files.end(),
            [&](const BagFile& file) { return write_in_payload(stage, file.path, file.bytes); });
    }

    bool copy_evidence(Stage& stage) {
        return std::all_of(tree_.files.begin(), tree_.files.end(),
                           [&](const TreeFile& file) { return copy_file(stage, file); });
    }

    bool copy_file(Stage& stage, const TreeFile& file) {
        const auto name = shown(file.path);
        const auto from = open_below(evidence_, file.path);
        if (!from.is_open()) {
            complain_of_system(diagnostics_, name, "cannot be read");
            return false;
        }
        const auto path = std::string(evidence_folder) + "/" + file.path;
        const auto whole = std::string(payload_folder) + "/" + path;
        Digests digests;
        if (!stage.copy(from, file.stamp, name, whole, digests)) return false;
        summary_.bytes += file.stamp.size;
        evidence_list_ += list_line(digests.sha256, path);
        payload_[whole] = std::move(digests);
        return true;
    }

    bool write_list(Stage& stage) {
        if (contents_.evidence.empty()) return true;
        return write_in_payload(stage, std::string(evidence_list_file), evidence_list_);
    }

    /// The copies are of one state of the folder only if it is now as it was at the start.
    bool still_the_same() {
        if (contents_.evidence.empty()) return true;
        auto now = list_tree(evidence_, contents_.evidence, diagnostics_);
        if (now.files == tree_.files) return !diagnostics_.has_errors();
        std::vector<TreeFile> changed;
        const auto by_path = [](const TreeFile& a, const TreeFile& b) { return a.path < b.path; };
        std::set_symmetric_difference(now.files.begin(), now.files.end(), tree_.files.begin(),
                                      tree_.files.end(), std::back_inserter(changed), by_path);
        for (const auto& file : now.files) {
            const auto before =
                std::lower_bound(tree_.files.begin(), tree_.files.end(), file, by_path);
            if (before == tree_.files.end() || before->path != file.path) continue;
            if (before->stamp != file.stamp) changed.push_back(file);
        }
        for (const auto& file : changed) {
            complain(diagnostics_, shown(file.path),
                     "the file changed, came or went while the pack was made",
                     "stop what writes to the folder, or take a copy of it first");
        }
        return false;
    }

    [[nodiscard]] std::string info_text() const {
        std::string text;
        for (const auto& label : contents_.labels) text += label.name + ": " + label.value + "\n";
        return text + "Payload-Oxum: " + std::to_string(summary_.bytes) + "." +
               std::to_string(payload_.size()) + "\n";
    }

    static std::string text_of(const FileDigests& files, const BagAlgorithm& algorithm) {
        std::vector<ManifestEntry> entries;
        for (const auto& [path, digests] : files) {
            const bool shorter = digests.sha256.size() == algorithm.digits;
            entries.push_back({shorter ? digests.sha256 : digests.sha512, path, 0});
        }
        return manifest_text(std::move(entries));
    }

    bool write_tags(Stage& stage) {
        const auto tag = [&](std::string_view name, std::string_view bytes) {
            return write_file(stage, std::string(name), bytes, tags_);
        };
        bool written =
            tag(bag_declaration_file, bag_declaration) && tag(bag_info_file, info_text());
        for (const auto& algorithm : bag_algorithms) {
            written = written && tag(algorithm.manifest, text_of(payload_, algorithm));
        }
        const auto sealed = tags_;
        for (const auto& algorithm : bag_algorithms) {
            written = written && tag(algorithm.tag_manifest, text_of(sealed, algorithm));
        }
        return written;
    }

    /// What the disk gives back is what was to be written.
    bool verify(const Stage& stage) {
        (void)verify_bag(stage.path(), diagnostics_);
        return Interruption::signal() == 0 && !diagnostics_.has_errors();
    }

    const BagContents& contents_;
    const std::string& out_;
    Diagnostics& diagnostics_;
    Descriptor evidence_;
    Tree tree_;
    FileDigests payload_;
    FileDigests tags_;
    std::string evidence_list_;
    BagSummary summary_;
};

}  // namespace

std::optional<BagSummary> write_bag(const BagContents& contents, const std::string& out,
                                    Diagnostics& diagnostics) {
    return BagWriter(contents, out, diagnostics).write();
}

}  // namespace noticeclock
