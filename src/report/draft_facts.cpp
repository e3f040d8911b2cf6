#include "report/draft_facts.h"

#include <algorithm>
#include <cctype>

#include "notice/variables.h"
#include "report/draft_words.h"
#include "report/value_text.h"
#include "report/wording.h"

namespace noticeclock {
namespace {

using Kind = DraftRun::Kind;

bool is_digit(char byte) {
    return std::isdigit(static_cast<unsigned char>(byte)) != 0;
}

/// Whether a number that stands in a text is cut off from a longer one there.
bool cuts_number(std::string_view text, std::size_t at, std::size_t size) {
    const auto joins = [&](std::size_t separator, std::size_t digit) {
        return digit < text.size() && is_digit(text[digit]) &&
               (text[separator] == ',' || text[separator] == '.');
    };
    if (at > 0 && is_digit(text[at - 1])) return true;
    if (at > 1 && joins(at - 1, at - 2)) return true;
    const auto end = at + size;
    if (end < text.size() && is_digit(text[end])) return true;
    return end < text.size() && joins(end, end + 1);
}

/// Where the first of the numbers stands as a number of its own, and how long it is.
std::pair<std::size_t, std::size_t> find_number(std::string_view text,
                                                const std::vector<std::string>& numbers) {
    std::pair<std::size_t, std::size_t> best{std::string_view::npos, 0};
    for (const auto& number : numbers) {
        for (auto at = text.find(number); at != std::string_view::npos;
             at = text.find(number, at + 1)) {
            if (cuts_number(text, at, number.size())) continue;
            if (at < best.first) best = {at, number.size()};
            break;
        }
    }
    return best;
}

std::string trimmed(const std::string& text) {
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first == std::string::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

}  // namespace

DraftFacts::DraftFacts(const Assessment& assessment, const Draft& draft, const ClockText& times)
    : assessment_(assessment),
      has_duty_(draft.duty != nullptr),
      may_follow_(draft.notice->may_follow),
      times_(times),
      words_(assessment, draft.duty, times) {
    if (draft.serves_duty && draft.duty != nullptr) read_content(*draft.duty);
}

/// Which facts may wait, and which must not be stated. What may be forbidden is kept out as well:
/// it can be put in later, but not taken back.
void DraftFacts::read_content(const DutyResult& duty) {
    const auto& book = *assessment_.rulebook;
    for (const auto& entry : duty.duty->content) {
        const auto& item = book.content.at(entry.item);
        for (const auto& fact : item.filled_by) {
            const auto [found, added] = later_.emplace(fact, entry.later);
            found->second = found->second && entry.later;
        }
        const auto needed = entry.when ? evaluate(*entry.when, duty.version->terms,
                                                  words_.values().data(), book.vocabulary)
                                       : Tri::yes;
        if (needed == Tri::no) continue;
        for (const auto& fact : item.forbids) forbid_numbers(fact);
    }
}

void DraftFacts::forbid_numbers(const std::string& fact) {
    forbidden_.push_back(fact);
    if (!fact.starts_with("affected")) return;
    const auto forbid = [&](const Value& count) {
        for (const auto number : {count.a, count.b}) {
            if (number == 0 || number == unbounded) continue;
            forbidden_numbers_.push_back(grouped(number));
            forbidden_numbers_.push_back(std::to_string(number));
        }
    };
    forbid(words_.values()[assessment_.rulebook->here]);
    forbid(assessment_.incident->total);
}

bool DraftFacts::forbidden(const std::string& variable) const {
    return std::any_of(forbidden_.begin(), forbidden_.end(), [&](const std::string& fact) {
        return tells(*assessment_.rulebook, variable, fact);
    });
}

std::string DraftFacts::fact_of(const std::string& variable) const {
    return variable.starts_with(timeline_prefix) ? variable.substr(timeline_prefix.size())
                                                 : variable;
}

bool DraftFacts::later(const std::string& fact) const {
    const auto found = later_.find(fact);
    return may_follow_ || (found != later_.end() && found->second);
}

DraftRun DraftFacts::gap(const std::string& key, const std::string& label, bool may_wait) const {
    return {may_wait ? Kind::follow : Kind::missing, label, key};
}

std::string DraftFacts::label(const std::string& variable) const {
    return words_.filling(fact_of(variable)).label;
}

DraftRuns DraftFacts::value(const std::string& text) const {
    DraftRuns runs;
    auto rest = trimmed(text);
    while (!forbidden_numbers_.empty()) {
        const auto [at, size] = find_number(rest, forbidden_numbers_);
        if (at == std::string::npos) break;
        if (at > 0) runs.push_back({Kind::value, rest.substr(0, at), {}});
        runs.push_back({Kind::left_out, say(language(), Phrase::people_affected), {}});
        rest.erase(0, at + size);
    }
    if (!rest.empty()) runs.push_back({Kind::value, rest, {}});
    return runs;
}

DraftRuns DraftFacts::by_hand(const std::string& item, const std::string& label) const {
    const auto& written = assessment_.incident->contents;
    const auto found = written.find(item);
    if (found != written.end()) return value(found->second);
    return {gap("contents." + item, label, may_follow_)};
}

bool DraftFacts::known(const std::string& variable) const {
    if (forbidden(variable)) return false;
    const auto all = runs(variable);
    return !all.empty() && std::all_of(all.begin(), all.end(), [](const DraftRun& run) {
        return run.kind == Kind::value || run.kind == Kind::left_out;
    });
}

DraftRuns DraftFacts::runs(const std::string& variable) const {
    const auto& incident = *assessment_.incident;
    if (forbidden(variable)) return {{Kind::left_out, label(variable), {}}};
    if (variable == "affected") return places_runs();
    if (variable == "affected.lower") return bound_runs(false);
    if (variable == "affected.upper") return bound_runs(true);
    if (variable == "incident.id") return value(incident.id);
    if (variable == "incident.title") return value(incident.title);
    return fact_runs(fact_of(variable));
}

/// What a count says in a sentence; empty when it is no count or not known.
std::string DraftFacts::counted(const std::string& fact) const {
    const auto& book = *assessment_.rulebook;
    if (fact == "affected.total" || (fact == "affected.here" && !has_duty_)) {
        return count_in_words(language(), assessment_.incident->total, true);
    }
    if (fact == "affected.here") {
        return count_in_words(language(), words_.values()[book.here], true);
    }
    const auto slot = book.vocabulary.slot(fact);
    return slot ? count_in_words(language(), words_.values()[*slot], false) : std::string();
}

DraftRuns DraftFacts::fact_runs(const std::string& fact) const {
    const auto filling = words_.filling(fact);
    if (filling.value.empty()) return {gap(filling.key, filling.label, later(fact))};
    const auto* known = assessment_.rulebook->vocabulary.find(fact);
    const bool count =
        fact.starts_with("affected.") || (known != nullptr && known->type == FactType::count);
    if (count) return {{Kind::value, counted(fact), {}}};
    return value(filling.value);
}

/// Each place with its count; where the count is not known, a mark.
DraftRuns DraftFacts::places_runs() const {
    const auto& affected = assessment_.incident->affected;
    DraftRuns runs;
    for (const auto& [code, count] : affected) {
        const auto place = assessment_.rulebook->places.title(code).in(language());
        const auto words = count_in_words(language(), count, true);
        auto text = runs.empty() ? std::string() : say(language(), Phrase::list_comma);
        text.append(place).append(" ").append(words);
        runs.push_back({Kind::value, std::move(text), {}});
        if (words.empty()) {
            runs.push_back(gap("affected." + code, say(language(), DraftPhrase::people_in, {place}),
                               later("affected")));
        }
    }
    if (!runs.empty()) return runs;
    return {gap("affected", say(language(), Phrase::people_affected), later("affected"))};
}

DraftRuns DraftFacts::bound_runs(bool upper) const {
    const auto& total = assessment_.incident->total;
    const bool known = upper ? total.b != unbounded : total != Value::unknown_count();
    const auto label = say(language(), upper ? DraftPhrase::upper_bound : DraftPhrase::lower_bound);
    if (!known) return {gap("affected.total", label, later("affected"))};
    return {{Kind::value,
             count_in_words(language(), Value::exactly(upper ? total.b : total.a), true),
             {}}};
}

}  // namespace noticeclock
