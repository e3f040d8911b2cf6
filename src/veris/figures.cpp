#include "veris/figures.h"

#include <algorithm>
#include <cstdint>

#include "veris/leaf.h"

namespace noticeclock::veris {
namespace {

constexpr auto data = "attribute.confidentiality.data";
constexpr auto total_path = "attribute.confidentiality.data_total";
constexpr auto amount_path = "attribute.confidentiality.data.amount";
constexpr auto variety_path = "attribute.confidentiality.data.variety";

/// A whole number above nought; 0 for nought itself and, with a remark, for anything else.
std::int64_t count(const Node& node, const std::string& path, Remarks& remarks) {
    const auto digits = node.text();
    const bool plain = !digits.empty() && digits.size() <= 12 &&
                       digits.find_first_not_of("0123456789") == std::string_view::npos &&
                       (digits.size() == 1 || digits.front() != '0');
    if (plain && digits != "0") return std::stoll(std::string(digits));
    const auto kind = digits == "0" ? Remark::Kind::left_open : Remark::Kind::malformed;
    remarks.push_back({kind, path, std::string(digits), {"data.records"}, {}});
    return 0;
}

/// Whether a kind of data is about people by itself. A company has bank accounts too.
bool is_personal(const Node& kind, const Mapping& mapping) {
    const auto* field = mapping.find(variety_path);
    const auto variety = kind.find("variety");
    if (field == nullptr || !variety) return false;
    const auto claims = field->values.find(lower(variety->text()));
    if (claims == field->values.end()) return false;
    return std::any_of(claims->second.begin(), claims->second.end(), [](const auto& claim) {
        return claim.target == "data.personal" && claim.says == "yes";
    });
}

struct Largest {
    std::int64_t any = 0;
    std::int64_t personal = 0;
};

Largest largest_amounts(const Node& veris, const Mapping& mapping, Remarks& remarks) {
    Largest largest;
    for (const auto& kind : nodes_at(veris, data)) {
        const auto amount = kind.find("amount");
        if (!amount || amount->is_null()) continue;
        const auto number = count(*amount, amount_path, remarks);
        largest.any = std::max(largest.any, number);
        if (is_personal(kind, mapping)) largest.personal = std::max(largest.personal, number);
    }
    return largest;
}

std::string at_least(std::int64_t number) {
    return number == 0 ? std::string() : std::to_string(number) + "..";
}

}  // namespace

Figures read_figures(const Node& veris, const Mapping& mapping, Remarks& remarks) {
    const auto largest = largest_amounts(veris, mapping, remarks);
    const auto totals = nodes_at(veris, total_path);
    const auto total = totals.empty() ? 0 : count(totals.front(), total_path, remarks);
    if (total == 0) return {at_least(largest.any), at_least(largest.personal)};
    if (total < largest.any) {
        remarks.push_back({Remark::Kind::conflict,
                           total_path,
                           std::to_string(total),
                           {std::to_string(largest.any)},
                           {}});
        return {};
    }
    return {std::to_string(total), std::to_string(total)};
}

}  // namespace noticeclock::veris
