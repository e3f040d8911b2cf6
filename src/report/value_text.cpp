#include "report/value_text.h"

#include <bit>

#include "report/wording.h"

namespace noticeclock {

namespace {

std::string yes_no_text(const Value& value, Language language) {
    if (value.a != value.b) return say(language, Phrase::unknown);
    return say(language, value.a != 0 ? Phrase::yes : Phrase::no);
}

std::string count_text(const Value& value, Language language) {
    if (value.a == value.b) return grouped(value.a);
    if (value.b != unbounded)
        return say(language, Phrase::range, {grouped(value.a), grouped(value.b)});
    if (value.a == 0) return say(language, Phrase::unknown);
    return say(language, Phrase::at_least, {grouped(value.a)});
}

std::uint64_t mask_of_all(const Fact& fact) {
    return (std::uint64_t{1} << fact.words.size()) - 1;
}

std::string choice_text(const Fact& fact, const Value& value, Language language) {
    const auto mask = static_cast<std::uint64_t>(value.a);
    if (mask == mask_of_all(fact)) return say(language, Phrase::unknown);
    return alternatives(language, word_labels(fact, mask, language));
}

std::string set_text(const Fact& fact, const Value& value, Language language) {
    const auto certain = static_cast<std::uint64_t>(value.a);
    const auto open = static_cast<std::uint64_t>(value.b) & ~certain;
    if (certain == 0 && open == mask_of_all(fact)) return say(language, Phrase::unknown);
    if (certain == 0 && open == 0) return say(language, Phrase::none);
    auto text = listed(language, word_labels(fact, certain, language));
    if (open == 0) return text;
    const auto possible = listed(language, word_labels(fact, open, language));
    if (!text.empty()) text += "; ";
    return text + say(language, Phrase::possibly, {possible});
}

std::string event_text(const Value& value, const ClockText& times) {
    if (value.b == 0) return say(times.language(), Phrase::not_happened);
    if (value.b == 2) return say(times.language(), Phrase::unknown);
    return times.time(Instant(std::chrono::seconds(value.a)));
}

}  // namespace

std::vector<std::string> word_labels(const Fact& fact, std::uint64_t mask, Language language) {
    std::vector<std::string> labels;
    for (std::size_t i = 0; i < fact.words.size(); ++i)
        if ((mask >> i & 1U) != 0) labels.push_back(fact.words[i].label.in(language));
    return labels;
}

std::string value_text(const Vocabulary& vocabulary, Slot slot, const Value& value,
                       const ClockText& times) {
    const auto* fact = vocabulary.fact_of(slot);
    switch (vocabulary.info(slot).type) {
        case FactType::count:
            return count_text(value, times.language());
        case FactType::choice:
            return choice_text(*fact, value, times.language());
        case FactType::set:
            return set_text(*fact, value, times.language());
        case FactType::event:
            return event_text(value, times);
        default:
            return yes_no_text(value, times.language());
    }
}

std::string value_text(const Vocabulary& vocabulary, Slot slot, const Value& value,
                       Language language) {
    return value_text(vocabulary, slot, value, ClockText(language, Zone()));
}

bool is_known(const Vocabulary& vocabulary, Slot slot, const Value& value) {
    const auto type = vocabulary.info(slot).type;
    if (type == FactType::choice) return std::has_single_bit(static_cast<std::uint64_t>(value.a));
    return type == FactType::event ? value.b != 2 : value.a == value.b;
}

}  // namespace noticeclock
