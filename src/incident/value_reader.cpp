#include "incident/value_reader.h"

#include <algorithm>

#include "document/fields.h"
#include "document/suggestion.h"

namespace noticeclock {
namespace {

constexpr std::int64_t largest_count = 1'000'000'000'000;

std::vector<std::string_view> word_ids(const Fact& fact) {
    std::vector<std::string_view> ids;
    for (const auto& word : fact.words) ids.emplace_back(word.id);
    return ids;
}

std::optional<std::uint64_t> read_word(const Node& node, std::string_view text, const Fact& fact,
                                       Diagnostics& diagnostics) {
    if (const auto index = fact.word(text)) return std::uint64_t{1} << *index;
    diagnostics.add(fault(node, "unknown word '" + std::string(text) + "' of '" + fact.id + "'",
                          suggestion(text, word_ids(fact))));
    return std::nullopt;
}

std::optional<Value> read_yes_no_value(const Node& node, Diagnostics& diagnostics) {
    const auto truth = read_yes_no(node, diagnostics);
    return truth ? std::optional(Value::yes_no(*truth)) : std::nullopt;
}

/// One word, or several joined by "or": one of them.
std::optional<Value> read_choice(const Node& node, const Fact& fact, Diagnostics& diagnostics) {
    if (!node.is_scalar()) {
        diagnostics.add(
            fault(node, "expected one word for '" + fact.id + "'", suggestion("", word_ids(fact))));
        return std::nullopt;
    }
    std::uint64_t mask = 0;
    std::string_view rest = node.text();
    while (true) {
        const auto cut = rest.find(" or ");
        const auto word = read_word(node, rest.substr(0, cut), fact, diagnostics);
        if (!word) return std::nullopt;
        mask |= *word;
        if (cut == std::string_view::npos) break;
        rest.remove_prefix(cut + 4);
    }
    return Value{static_cast<std::int64_t>(mask), 0};
}

std::optional<Value> read_listed_set(const Node& node, const Fact& fact, Diagnostics& diagnostics) {
    std::uint64_t has = 0;
    bool ok = true;
    for (const auto& entry : entries(node)) {
        const auto word = read_word(entry, entry.text(), fact, diagnostics);
        ok = ok && word;
        has |= word.value_or(0);
    }
    if (!ok) return std::nullopt;
    return Value{static_cast<std::int64_t>(has), static_cast<std::int64_t>(has)};
}

/// `{confidentiality: unknown, availability: yes}`: words not listed do not belong.
std::optional<Value> read_marked_set(const Node& node, const Fact& fact, Diagnostics& diagnostics) {
    std::uint64_t has = 0;
    std::uint64_t may = 0;
    bool ok = true;
    for (std::size_t i = 0; i < node.size(); ++i) {
        const auto word = read_word(node.key(i), node.key(i).text(), fact, diagnostics);
        const auto value = node.value(i);
        const auto truth =
            is_unknown(value) ? std::optional(true) : read_yes_no(value, diagnostics);
        ok = ok && word && truth;
        if (!word || !truth.value_or(false)) continue;
        may |= *word;
        if (!is_unknown(value)) has |= *word;
    }
    if (!ok) return std::nullopt;
    return Value{static_cast<std::int64_t>(has), static_cast<std::int64_t>(may)};
}

std::string without_separators(std::string_view text) {
    std::string digits;
    for (const char c : text) {
        if (c >= '0' && c <= '9') digits += c;
    }
    return digits;
}

std::optional<std::int64_t> parse_count(std::string_view text) {
    const bool digits =
        !text.empty() && text.size() <= 13 &&
        std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!digits || (text.size() > 1 && text.front() == '0')) return std::nullopt;
    std::int64_t number = 0;
    for (const char c : text) number = number * 10 + (c - '0');
    return number <= largest_count ? std::optional(number) : std::nullopt;
}

std::string count_hint(std::string_view text) {
    const auto digits = without_separators(text);
    const bool separated = text.find_first_of(",_' ") != std::string_view::npos;
    const bool only = text.find_first_not_of("0123456789,_' ") == std::string_view::npos;
    if (separated && only && parse_count(digits)) return "write " + digits;
    return "write digits (12000), a range (120..300, 500.., ..1000) or unknown";
}

void report_count(const Node& node, Diagnostics& diagnostics) {
    const std::string text(node.text());
    if (text.starts_with("-")) {
        diagnostics.add(
            fault(node, "a count cannot be negative: '" + text + "'", count_hint(text)));
        return;
    }
    diagnostics.add(fault(node, "expected a count, got '" + text + "'", count_hint(text)));
}

std::optional<Value> read_range(const Node& node, std::size_t dots, Diagnostics& diagnostics) {
    const auto text = node.text();
    const auto left = text.substr(0, dots);
    const auto right = text.substr(dots + 2);
    const auto low = left.empty() ? std::optional<std::int64_t>(0) : parse_count(left);
    const auto high = right.empty() ? std::optional(unbounded) : parse_count(right);
    if (!low || !high || (left.empty() && right.empty())) {
        report_count(node, diagnostics);
        return std::nullopt;
    }
    if (*high < *low) {
        diagnostics.add(fault(node, "the range '" + std::string(text) + "' is upside down",
                              "write " + std::string(right) + ".." + std::string(left)));
        return std::nullopt;
    }
    return Value::between(*low, *high);
}

std::string joined(const Node& node, Diagnostics& diagnostics) {
    std::string text;
    for (std::size_t i = 0; i < node.size(); ++i) {
        const auto entry = node.is_mapping() ? node.value(i) : node.item(i);
        if (!text.empty()) text += node.is_mapping() ? ", " : "; ";
        if (node.is_mapping()) text += std::string(node.key(i).text()) + ": ";
        text += read_text(entry, diagnostics).value_or("");
    }
    return text;
}

}  // namespace

bool is_unknown(const Node& node) {
    return node.is_scalar() && node.text() == "unknown";
}

std::optional<Value> read_count_value(const Node& node, Diagnostics& diagnostics) {
    if (is_unknown(node)) return Value::unknown_count();
    if (!node.is_scalar()) {
        report_count(node, diagnostics);
        return std::nullopt;
    }
    const auto dots = node.text().find("..");
    if (dots != std::string_view::npos) return read_range(node, dots, diagnostics);
    if (const auto number = parse_count(node.text())) return Value::exactly(*number);
    report_count(node, diagnostics);
    return std::nullopt;
}

std::optional<Value> read_value(const Node& node, const Fact& fact, Diagnostics& diagnostics) {
    if (is_unknown(node)) return unknown_value(fact);
    switch (fact.type) {
        case FactType::yes_no:
            return read_yes_no_value(node, diagnostics);
        case FactType::count:
            return read_count_value(node, diagnostics);
        case FactType::choice:
            return read_choice(node, fact, diagnostics);
        case FactType::set:
            return node.is_mapping() ? read_marked_set(node, fact, diagnostics)
                                     : read_listed_set(node, fact, diagnostics);
        case FactType::places:
        case FactType::text:
        case FactType::event:
            break;
    }
    return std::nullopt;
}

std::optional<std::string> read_free_text(const Node& node, Diagnostics& diagnostics) {
    if (node.is_scalar()) return std::string(node.text());
    if (node.is_null()) return std::nullopt;
    return joined(node, diagnostics);
}

}  // namespace noticeclock
