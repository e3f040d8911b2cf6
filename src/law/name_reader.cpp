#include "law/name_reader.h"

namespace noticeclock {

std::optional<std::size_t> read_listed_word(const Node& node, std::string_view kind,
                                            std::span<const std::string_view> words,
                                            Diagnostics& diagnostics) {
    const auto found = std::find(words.begin(), words.end(), node.text());
    if (found != words.end()) return static_cast<std::size_t>(found - words.begin());
    diagnostics.add(unknown_name(node, kind, {words.begin(), words.end()}));
    return std::nullopt;
}

std::optional<Slot> read_event(const Node& node, const Vocabulary& vocabulary,
                               Diagnostics& diagnostics) {
    const auto* fact = vocabulary.find(node.text());
    if (fact != nullptr && fact->type == FactType::event) return vocabulary.slot(node.text());
    diagnostics.add(unknown_name(node, "event", vocabulary.event_ids()));
    return std::nullopt;
}

}  // namespace noticeclock
