#include <benchmark/benchmark.h>

#include "body.h"
#include "logic/program.h"

namespace noticeclock::bench {
namespace {

/// The compiled conditions of every duty of every version of every law.
std::vector<const Program*> conditions() {
    std::vector<const Program*> found;
    for (const auto& each : law().laws) {
        for (const auto& version : each.versions) {
            for (const auto& duty : version.duties) {
                for (const auto& branch : duty.decision.branches) {
                    found.push_back(&branch.condition);
                }
            }
        }
    }
    return found;
}

/// Each condition once: three-valued, over the values of one incident. Items are conditions.
void logic_run(benchmark::State& state, const Incident& incident) {
    const auto programs = conditions();
    std::size_t steps = 0;
    for (const auto* program : programs) steps += program->size();
    for (auto _ : state) {
        for (const auto* program : programs) {
            benchmark::DoNotOptimize(run(*program, incident.values.data()));
        }
    }
    const auto rounds = static_cast<double>(state.iterations());
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(programs.size()));
    state.counters["steps"] =
        benchmark::Counter(rounds * static_cast<double>(steps), benchmark::Counter::kIsRate);
}
BENCHMARK_CAPTURE(logic_run, open_facts, open_incident());
BENCHMARK_CAPTURE(logic_run, all_known, settled_incident());

/// The whole decision of each duty, followed down every open exit. Items are duties.
void logic_decide(benchmark::State& state, const Incident& incident) {
    std::vector<const Decision*> decisions;
    for (const auto& each : law().laws) {
        for (const auto& duty : each.versions.front().duties) decisions.push_back(&duty.decision);
    }
    for (auto _ : state) {
        for (const auto* decision : decisions) {
            benchmark::DoNotOptimize(reachable(*decision, incident.values.data()));
        }
    }
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(decisions.size()));
}
BENCHMARK_CAPTURE(logic_decide, open_facts, open_incident());
BENCHMARK_CAPTURE(logic_decide, all_known, settled_incident());

}  // namespace
}  // namespace noticeclock::bench
