#include "logic/diagram.h"

#include <algorithm>
#include <stdexcept>

namespace noticeclock {

namespace {

constexpr std::size_t memory_size = 1024;  // a power of two; what does not fit is computed again
constexpr std::size_t first_index = 256;   // a power of two

std::size_t mixed(std::size_t hash, std::size_t value) {
    return (hash ^ value) * 0x9E3779B97F4A7C15U + (hash >> 29U);
}

std::size_t hash_of(std::size_t level, std::span<const Diagram::Id> children) {
    std::size_t hash = mixed(0x51ED270B, level);
    for (const Diagram::Id child : children) hash = mixed(hash, child);
    return hash ^ (hash >> 32U);
}

}  // namespace

Diagram::Diagram(std::vector<std::size_t> answers)
    : answers_(std::move(answers)), index_(first_index), memory_(memory_size) {}

std::size_t Diagram::level_of(Id id) const {
    return id < leaves ? answers_.size() : nodes_[id - leaves].level;
}

std::span<const Diagram::Id> Diagram::children(Id id) const {
    const Node& node = nodes_[id - leaves];
    return std::span(children_).subspan(node.child_at, answers_[node.level]);
}

/// What is left of a node after an answer about a level: a node of a later level does not ask about
/// it.
Diagram::Id Diagram::child(Id id, std::size_t level, std::size_t answer) const {
    return level_of(id) == level ? children(id)[answer] : id;
}

Diagram::Id Diagram::node(std::size_t level, std::span<const Id> of) {
    if (of.empty() || of.size() != answers_[level]) throw std::logic_error("diagram: answers");
    const Id first = of.front();
    if (std::all_of(of.begin(), of.end(), [first](Id id) { return id == first; })) return first;
    const std::size_t mask = index_.size() - 1;
    std::size_t place = hash_of(level, of) & mask;
    for (; index_[place] != 0; place = (place + 1) & mask) {
        const Id id = index_[place];
        if (level_of(id) == level && std::ranges::equal(children(id), of)) return id;
    }
    if (nodes_.size() >= most_nodes) {
        exhausted_ = true;
        return no;
    }
    const Id id = add(level, of);
    index_[place] = id;
    if (2 * nodes_.size() > index_.size()) grow();
    return id;
}

Diagram::Id Diagram::add(std::size_t level, std::span<const Id> of) {
    nodes_.push_back({static_cast<std::uint32_t>(level), static_cast<Id>(children_.size())});
    children_.insert(children_.end(), of.begin(), of.end());
    return static_cast<Id>(nodes_.size() - 1) + leaves;
}

void Diagram::grow() {
    index_.assign(2 * index_.size(), 0);
    const std::size_t mask = index_.size() - 1;
    for (std::size_t i = 0; i < nodes_.size(); ++i) {
        const Id id = static_cast<Id>(i) + leaves;
        std::size_t place = hash_of(nodes_[i].level, children(id)) & mask;
        while (index_[place] != 0) place = (place + 1) & mask;
        index_[place] = id;
    }
}

Diagram::Id Diagram::choose(Id condition, Id then, Id otherwise) {
    if (exhausted_) return no;
    if (condition == yes || then == otherwise) return then;
    if (condition == no) return otherwise;
    if (then == yes && otherwise == no) return condition;
    if (++work_ > most_work) {
        exhausted_ = true;
        return no;
    }
    const std::size_t hash = mixed(mixed(mixed(1, condition), then), otherwise);
    const std::size_t place = (hash ^ (hash >> 32U)) & (memory_size - 1);
    const Remembered& known = memory_[place];
    if (known.condition == condition && known.then == then && known.otherwise == otherwise) {
        return known.result;
    }
    const Id result = expand(condition, then, otherwise);
    memory_[place] = {condition, then, otherwise, result};
    return result;
}

Diagram::Id Diagram::expand(Id condition, Id then, Id otherwise) {
    const std::size_t level = std::min({level_of(condition), level_of(then), level_of(otherwise)});
    const std::size_t first = pending_.size();
    for (std::size_t answer = 0; answer < answers_[level]; ++answer) {
        const Id id = choose(child(condition, level, answer), child(then, level, answer),
                             child(otherwise, level, answer));
        pending_.push_back(id);
    }
    const Id result = exhausted_ ? no : node(level, std::span(pending_).subspan(first));
    pending_.resize(first);
    return result;
}

/// By id whether it can be reached from the root. Children always have smaller ids than their
/// parents.
std::vector<bool> Diagram::met(Id root) const {
    std::vector<bool> met(leaves + nodes_.size());
    met[root] = true;
    for (Id id = root; id >= leaves; --id) {
        if (!met[id]) continue;
        for (const Id child : children(id)) met[child] = true;
    }
    return met;
}

std::uint8_t Diagram::results(Id root) const {
    const std::vector<bool> reached = met(root);
    unsigned mask = 0;
    for (Id leaf = 0; leaf < leaves; ++leaf) mask |= (reached[leaf] ? 1U : 0U) << leaf;
    return static_cast<std::uint8_t>(mask);
}

std::vector<bool> Diagram::levels(Id root) const {
    const std::vector<bool> reached = met(root);
    std::vector<bool> levels(answers_.size());
    for (Id id = root; id >= leaves; --id) {
        if (reached[id]) levels[nodes_[id - leaves].level] = true;
    }
    return levels;
}

}  // namespace noticeclock
