#include <benchmark/benchmark.h>

#include "body.h"
#include "law/rules.h"

namespace noticeclock::bench {
namespace {

/// From the bytes in the program to documents: the share of loading that grows with the blob.
void law_documents(benchmark::State& state) {
    for (auto _ : state) benchmark::DoNotOptimize(embedded_rules());
}
BENCHMARK(law_documents)->Unit(benchmark::kMicrosecond);

/// The whole body of law, from the bytes in the program to compiled decisions.
void law_load(benchmark::State& state) {
    for (auto _ : state) {
        Diagnostics diagnostics;
        benchmark::DoNotOptimize(load_rules(embedded_rules(), nullptr, diagnostics));
    }
    state.counters["laws"] = static_cast<double>(law().laws.size());
}
BENCHMARK(law_load)->Unit(benchmark::kMicrosecond);

/// What an evaluation loads before it reads the incident: vocabulary, and of each law its scope.
void law_scopes(benchmark::State& state) {
    for (auto _ : state) {
        Diagnostics diagnostics;
        benchmark::DoNotOptimize(
            load_rules(embedded_rules(), nullptr, diagnostics, Texts::on_demand));
    }
    state.counters["laws"] = static_cast<double>(law().laws.size());
}
BENCHMARK(law_scopes)->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace noticeclock::bench
