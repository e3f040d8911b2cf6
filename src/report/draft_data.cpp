#include "report/draft_data.h"

#include <algorithm>

#include "notice/tag.h"
#include "notice/variables.h"
#include "report/citation.h"
#include "report/draft_words.h"
#include "report/label.h"
#include "report/wording.h"

namespace noticeclock {
namespace {

using Kind = DraftRun::Kind;

/// Whether a draft has room for the item among others: it is owed, and neither a prohibition nor
/// met by the form.
bool is_shown(const DraftItem& item) {
    using State = DraftItem::State;
    return item.state != State::left_out && item.state != State::prohibited &&
           item.state != State::form;
}

bool says_only_forbidden(const DraftItem& item) {
    return !item.runs.empty() && std::all_of(item.runs.begin(), item.runs.end(), [](const auto& r) {
        return r.kind == Kind::left_out;
    });
}

/// A label as a heading has it: labels of the rules begin in lower case.
std::string capitalized(std::string label) {
    if (!label.empty() && label[0] >= 'a' && label[0] <= 'z') {
        label[0] = static_cast<char>(label[0] - 'a' + 'A');
    }
    return label;
}

bool is_listed(const std::string& which, const DutyResult& duty) {
    if (which == "owed") return duty.required();
    if (which == "open") return !duty.outcome && duty.may_be_required();
    return duty.outcome == Outcome::not_required;
}

}  // namespace

DraftRuns item_runs(const ContentItem& item, const std::string& label, const DraftFacts& facts,
                    const Rulebook& rulebook) {
    if (item.filled_by.empty()) return facts.by_hand(item.id, label);
    DraftRuns runs;
    for (const auto& fact : item.filled_by) {
        if (!runs.empty()) runs.push_back({Kind::words, "; ", {}});
        const auto more = facts.runs(variable_of(rulebook, fact));
        runs.insert(runs.end(), more.begin(), more.end());
    }
    return runs;
}

DraftData::DraftData(const Assessment& assessment, const Draft& draft, const DraftFacts& facts,
                     const View& view, DraftTokens& tokens)
    : assessment_(assessment),
      draft_(draft),
      facts_(facts),
      language_(view.language),
      duty_words_(assessment, view),
      times_(view.language, draft.zone),
      tokens_(tokens),
      names_(certain_names(draft.notice->text.in(view.language))) {}

MustacheData DraftData::data() {
    MustacheData data;
    for (const auto& tag : tags_of(draft_.notice->text.in(language_))) {
        if (tag.kind == Tag::Kind::variable) add_variable(tag.name, data);
        if (tag.kind == Tag::Kind::section || tag.kind == Tag::Kind::inverted) {
            add_section(tag.name, data);
        }
    }
    return data;
}

std::string DraftData::words(const std::string& text) {
    return tokens_.token({{Kind::value, text, {}}});
}

void DraftData::add_variable(const std::string& name, MustacheData& data) {
    const auto& book = *assessment_.rulebook;
    if (data.texts.contains(name)) return;
    if (name == "recipient.name" || name.starts_with("duty.")) {
        data.texts[name] = tokens_.token(duty_runs(name));
        return;
    }
    if (name.starts_with(item_prefix)) {
        const auto found = book.content.find(name.substr(item_prefix.size()));
        if (found == book.content.end()) return;
        const auto label = found->second.label.in(language_);
        data.texts[name] = tokens_.token(item_runs(found->second, label, facts_, book));
        return;
    }
    // The names inside lists are given with the lists.
    if (is_variable(book, name, {})) data.texts[name] = tokens_.token(facts_.runs(name));
}

void DraftData::add_section(const std::string& name, MustacheData& data) {
    const auto* duty = draft_.duty;
    if (name.starts_with(known_prefix)) {
        data.flags[name] = facts_.known(name.substr(known_prefix.size()));
    } else if (name.starts_with(item_prefix)) {
        data.lists[name] = named_item(name.substr(item_prefix.size()));
    } else if (name == "items" || name == "rest") {
        data.lists[name] = items_data(name == "rest");
    } else if (name == "owed" || name == "open" || name == "not_owed") {
        data.lists[name] = duties_data(name);
    } else if (name == "timeline") {
        data.lists[name] = timeline_data();
    } else if (name == "affected.places") {
        data.lists[name] = places_data();
    } else if (name == "duty") {
        data.flags[name] = duty != nullptr;
    } else if (name == "is.required") {
        data.flags[name] = duty != nullptr && duty->required();
    } else if (name == "is.late") {
        data.flags[name] = duty != nullptr && (duty->standing == Standing::late ||
                                               duty->standing == Standing::overdue);
    }
}

DraftRuns DraftData::duty_runs(const std::string& name) const {
    const auto* duty = draft_.duty;
    if (duty == nullptr) return {};
    const auto text = [&]() -> std::string {
        if (name == "recipient.name") return draft_.recipient.name;
        if (name == "duty.key") return duty->key;
        if (name == "duty.title") return duty->duty->title.in(language_);
        if (name == "duty.law") return duty->law->title.in(language_);
        if (name == "duty.due") return due_text(*duty);
        if (name == "duty.outcome") return duty_words_.outcome(*duty);
        if (name == "duty.reason") return duty_words_.reason(*duty);
        return cite_text(assessment_.rulebook->citations, duty->duty->cite, language_);
    };
    return {{Kind::value, text(), {}}};
}

std::string DraftData::due_text(const DutyResult& duty) const {
    const auto& deadline = duty.clock.deadline;
    if (!deadline) return duty_words_.without_figure(duty);
    return times_.end(deadline->due, deadline->due_ends_day, deadline->zone);
}

/// The facts that answer an item with their labels, when there are several.
std::vector<MustacheData> DraftData::lines_data(const DraftItem& item) {
    const auto& book = *assessment_.rulebook;
    const auto& content = book.content.at(item.item.id);
    std::vector<MustacheData> lines;
    for (const auto& fact : content.filled_by) {
        const auto variable = variable_of(book, fact);
        if (facts_.forbidden(variable)) continue;
        MustacheData line;
        line.texts["label"] = words(capitalized(facts_.label(variable)));
        line.texts["text"] = tokens_.token(facts_.runs(variable));
        lines.push_back(std::move(line));
    }
    if (lines.size() < 2) lines.clear();
    return lines;
}

MustacheData DraftData::item_data(const DraftItem& item, std::size_t number) {
    MustacheData data;
    data.texts["number"] = std::to_string(number);
    data.texts["label"] = words(capitalized(item.item.label));
    data.texts["text"] = tokens_.token(item.runs);
    data.texts["cite"] =
        words(cite_text(assessment_.rulebook->citations, item.item.cite, language_));
    data.lists["lines"] = lines_data(item);
    const bool open = item.item.needed == Tri::unknown;
    if (open) data.texts["only_if"] = words(item.item.condition);
    return data;
}

/// All items of the duty, or with `rest` those that the template does not name itself.
std::vector<MustacheData> DraftData::items_data(bool rest) {
    const auto& book = *assessment_.rulebook;
    std::vector<MustacheData> list;
    for (const auto& item : draft_.items) {
        if (!is_shown(item) || says_only_forbidden(item)) continue;
        const auto& content = book.content.at(item.item.id);
        if (rest && names_item(*draft_.notice, names_, content, book)) continue;
        list.push_back(item_data(item, list.size() + 1));
    }
    return list;
}

/// The item, if the duty asks for it; without a duty, the item as such.
std::vector<MustacheData> DraftData::named_item(const std::string& id) {
    const auto& book = *assessment_.rulebook;
    for (const auto& item : draft_.items) {
        if (item.item.id != id) continue;
        if (!is_shown(item) || says_only_forbidden(item)) return {};
        return {item_data(item, 1)};
    }
    const auto found = book.content.find(id);
    if (draft_.serves_duty || found == book.content.end()) return {};
    DraftItem item;
    item.item.id = id;
    item.item.label = found->second.label.in(language_);
    item.runs = item_runs(found->second, item.item.label, facts_, book);
    return {item_data(item, 1)};
}

std::vector<MustacheData> DraftData::duties_data(const std::string& which) {
    std::vector<MustacheData> list;
    for (const auto& duty : assessment_.duties) {
        if (is_listed(which, duty)) list.push_back(duty_data(duty));
    }
    return list;
}

MustacheData DraftData::duty_data(const DutyResult& duty) {
    MustacheData data;
    data.texts["key"] = words(duty.key);
    data.texts["title"] = words(duty.duty->title.in(language_));
    data.texts["law"] = words(duty.law->title.in(language_));
    data.texts["recipient"] = words(recipient_of(assessment_, duty, language_).name);
    data.texts["cite"] =
        words(cite_text(assessment_.rulebook->citations, duty.duty->cite, language_));
    data.texts["reason"] = words(duty_words_.reason(duty));
    data.texts["due"] = words(due_text(duty));
    return data;
}

/// The events that happened, in order of time.
std::vector<MustacheData> DraftData::timeline_data() {
    struct Line {
        Instant at;
        std::string when;
        std::string what;
    };
    std::vector<Line> lines;
    for (const auto& [event, times] : assessment_.incident->timeline) {
        if (!times.at) continue;
        lines.push_back({times.at->at, times_.moment(*times.at),
                         event_label(*assessment_.rulebook, event, language_)});
    }
    std::stable_sort(lines.begin(), lines.end(),
                     [](const Line& a, const Line& b) { return a.at < b.at; });
    std::vector<MustacheData> list;
    for (const auto& line : lines) {
        MustacheData data;
        data.texts["when"] = words(line.when);
        data.texts["what"] = words(line.what);
        list.push_back(std::move(data));
    }
    return list;
}

std::vector<MustacheData> DraftData::places_data() {
    std::vector<MustacheData> list;
    if (facts_.forbidden("affected")) return list;
    for (const auto& [code, count] : assessment_.incident->affected) {
        const auto place = assessment_.rulebook->places.title(code).in(language_);
        const auto text = count_in_words(language_, count, true);
        const DraftRun known{Kind::value, text, {}};
        const DraftRun gap{Kind::missing, say(language_, DraftPhrase::people_in, {place}),
                           "affected." + code};
        MustacheData data;
        data.texts["place"] = words(place);
        data.texts["count"] = tokens_.token({text.empty() ? gap : known});
        list.push_back(std::move(data));
    }
    return list;
}

}  // namespace noticeclock
