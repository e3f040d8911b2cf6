#pragma once

#include <catch2/catch.hpp>
#include <memory>
#include <string>
#include <vector>

#include "document/reader.h"

namespace noticeclock {

/// A YAML text of a test as a document. The text must be readable.
inline std::shared_ptr<const Document> written(std::string text) {
    Diagnostics diagnostics;
    auto source = std::make_shared<const Source>(Source{"test.yaml", std::move(text)});
    auto document = read_yaml(std::move(source), diagnostics);
    INFO(render(diagnostics));
    REQUIRE(document != nullptr);
    return document;
}

/// Each fault as "line:column: message" or "line:column: message (hint)".
inline std::vector<std::string> faults(const Diagnostics& diagnostics) {
    std::vector<std::string> lines;
    for (const Diagnostic& fault : diagnostics.sorted()) {
        std::string line = std::to_string(fault.at.line) + ':' + std::to_string(fault.at.column) +
                           ": " + fault.message;
        if (!fault.hint.empty()) line += " (" + fault.hint + ")";
        lines.push_back(std::move(line));
    }
    return lines;
}

using Lines = std::vector<std::string>;

}  // namespace noticeclock
