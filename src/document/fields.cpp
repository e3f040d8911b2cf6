#include "document/fields.h"

#include <algorithm>
#include <bit>

#include "document/suggestion.h"

namespace noticeclock {

namespace {

constexpr std::int64_t largest_number = 1'000'000'000'000;
constexpr std::size_t most_digits = 13;
constexpr std::size_t most_marks = 64;

bool is_digit(char byte) {
    return byte >= '0' && byte <= '9';
}

bool all_digits(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, is_digit);
}

std::string in_quotes(std::string_view text) {
    return std::string(1, '\'').append(text).append("'");
}

/// What stands there instead of what was expected.
std::string got(const Node& node) {
    switch (node.kind()) {
        case NodeKind::null:
            return "nothing";
        case NodeKind::sequence:
            return "a list";
        case NodeKind::mapping:
            return "a mapping";
        case NodeKind::scalar:
            break;
    }
    return in_quotes(node.text());
}

Diagnostic expected(std::string_view what, const Node& node, std::string hint = {}) {
    return fault(node, "expected " + std::string(what) + ", got " + got(node), std::move(hint));
}

std::string without_leading_zeros(std::string_view digits) {
    const std::size_t first = digits.find_first_not_of('0');
    return first == std::string_view::npos ? "0" : std::string(digits.substr(first));
}

/// Takes one separator of thousands, and the three digits after it, from the front of a text.
bool take_group(std::string_view& text, std::string& digits) {
    const bool separated = text.starts_with(',') || text.starts_with('_') ||
                           text.starts_with(' ') || text.starts_with('\'');
    if (!separated || text.size() < 4 || !all_digits(text.substr(1, 3))) return false;
    digits += text.substr(1, 3);
    text.remove_prefix(4);
    return true;
}

/// The digits 0 to 9 in place of the wide ones that a Japanese keyboard gives (U+FF10 to U+FF19).
std::string with_narrow_digits(std::string_view text) {
    std::string narrow;
    while (!text.empty()) {
        const bool wide = text.size() >= 3 && text.starts_with("\xEF\xBC") && text[2] >= '\x90' &&
                          text[2] <= '\x99';
        narrow += wide ? static_cast<char>('0' + (text[2] - '\x90')) : text.front();
        text.remove_prefix(wide ? 3 : 1);
    }
    return narrow;
}

/// The number a person most likely meant: separators, a plus sign and leading zeros left out;
/// empty when it is not clear.
std::string plain_number(std::string_view written) {
    const std::string narrow = with_narrow_digits(written);
    std::string_view text = narrow;
    if (text.starts_with('+')) text.remove_prefix(1);
    const std::size_t end = std::min(text.find_first_not_of("0123456789"), text.size());
    std::string digits(text.substr(0, end));
    text.remove_prefix(end);
    while (!digits.empty() && take_group(text, digits)) {
    }
    const bool clear = text.empty() && !digits.empty() && digits.size() <= most_digits;
    return clear ? without_leading_zeros(digits) : "";
}

Diagnostic bad_number(const Node& node) {
    const std::string_view text = node.text();
    if (text.starts_with('-') && all_digits(text.substr(1))) {
        return fault(node, "a count cannot be negative");
    }
    const std::string meant = plain_number(text);
    return expected("a whole number in digits", node, meant.empty() ? "" : "write " + meant);
}

std::vector<std::string_view> each_once(std::span<const std::string_view> names) {
    std::vector<std::string_view> once;
    for (const std::string_view name : names) {
        if (std::ranges::find(once, name) == once.end()) once.push_back(name);
    }
    return once;
}

}  // namespace

Fields::Fields(Node node, Diagnostics& diagnostics) : node_(node), diagnostics_(&diagnostics) {
    if (!node_.is_mapping()) diagnostics_->add(expected("keys with values", node_));
}

std::optional<Node> Fields::get(std::string_view key) {
    asked_.add(key);
    const auto at = node_.find_key(key);
    if (!at) return std::nullopt;
    if (*at < most_marks) met_ |= std::uint64_t{1} << *at;
    const Node value = node_.value(*at);
    return value.is_null() ? std::nullopt : std::optional(value);
}

std::optional<Node> Fields::need(std::string_view key) {
    const auto value = get(key);
    if (value || !node_.is_mapping()) return value;
    const auto empty = node_.find(key);
    diagnostics_->add(empty ? fault(*empty, "key " + in_quotes(key) + " has no value")
                            : fault(node_, "missing key " + in_quotes(key)));
    return std::nullopt;
}

std::string Fields::get_text(std::string_view key) {
    const auto value = get(key);
    return value ? read_text(*value, *diagnostics_).value_or("") : "";
}

std::string Fields::need_text(std::string_view key) {
    const auto value = need(key);
    return value ? read_text(*value, *diagnostics_).value_or("") : "";
}

bool Fields::get_flag(std::string_view key, bool otherwise) {
    const auto value = get(key);
    return value ? read_yes_no(*value, *diagnostics_).value_or(otherwise) : otherwise;
}

void Fields::close() {
    const std::size_t keys = node_.is_mapping() ? node_.size() : 0;
    if (keys <= most_marks && static_cast<std::size_t>(std::popcount(met_)) == keys) return;
    const auto known = each_once(asked_.names());
    for (std::size_t i = 0; i < keys && !diagnostics_->full(); ++i) {
        const Node key = node_.key(i);
        if (std::ranges::find(known, key.text()) != known.end()) continue;
        diagnostics_->add(
            fault(key, "unknown key " + in_quotes(key.text()), suggestion(key.text(), known)));
    }
}

std::optional<std::string> read_text(const Node& node, Diagnostics& diagnostics) {
    if (node.is_scalar()) return std::string(node.text());
    diagnostics.add(expected("text", node));
    return std::nullopt;
}

std::optional<bool> read_yes_no(const Node& node, Diagnostics& diagnostics) {
    if (node.is_scalar()) {
        if (node.text() == "yes" || node.text() == "true") return true;
        if (node.text() == "no" || node.text() == "false") return false;
    }
    diagnostics.add(expected("yes or no", node, "write yes, no, true or false"));
    return std::nullopt;
}

std::optional<std::int64_t> read_number(const Node& node, Diagnostics& diagnostics) {
    const std::string_view text = node.text();
    if (!node.is_scalar() || !all_digits(text) || (text.size() > 1 && text.front() == '0')) {
        diagnostics.add(node.is_scalar() ? bad_number(node)
                                         : expected("a whole number in digits", node));
        return std::nullopt;
    }
    std::int64_t number = 0;
    for (const char digit : text.substr(0, most_digits)) number = 10 * number + (digit - '0');
    if (text.size() <= most_digits && number <= largest_number) return number;
    diagnostics.add(fault(node, "the number is larger than " + std::to_string(largest_number)));
    return std::nullopt;
}

std::vector<Pair> pairs(const Node& node, Diagnostics& diagnostics) {
    if (!node.is_mapping()) {
        diagnostics.add(expected("keys with values", node));
        return {};
    }
    std::vector<Pair> items;
    items.reserve(node.size());
    for (std::size_t i = 0; i < node.size(); ++i) items.push_back({node.key(i), node.value(i)});
    return items;
}

}  // namespace noticeclock
