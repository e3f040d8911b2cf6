#include "law/content_reader.h"

#include "document/fields.h"
#include "document/suggestion.h"

namespace noticeclock {
namespace {

/// The people affected, by place or in the place at hand, fill items too.
constexpr std::string_view people = "affected";
constexpr std::string_view people_here = "affected.here";

std::vector<std::string_view> fillers(const Vocabulary& vocabulary) {
    auto names = vocabulary.fact_ids();
    names.insert(names.end(), {people, people_here});
    for (const auto event : vocabulary.event_ids()) names.push_back(event);
    return names;
}

void read_filler(const Node& entry, const Vocabulary& vocabulary, std::vector<std::string>& into,
                 Diagnostics& diagnostics) {
    const auto id = read_text(entry, diagnostics);
    if (!id) return;
    if (vocabulary.find(*id) == nullptr && *id != people_here && *id != people) {
        diagnostics.add(unknown_name(entry, "fact", fillers(vocabulary)));
        return;
    }
    into.push_back(*id);
}

void read_fillers(const std::optional<Node>& list, const Vocabulary& vocabulary,
                  std::vector<std::string>& into, Diagnostics& diagnostics) {
    if (!list) return;
    for (const auto& entry : entries(*list)) read_filler(entry, vocabulary, into, diagnostics);
}

ContentItem read_item(const Node& key, const Node& value, const Vocabulary& vocabulary,
                      Diagnostics& diagnostics) {
    ContentItem item;
    item.id = key.text();
    Fields fields(value, diagnostics);
    item.label = need_wording(fields, "label");
    read_fillers(fields.get("filled_by"), vocabulary, item.filled_by, diagnostics);
    read_fillers(fields.get("forbids"), vocabulary, item.forbids, diagnostics);
    fields.close();
    return item;
}

void read_wordings(const std::optional<Node>& node, std::unordered_map<std::string, Text>& into,
                   Diagnostics& diagnostics) {
    if (!node) return;
    for (const auto& [key, value] : pairs(*node, diagnostics)) {
        into[std::string(key.text())] = read_wording(value, diagnostics);
    }
}

Milestone read_milestone(const Node& node, Diagnostics& diagnostics) {
    Milestone milestone;
    Fields fields(node, diagnostics);
    milestone.id = fields.need_text("id");
    if (const auto after = fields.need("after")) {
        const auto period = parse_period(after->text());
        if (!period || period->unit != Unit::hours) {
            diagnostics.add(fault(*after, "expected a period such as '24 hours'"));
        }
        milestone.after = std::chrono::hours(period.value_or(Period{}).count);
    }
    milestone.title = need_wording(fields, "title");
    fields.close();
    return milestone;
}

}  // namespace

void read_content(const Node& node, Rulebook& rulebook, Diagnostics& diagnostics) {
    Fields fields(node, diagnostics);
    if (const auto items = fields.need("items")) {
        for (const auto& [key, value] : pairs(*items, diagnostics)) {
            auto item = read_item(key, value, rulebook.vocabulary, diagnostics);
            rulebook.content[item.id] = std::move(item);
        }
    }
    read_wordings(fields.need("recipients"), rulebook.recipients, diagnostics);
    read_wordings(fields.need("standards"), rulebook.standards, diagnostics);
    fields.close();
}

std::vector<Milestone> read_milestones(const Node& node, Diagnostics& diagnostics) {
    std::vector<Milestone> milestones;
    for (const auto& entry : entries(node)) {
        milestones.push_back(read_milestone(entry, diagnostics));
    }
    return milestones;
}

}  // namespace noticeclock
