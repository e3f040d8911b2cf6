#include "law/date_reader.h"

namespace noticeclock {

std::optional<CivilDate> read_date(const Node& node, Diagnostics& diagnostics) {
    auto date = parse_date(node.text());
    if (!date) {
        diagnostics.add(fault(node, "'" + std::string(node.text()) + "' is not a date",
                              "write a date that exists as YYYY-MM-DD"));
    }
    return date;
}

}  // namespace noticeclock
