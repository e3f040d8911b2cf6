#pragma once

#include <memory>
#include <string>

#include "document/reader.h"

namespace noticeclock::reading {

/// A text read as the file `name`, with its faults as a person sees them.
struct Result {
    std::shared_ptr<const Document> document;
    std::string faults;
    [[nodiscard]] Node root() const { return document->root(); }
};

inline std::shared_ptr<const Source> source(std::string text, std::string name = "incident.yaml") {
    return std::make_shared<Source>(Source{std::move(name), std::move(text)});
}

inline Result yaml(std::string text, const Limits& limits = {}) {
    Diagnostics diagnostics;
    auto document = read_yaml(source(std::move(text)), diagnostics, limits);
    return {std::move(document), render(diagnostics)};
}

inline Result json(std::string text, const Limits& limits = {}) {
    Diagnostics diagnostics;
    auto document = read_json(source(std::move(text), "incident.json"), diagnostics, limits);
    return {std::move(document), render(diagnostics)};
}

/// The first line of the faults.
inline std::string first_line(const Result& result) {
    return result.faults.substr(0, result.faults.find('\n'));
}

/// The value under a path of keys.
inline Node at(const Node& node, std::initializer_list<std::string_view> keys) {
    Node found = node;
    for (const std::string_view key : keys) found = found.find(key).value();
    return found;
}

}  // namespace noticeclock::reading
