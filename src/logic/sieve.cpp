#include "logic/sieve.h"

#include <algorithm>

#include "logic/single_test.h"

namespace noticeclock {

Sieve::ByAnswer& Sieve::at(const Instruction& test) {
    const auto mesh = [&](std::vector<Mesh>& meshes, std::int64_t figure) -> ByAnswer& {
        const auto known = std::ranges::find_if(meshes, [&](const Mesh& each) {
            return each.slot == test.slot && each.figure == figure;
        });
        if (known != meshes.end()) return known->out;
        return meshes.emplace_back(Mesh{figure, {}, test.slot}).out;
    };
    const auto words = static_cast<std::int64_t>(test.words);
    if (test.op == Op::greater) return mesh(over_, test.number);
    if (test.op == Op::is_word) return mesh(is_word_, words);
    if (test.op == Op::has_word) return mesh(has_word_, words);
    const auto known = std::ranges::find_if(
        others_, [&](const Other& each) { return same_test(each.test, test); });
    if (known != others_.end()) return known->out;
    return others_.emplace_back(Other{test, {}}).out;
}

void Sieve::add(std::size_t decision, const Route::Bar& bar) {
    if (decision >= bits) return;
    at(bar.test)[static_cast<std::size_t>(bar.answer)] |= Decisions{1} << decision;
}

Sieve::Decisions Sieve::ruled_out(const Value* values) const {
    Decisions out = 0;
    for (const auto& mesh : over_) out |= mesh.by(is_over(values[mesh.slot], mesh.figure));
    const auto words = [](const Mesh& mesh) { return static_cast<std::uint64_t>(mesh.figure); };
    for (const auto& mesh : is_word_) out |= mesh.by(names_word(values[mesh.slot], words(mesh)));
    for (const auto& mesh : has_word_) out |= mesh.by(holds_word(values[mesh.slot], words(mesh)));
    for (const auto& other : others_)
        out |= other.out[static_cast<std::size_t>(test(other.test, values))];
    return out;
}

}  // namespace noticeclock
