#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace noticeclock {

/// A bag is a folder as RFC 8493 (BagIt 1.0) describes it: a payload below data/, manifests with
/// the digest of every file of it, and manifests of the manifests.

/// One file of the payload that the program makes: its path below data/, and its bytes.
struct BagFile {
    std::string path;
    std::string bytes;
};

/// One line of bag-info.txt. The value is one line of text.
struct BagLabel {
    std::string name;
    std::string value;
};

/// What goes into a bag.
struct BagContents {
    std::vector<BagLabel> labels;
    std::vector<BagFile> files;
    std::string evidence;  ///< folder to copy below data/evidence/; empty: none
};

/// How much a bag holds, and the one figure that stands for all of it.
struct BagSummary {
    std::uint64_t files = 0;  ///< of the payload
    std::uint64_t bytes = 0;  ///< of the payload
    std::string seal;         ///< SHA-256 of tagmanifest-sha512.txt
};

inline constexpr std::string_view bag_declaration =
    "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";
inline constexpr std::string_view bag_declaration_file = "bagit.txt";
inline constexpr std::string_view bag_info_file = "bag-info.txt";
inline constexpr std::string_view payload_folder = "data";
/// Where evidence stands in the payload.
inline constexpr std::string_view evidence_folder = "evidence";
/// Below data/: the SHA-256 of each piece of evidence, for `sha256sum -c` in data/.
inline constexpr std::string_view evidence_list_file = "evidence-sha256.txt";

/// One of the algorithms that bags are made with.
struct BagAlgorithm {
    std::string_view manifest;      ///< of the payload
    std::string_view tag_manifest;  ///< of the other files
    std::size_t digits;             ///< hexadecimal digits of a digest
};
inline constexpr std::array bag_algorithms{
    BagAlgorithm{"manifest-sha256.txt", "tagmanifest-sha256.txt", 64},
    BagAlgorithm{"manifest-sha512.txt", "tagmanifest-sha512.txt", 128}};

}  // namespace noticeclock
