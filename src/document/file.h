#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "document/diagnostic.h"
#include "document/reader.h"
#include "document/source.h"

namespace noticeclock {

/// Reads a file; null when it cannot be read or is larger than the limit, which is added to
/// `diagnostics`. Diagnostics call it `name`.
[[nodiscard]] std::shared_ptr<const Source> read_file(const std::filesystem::path& path,
                                                      const std::string& name,
                                                      Diagnostics& diagnostics,
                                                      const Limits& limits = {});

/// Writes a file whole or not at all: beside its place, then renamed. False when that fails; the
/// old file then still stands.
[[nodiscard]] bool write_file(const std::filesystem::path& path, std::string_view bytes);

}  // namespace noticeclock
