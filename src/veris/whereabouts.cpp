#include "veris/whereabouts.h"

#include <algorithm>
#include <set>

#include "veris/leaf.h"

namespace noticeclock::veris {
namespace {

constexpr auto country_path = "victim.country";
constexpr auto state_path = "victim.state";
constexpr auto fact = "organization.places";

std::string state_code(const std::string& state) {
    return state.starts_with("US-") ? state : "US-" + state;
}

/// Reads the places of one incident's victim.
class Reader {
  public:
    Reader(const Node& veris, const Mapping& mapping, const Places& places, Remarks& remarks)
        : mapping_(mapping), places_(places), remarks_(remarks) {
        for (const auto& node : nodes_at(veris, country_path)) countries_.emplace_back(node.text());
        for (const auto& node : nodes_at(veris, state_path)) states_.emplace_back(node.text());
    }

    std::vector<std::string> read() {
        for (const auto& country : countries_) add_country(country);
        for (const auto& state : states_) {
            if (!used_.contains(state)) remark(Remark::Kind::no_fact, state_path, state);
        }
        if (!complete_) return {};
        for (const auto& country : countries_) remark(Remark::Kind::assumed, country_path, country);
        return codes_;
    }

  private:
    void add_country(const std::string& country) {
        if (country == "US") return add_states();
        if (add_parts_of(country)) return;
        const auto own = mapping_.countries.find(country);
        const auto code = own == mapping_.countries.end() ? country : own->second;
        add(code, country_path, country);
    }

    void add_states() {
        if (states_.empty()) {
            complete_ = false;
            remark(Remark::Kind::left_open, country_path, "US");
        }
        for (const auto& state : states_) {
            used_.insert(state);
            add(state_code(state), state_path, state);
        }
    }

    /// Parts of other countries are written with the country ("DE-BY"); those that are no places
    /// here count as the country.
    bool add_parts_of(const std::string& country) {
        bool added = false;
        for (const auto& state : states_) {
            if (!state.starts_with(country + "-") || !places_.find(state)) continue;
            used_.insert(state);
            add(state, state_path, state);
            added = true;
        }
        return added;
    }

    void add(const std::string& code, const std::string& path, const std::string& written) {
        if (places_.find(code)) {
            if (std::find(codes_.begin(), codes_.end(), code) == codes_.end())
                codes_.push_back(code);
            return;
        }
        complete_ = false;
        remark(Remark::Kind::left_open, path, written);
    }

    void remark(Remark::Kind kind, const std::string& path, const std::string& value) {
        remarks_.push_back({kind, path, value, {fact}, {}});
    }

    const Mapping& mapping_;
    const Places& places_;
    Remarks& remarks_;
    std::vector<std::string> countries_;
    std::vector<std::string> states_;
    std::vector<std::string> codes_;
    std::set<std::string> used_;
    bool complete_ = true;
};

}  // namespace

std::vector<std::string> read_places_of_victim(const Node& veris, const Mapping& mapping,
                                               const Places& places, Remarks& remarks) {
    return Reader(veris, mapping, places, remarks).read();
}

}  // namespace noticeclock::veris
