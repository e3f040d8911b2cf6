#include <benchmark/benchmark.h>

#include "body.h"

namespace noticeclock::bench {
namespace {

/// All laws on one incident.
void assess_all(benchmark::State& state, const Incident& incident, bool trace) {
    std::size_t duties = 0;
    AssessOptions options;
    options.trace = trace;
    for (auto _ : state) {
        const auto assessment = assess(law(), incident, now(), options);
        duties = assessment.duties.size();
        benchmark::DoNotOptimize(assessment);
    }
    state.counters["duties"] = static_cast<double>(duties);
    state.SetItemsProcessed(state.iterations());
}
BENCHMARK_CAPTURE(assess_all, open_facts, open_incident(), false)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(assess_all, all_known, settled_incident(), false)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(assess_all, with_steps, open_incident(), true)->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace noticeclock::bench
