#include "scenario/omissions.h"

#include "document/fields.h"
#include "document/suggestion.h"

namespace noticeclock {
namespace {

class OmissionReader {
  public:
    OmissionReader(const std::string& only, Exercised& exercised, Diagnostics& diagnostics)
        : only_(only), exercised_(exercised), diagnostics_(diagnostics) {}

    void read(const Node& node) {
        Fields fields(node, diagnostics_);
        const auto reason = fields.need_text("reason");
        const auto names = fields.need("spots");
        fields.close();
        if (!names || reason.empty()) return;
        for (const auto& name : entries(*names)) except(name, reason);
    }

  private:
    void except(const Node& node, const std::string& reason) {
        const std::string name(node.text());
        if (is_elsewhere(name)) return;
        auto* const spot = exercised_.find(name);
        if (spot == nullptr || spot->kind == Spot::Kind::ask) {
            diagnostics_.add(unknown_name(node, "spot", known()));
        } else if (spot->exercised) {
            diagnostics_.add(fault(node, "'" + name + "' is exercised", "take it off the list"));
        } else if (!spot->reason.empty()) {
            diagnostics_.add(fault(node, "'" + name + "' is listed twice"));
        } else {
            spot->reason = reason;
        }
    }

    [[nodiscard]] bool is_elsewhere(const std::string& name) const {
        return !only_.empty() && name.substr(0, name.find_first_of(". ")) != only_;
    }

    [[nodiscard]] std::vector<std::string_view> known() const {
        std::vector<std::string_view> names;
        for (const auto& spot : exercised_.spots()) {
            if (spot.kind != Spot::Kind::ask) names.emplace_back(spot.name);
        }
        return names;
    }

    const std::string& only_;
    Exercised& exercised_;
    Diagnostics& diagnostics_;
};

}  // namespace

void read_omissions(const Node& node, const std::string& only, Exercised& exercised,
                    Diagnostics& diagnostics) {
    OmissionReader reader(only, exercised, diagnostics);
    for (const auto& entry : entries(node)) reader.read(entry);
}

}  // namespace noticeclock
