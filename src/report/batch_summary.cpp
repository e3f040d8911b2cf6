#include "report/batch.h"
#include "report/json.h"
#include "report/table.h"

namespace noticeclock {
namespace {

Row counted(const std::string& name, std::uint64_t required, std::uint64_t undetermined,
            std::uint64_t overdue) {
    return {{{std::to_string(required)},
             {std::to_string(undetermined)},
             {std::to_string(overdue)},
             {name}},
            {}};
}

}  // namespace

void BatchSummary::add(const Assessment& assessment) {
    ++incidents_;
    for (const auto& duty : assessment.duties) {
        if (!duty.may_be_required()) continue;
        auto found = duties_.find(duty.key);
        if (found == duties_.end()) found = duties_.emplace(duty.key, Counts{}).first;
        auto& counts = found->second;
        ++(duty.required() ? counts.required : counts.undetermined);
        if (duty.standing == Standing::overdue) ++counts.overdue;
    }
}

void BatchSummary::add(const BatchSummary& other) {
    incidents_ += other.incidents_;
    for (const auto& [key, counts] : other.duties_) {
        auto& own = duties_[key];
        own.required += counts.required;
        own.undetermined += counts.undetermined;
        own.overdue += counts.overdue;
    }
}

std::string BatchSummary::text(const View& view) const {
    Table table;
    const bool japanese = view.language == Language::ja;
    table.add(japanese ? Row{{{"要"}, {"未確定"}, {"期限徒過"}, {"義務"}}, {}}
                       : Row{{{"REQUIRED"}, {"UNDETERMINED"}, {"OVERDUE"}, {"DUTY"}}, {}});
    for (const auto& [key, counts] : duties_) {
        table.add(counted(key, counts.required, counts.undetermined, counts.overdue));
    }
    const auto count = std::to_string(incidents_);
    const auto head = japanese ? "事案数:" + count + "件\n" : "incidents: " + count + "\n";
    return head + table.render(static_cast<std::size_t>(view.width), 0, view.colour);
}

}  // namespace noticeclock
