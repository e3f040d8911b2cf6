#include <benchmark/benchmark.h>

#include "assess/incident_names.h"
#include "body.h"

namespace noticeclock::bench {
namespace {

/// YAML text to a tree.
void incident_parse(benchmark::State& state) {
    const auto text = ransomware();
    for (auto _ : state) benchmark::DoNotOptimize(document(text));
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
}
BENCHMARK(incident_parse)->Unit(benchmark::kMicrosecond);

/// The tree to an incident: facts, times in zones, people by place, derived values.
void incident_read(benchmark::State& state) {
    const auto tree = document(ransomware());
    for (auto _ : state) {
        Diagnostics diagnostics;
        benchmark::DoNotOptimize(read_incident(*tree, incident_names(law()), diagnostics));
    }
}
BENCHMARK(incident_read)->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace noticeclock::bench
