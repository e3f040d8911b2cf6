#include "incident/dated.h"

#include <algorithm>

#include "document/fields.h"
#include "incident/journal.h"

namespace noticeclock {
namespace {

/// Goes through the parts of an incident that have times.
class Finder {
  public:
    explicit Finder(const Node& root) : root_(root), zone_(zone_of_incident(root)) {}

    std::vector<DatedItem> find() {
        each("timeline", [this](const auto& key, const Node& value) { event(key, value); });
        each("notices", [this](const auto& key, const Node& value) { notice(key, value); });
        each_of("holds", "from");
        each_of("safeguards", "effective");
        each("tasks", [this](const auto& key, const Node& value) { task(key, value); });
        return std::move(items_);
    }

  private:
    template <typename Take>
    void each(const std::string& group, Take take) {
        const auto mapping = root_.find(group);
        if (!mapping || !mapping->is_mapping()) return;
        for (std::size_t i = 0; i < mapping->size(); ++i)
            take(std::string(mapping->key(i).text()), mapping->value(i));
    }

    void event(const std::string& event, const Node& value) {
        const std::string name = "timeline." + event;
        if (!value.is_mapping()) return add(name, {"timeline", event}, value, value);
        const auto of_law = name + ".";
        for (std::size_t i = 0; i < value.size(); ++i) {
            const std::string law(value.key(i).text());
            add(law == "at" ? name : of_law + law, {"timeline", event, law}, value.value(i),
                value.value(i));
        }
    }

    void notice(const std::string& duty, const Node& value) {
        const auto sent = value.is_mapping() ? value.find("sent") : std::optional(value);
        if (!sent) return;
        std::vector<std::string> path{"notices", duty};
        if (value.is_mapping()) path.emplace_back("sent");
        for (const auto& time : entries(*sent)) add("notices." + duty, path, time, time);
    }

    /// The entries of a list, by the time that stands in each under `key`.
    void each_of(const std::string& list, std::string_view key) {
        const auto found = root_.find(list);
        if (!found) return;
        for (const auto& entry : entries(*found)) {
            const auto time = entry.is_mapping() ? entry.find(key) : std::nullopt;
            add(list, {list}, entry, time.value_or(entry));
        }
    }

    void task(const std::string& task, const Node& value) {
        const auto done = value.is_mapping() ? value.find("done") : std::optional(value);
        if (done) add("tasks." + task, {"tasks", task}, *done, *done);
    }

    /// What is no time counts as past: it stays, so that reading the incident can report it.
    void add(std::string name, std::vector<std::string> path, const Node& node, const Node& time) {
        const auto reading = time.is_scalar() ? parse_time(time.text(), zone_) : TimeReading{};
        const bool read = reading.kind == TimeReading::Kind::ok;
        items_.push_back(
            {std::move(name), std::move(path), node, read ? reading.moment : Moment{}});
    }

    Node root_;
    std::optional<Zone> zone_;
    std::vector<DatedItem> items_;
};

/// What is left under a path: of a notice or a task without a time, nothing.
Edit edit_of(const DatedItem& first, std::vector<Node> kept) {
    if (!kept.empty()) return {Edit::Kind::list, first.path, first.node, std::move(kept)};
    auto path = first.path;
    if (path.front() == "notices" || path.front() == "tasks") path.resize(2);
    return {Edit::Kind::remove, std::move(path), first.node};
}

}  // namespace

std::vector<DatedItem> dated_items(const Node& root) {
    return Finder(root).find();
}

std::vector<Edit> edits_after(const std::vector<DatedItem>& items, Instant limit) {
    std::vector<Edit> edits;
    for (auto first = items.begin(); first != items.end();) {
        const auto last = std::find_if(
            first, items.end(), [&](const DatedItem& item) { return item.path != first->path; });
        std::vector<Node> kept;
        for (auto item = first; item != last; ++item) {
            if (item->at.at <= limit) kept.push_back(item->node);
        }
        if (kept.size() < static_cast<std::size_t>(last - first))
            edits.push_back(edit_of(*first, std::move(kept)));
        first = last;
    }
    return edits;
}

}  // namespace noticeclock
