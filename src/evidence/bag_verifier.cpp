#include "evidence/bag_verifier.h"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <map>
#include <optional>
#include <set>

#include "document/digest.h"
#include "evidence/complaint.h"
#include "evidence/interruption.h"
#include "evidence/manifest.h"
#include "evidence/tree.h"

namespace noticeclock {
namespace {

constexpr std::size_t piece = std::size_t{1} << 20U;
constexpr std::size_t largest_tag_file = std::size_t{256} << 20U;

bool is_payload(std::string_view path) {
    return path.starts_with(std::string(payload_folder) + "/");
}

const std::string& digest_in(const Digests& digests, const BagAlgorithm& algorithm) {
    return digests.sha256.size() == algorithm.digits ? digests.sha256 : digests.sha512;
}

/// Whether a file at the top of the bag is named like a manifest.
bool is_manifest_name(const std::string& path) {
    const bool named = path.starts_with("manifest-") || path.starts_with("tagmanifest-");
    return named && path.ends_with(".txt");
}

bool is_our_manifest(const std::string& path) {
    return std::any_of(bag_algorithms.begin(), bag_algorithms.end(), [&](const auto& algorithm) {
        return path == algorithm.manifest || path == algorithm.tag_manifest;
    });
}

class BagVerifier {
  public:
    BagVerifier(const std::string& folder, Diagnostics& diagnostics)
        : folder_(folder), diagnostics_(diagnostics) {}

    BagCheck verify() {
        bag_ = open_folder(folder_);
        if (!bag_.is_open()) {
            complain_of_system(diagnostics_, folder_, "this is not a bag: cannot be read");
            return check_;
        }
        const auto declaration = read(std::string(bag_declaration_file));
        if (!declaration) {
            complain(diagnostics_, folder_, "this is not a bag: it has no bagit.txt",
                     "name a folder that `noticeclock pack` wrote");
            return check_;
        }
        check_.is_bag = true;
        check_declaration(*declaration);
        digest_everything();
        check_manifests();
        check_oxum();
        note_uncovered();
        return check_;
    }

  private:
    [[nodiscard]] std::string shown(std::string_view path) const {
        return folder_ + "/" + std::string(path);
    }

    void fault(std::string_view path, const std::string& message, const std::string& hint = {}) {
        complain(diagnostics_, shown(path), message, hint);
    }

    /// The whole content of a small file; empty when it cannot be read.
    std::optional<std::string> read(const std::string& path) {
        std::string text;
        const bool whole = pour(path, [&](std::string_view bytes) {
            text += bytes;
            return text.size() <= largest_tag_file;
        });
        return whole ? std::optional(std::move(text)) : std::nullopt;
    }

    /// Gives the bytes of an ordinary file piece by piece; false when it cannot be read, or when
    /// `take` wants no more.
    template <typename Take>
    bool pour(const std::string& path, Take take) {
        const auto file = open_below(bag_, path);
        if (!file.is_open() || !stamp_of(file).regular) return false;
        std::vector<char> buffer(piece);
        while (Interruption::signal() == 0) {
            const auto size = ::read(file.number(), buffer.data(), buffer.size());
            if (size == 0) return true;
            if (size < 0 && errno == EINTR) continue;
            if (size < 0) return false;
            if (!take(std::string_view(buffer.data(), static_cast<std::size_t>(size)))) {
                return false;
            }
        }
        return false;
    }

    void check_declaration(const std::string& text) {
        if (text == bag_declaration) return;
        fault(bag_declaration_file, "this does not declare a bag of version 1.0 in UTF-8",
              "expected the lines 'BagIt-Version: 1.0' and 'Tag-File-Character-Encoding: UTF-8'");
    }

    void digest_everything() {
        const auto tree = list_tree(bag_, folder_, diagnostics_);
        for (const auto& file : tree.files) {
            digest(file.path);
            if (!is_payload(file.path)) continue;
            ++check_.summary.files;
            check_.summary.bytes += file.stamp.size;
        }
        const auto seal = found_.find(std::string(bag_algorithms.back().tag_manifest));
        if (seal != found_.end()) check_.summary.seal = seal->second.sha256;
    }

    void digest(const std::string& path) {
        Digester digester;
        const bool whole = pour(path, [&](std::string_view bytes) {
            digester.add(bytes);
            return true;
        });
        if (!whole) return fault(path, "cannot be read");
        found_[path] = digester.finish();
    }

    void check_manifests() {
        for (const auto& algorithm : bag_algorithms) {
            check_payload(algorithm);
            check_tags(algorithm);
        }
        for (const auto& [path, digests] : found_) check_name(path);
    }

    void check_name(const std::string& path) {
        if (path == "fetch.txt") {
            fault(path, "the bag wants files to be fetched: a pack holds all its files");
        } else if (is_manifest_name(path) && !is_our_manifest(path)) {
            fault(path, "packs have no such manifest, and it is not checked",
                  "expected are those of SHA-256 and SHA-512 alone");
        }
    }

    std::vector<ManifestEntry> entries_of(std::string_view name, std::size_t digits) {
        const auto text = read(std::string(name));
        if (!text) {
            fault(name, "the manifest is missing or cannot be read");
            return {};
        }
        return read_manifest(*text, digits, shown(name), diagnostics_);
    }

    void check_payload(const BagAlgorithm& algorithm) {
        const auto entries = entries_of(algorithm.manifest, algorithm.digits);
        std::set<std::string> listed;
        for (const auto& entry : entries) {
            listed.insert(entry.path);
            if (!is_payload(entry.path)) {
                fault(algorithm.manifest, "'" + entry.path + "' is not below data/");
            } else {
                check_entry(entry, algorithm, algorithm.manifest);
            }
        }
        for (const auto& [path, digests] : found_) {
            if (is_payload(path) && !listed.contains(path)) {
                fault(path, "the file is not in " + std::string(algorithm.manifest));
            }
        }
    }

    void check_tags(const BagAlgorithm& algorithm) {
        const auto entries = entries_of(algorithm.tag_manifest, algorithm.digits);
        std::set<std::string> listed;
        for (const auto& entry : entries) {
            listed.insert(entry.path);
            covered_.insert(entry.path);
            if (is_payload(entry.path)) {
                fault(algorithm.tag_manifest, "'" + entry.path + "' is below data/");
            } else {
                check_entry(entry, algorithm, algorithm.tag_manifest);
            }
        }
        for (const auto name : {bag_declaration_file, bag_info_file, bag_algorithms[0].manifest,
                                bag_algorithms[1].manifest}) {
            if (!listed.contains(std::string(name))) {
                fault(name, "the file is not in " + std::string(algorithm.tag_manifest));
            }
        }
    }

    void check_entry(const ManifestEntry& entry, const BagAlgorithm& algorithm,
                     std::string_view manifest) {
        const auto found = found_.find(entry.path);
        const auto where = std::string(manifest) + " line " + std::to_string(entry.line);
        if (found == found_.end()) {
            fault(entry.path, "the file is missing or cannot be read (" + where + ")");
        } else if (digest_in(found->second, algorithm) != entry.digest) {
            fault(entry.path, "the file is not what it was: its digest is not that of " + where);
        }
    }

    void check_oxum() {
        const auto info = read(std::string(bag_info_file));
        if (!info) return fault(bag_info_file, "the file is missing or cannot be read");
        const auto expected = "Payload-Oxum: " + std::to_string(check_.summary.bytes) + "." +
                              std::to_string(check_.summary.files) + "\n";
        const auto at = ("\n" + *info).find("\nPayload-Oxum:");
        if (at != std::string::npos && info->substr(at, expected.size()) == expected) return;
        fault(bag_info_file, "the Payload-Oxum is not that of the payload",
              "expected '" + expected.substr(0, expected.size() - 1) + "'");
    }

    void note_uncovered() {
        for (const auto& [path, digests] : found_) {
            if (is_payload(path) || covered_.contains(path) || is_our_manifest(path)) continue;
            check_.uncovered.push_back(path);
        }
    }

    const std::string& folder_;
    Diagnostics& diagnostics_;
    Descriptor bag_;
    std::map<std::string, Digests> found_;
    std::set<std::string> covered_;
    BagCheck check_;
};

}  // namespace

BagCheck verify_bag(const std::string& folder, Diagnostics& diagnostics) {
    return BagVerifier(folder, diagnostics).verify();
}

}  // namespace noticeclock
