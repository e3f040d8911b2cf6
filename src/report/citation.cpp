#include "report/citation.h"

#include "report/wording.h"

namespace noticeclock {

namespace {

constexpr std::string_view joint = "; ";

std::string part_text(const Citations& citations, const std::string& part) {
    const auto found = citations.find(part);
    return found == citations.end() ? part : found->second;
}

std::vector<std::string> parts_of(const std::string& cite) {
    std::vector<std::string> parts;
    std::size_t from = 0;
    for (auto at = cite.find(joint); at != std::string::npos; at = cite.find(joint, from)) {
        parts.push_back(cite.substr(from, at - from));
        from = at + joint.size();
    }
    parts.push_back(cite.substr(from));
    return parts;
}

}  // namespace

std::string cite_text(const Citations& citations, const std::string& cite, Language language) {
    if (language == Language::en || citations.empty()) return cite;
    if (const auto found = citations.find(cite); found != citations.end()) return found->second;
    std::vector<std::string> parts;
    for (const auto& part : parts_of(cite)) parts.push_back(part_text(citations, part));
    return listed(language, parts);
}

std::string cite_behind(const Citations& citations, const std::string& cite, Language language) {
    return cite.empty() ? std::string() : "  [" + cite_text(citations, cite, language) + "]";
}

}  // namespace noticeclock
