#include "law/cycle.h"

#include <algorithm>
#include <map>
#include <set>

namespace noticeclock {
namespace {

using Edges = std::map<std::string, std::set<std::string>>;

void add_edges(const Clock& clock, std::set<std::string>& to) {
    if (!clock.duty.empty()) to.insert(clock.duty);
    for (const auto& part : clock.parts) add_edges(part, to);
}

Edges edges_of(const std::vector<Law>& laws) {
    Edges edges;
    for (const auto& law : laws) {
        for (const auto& version : law.versions) {
            for (const auto& duty : version.duties) {
                if (duty.clock) add_edges(*duty.clock, edges[duty.key]);
            }
        }
    }
    return edges;
}

/// Depth-first walk; `path` is the way from the start to `duty`.
class Walk {
  public:
    explicit Walk(const Edges& edges) : edges_(edges) {}

    std::vector<std::string> cycles() {
        for (const auto& [duty, to] : edges_) visit(duty);
        return found_;
    }

  private:
    void visit(const std::string& duty) {
        const auto on_path = std::find(path_.begin(), path_.end(), duty);
        if (on_path != path_.end()) return report(on_path, duty);
        if (!done_.insert(duty).second) return;
        path_.push_back(duty);
        const auto next = edges_.find(duty);
        if (next != edges_.end()) {
            for (const auto& to : next->second) visit(to);
        }
        path_.pop_back();
    }

    void report(std::vector<std::string>::const_iterator from, const std::string& duty) {
        std::string text;
        for (auto it = from; it != path_.cend(); ++it) text += *it + " -> ";
        found_.push_back(text + duty);
    }

    const Edges& edges_;
    std::set<std::string> done_;
    std::vector<std::string> path_;
    std::vector<std::string> found_;
};

}  // namespace

std::vector<std::string> clock_cycles(const std::vector<Law>& laws) {
    const auto edges = edges_of(laws);
    return Walk(edges).cycles();
}

}  // namespace noticeclock
