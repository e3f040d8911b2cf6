#include "batch/line_reader.h"

#include <simdjson.h>

#include <algorithm>
#include <cstring>
#include <unordered_map>
#include <vector>

#include "document/digest.h"
#include "incident/people.h"
#include "time/zone.h"

namespace noticeclock {
namespace {

namespace dom = simdjson::dom;

constexpr std::int64_t largest_count = 1'000'000'000'000;

constexpr std::uint64_t in_each_byte(std::uint64_t byte) {
    return byte * 0x0101010101010101U;
}

/// Whether one of eight bytes is no printable ASCII character: its eighth bit is set, or gets set
/// by subtracting a space or by adding one. Only such a byte can carry over to the next.
bool has_odd_byte(std::uint64_t eight) {
    const auto marks = eight | (eight - in_each_byte(' ')) | (eight + in_each_byte(1));
    return (marks & in_each_byte(0x80)) != 0;
}

/// Whether a text is printable ASCII throughout: the ordinary reader looks for hidden characters.
bool is_plain(std::string_view text) {
    bool odd = false;
    for (; text.size() >= 8; text.remove_prefix(8)) {
        std::uint64_t eight = 0;
        std::memcpy(&eight, text.data(), 8);
        odd |= has_odd_byte(eight);
    }
    for (const char byte : text) odd |= byte < ' ' || byte > '~';
    return !odd;
}

/// A fact or an event with its slot.
struct Named {
    const Fact* fact = nullptr;
    Slot slot = no_slot;
    std::size_t index = 0;  // to see that it is named twice
};

using Facts = std::unordered_map<std::string_view, Named>;

/// The facts that stand below one key of an incident.
struct Group {
    Facts facts;
    bool seen = false;  // in the line at hand
};

bool is_string(const dom::element& element, std::string_view& text) {
    return element.get_string().get(text) == simdjson::SUCCESS;
}

}  // namespace

/// Every step returns false for what is not ordinary.
class LineReader::Walk {
  public:
    explicit Walk(const IncidentNames& names) : names_(names), vocabulary_(*names.vocabulary) {
        for (const auto& fact : vocabulary_.facts()) add(fact);
        seen_.resize(vocabulary_.facts().size());
    }

    const Incident* read(std::string_view line, const std::string& file) {
        dom::object root;
        if (!is_plain(line)) return nullptr;
        if (parser_.parse(line.data(), line.size()).get_object().get(root) != simdjson::SUCCESS)
            return nullptr;
        begin(line, file);
        for (const auto field : root) {
            if (!read_key(field.key, field.value)) return nullptr;
        }
        if (!is_in_order()) return nullptr;
        if (names_.digests) incident_.digest = sha256(line);
        if (!people_seen_) incident_.elsewhere = incident_.total = Value::unknown_count();
        complete(incident_, vocabulary_, *names_.places);
        return &incident_;
    }

  private:
    void add(const Fact& fact) {
        const auto dot = fact.id.find('.');
        const auto index = static_cast<std::size_t>(&fact - vocabulary_.facts().data());
        const std::string_view id = fact.id;
        const Named named{&fact, vocabulary_.slot(id).value_or(no_slot), index};
        if (fact.type == FactType::event) {
            events_.emplace(id, named);
        } else if (dot != std::string::npos) {
            groups_[id.substr(0, dot)].facts.emplace(id.substr(dot + 1), named);
        }
    }

    void begin(std::string_view line, const std::string& file) {
        line_ = line;
        incident_.id.clear();
        incident_.title.clear();
        incident_.file = file;
        incident_.values = vocabulary_.blank();
        incident_.texts.clear();
        incident_.timeline.clear();
        incident_.affected.clear();
        incident_.places.clear();
        incident_.assumptions.clear();
        std::fill(seen_.begin(), seen_.end(), false);
        for (auto& group : groups_) group.second.seen = false;
        id_seen_ = title_seen_ = timeline_seen_ = people_seen_ = false;
    }

    bool read_key(std::string_view key, const dom::element& value) {
        if (value.is_null()) return false;
        if (key == "incident") return read_head(value, id_seen_, incident_.id);
        if (key == "title") return read_head(value, title_seen_, incident_.title);
        if (key == "timeline") return read_timeline(value);
        if (key == "affected") return read_affected(value);
        const auto group = groups_.find(key);
        return group != groups_.end() && read_group(group->second, value);
    }

    static bool first_time(bool& seen) { return !std::exchange(seen, true); }

    static bool read_head(const dom::element& value, bool& seen, std::string& text) {
        std::string_view read;
        if (!first_time(seen) || !is_string(value, read)) return false;
        text = read;
        return true;
    }

    bool is_first(const Named& named) {
        const bool first = !seen_[named.index];
        seen_[named.index] = true;
        return first;
    }

    bool read_timeline(const dom::element& value) {
        dom::object events;
        if (!first_time(timeline_seen_) || value.get_object().get(events) != simdjson::SUCCESS)
            return false;
        for (const auto field : events) {
            const auto event = events_.find(field.key);
            if (event == events_.end() || !is_first(event->second)) return false;
            if (!read_event(event->second, field.value)) return false;
        }
        return true;
    }

    bool read_event(const Named& event, const dom::element& value) {
        std::string_view text;
        if (!is_string(value, text)) return false;
        if (text == "unknown") {
            incident_.values[event.slot] = Value::unknown_event();
            return true;
        }
        const auto reading = parse_time(text, std::nullopt);
        const auto& moment = reading.moment;
        if (reading.kind != TimeReading::Kind::ok || moment.precision != Precision::minute)
            return false;
        incident_.values[event.slot] = Value::happened(moment.at.time_since_epoch().count());
        incident_.timeline[event.fact->id].at = moment;
        return true;
    }

    /// Events before `occurred` draw a warning.
    [[nodiscard]] bool is_in_order() const {
        const auto occurred = incident_.timeline.find("occurred");
        if (occurred == incident_.timeline.end()) return true;
        return std::all_of(
            incident_.timeline.begin(), incident_.timeline.end(),
            [&](const auto& event) { return event.second.at->at >= occurred->second.at->at; });
    }

    bool read_affected(const dom::element& value) {
        dom::object places;
        if (!first_time(people_seen_) || value.get_object().get(places) != simdjson::SUCCESS)
            return false;
        std::optional<Value> total;
        std::optional<Value> elsewhere;
        for (const auto field : places) {
            Value count;
            if (!read_count(field.value, count)) return false;
            if (field.key == "total" || field.key == "elsewhere") {
                auto& sum = field.key == "total" ? total : elsewhere;
                if (std::exchange(sum, count)) return false;
            } else if (!names_.places->find(field.key) ||
                       !incident_.affected.emplace(field.key, count).second) {
                return false;
            }
        }
        return settle_people(total, elsewhere, incident_);
    }

    bool read_group(Group& group, const dom::element& value) {
        dom::object facts;
        if (!first_time(group.seen) || value.get_object().get(facts) != simdjson::SUCCESS)
            return false;
        for (const auto field : facts) {
            const auto named = group.facts.find(field.key);
            if (named == group.facts.end() || !is_first(named->second)) return false;
            if (!field.value.is_null() && !read_fact(named->second, field.value)) return false;
        }
        return true;
    }

    bool read_fact(const Named& named, const dom::element& value) {
        auto& slot_value = incident_.values[named.slot == no_slot ? 0 : named.slot];
        switch (named.fact->type) {
            case FactType::yes_no:
                return read_yes_no(value, slot_value);
            case FactType::count:
                return read_count(value, slot_value);
            case FactType::choice:
                return read_choice(*named.fact, value, slot_value);
            case FactType::set:
                return read_set(*named.fact, value, slot_value);
            case FactType::places:
                return read_places(*named.fact, value);
            case FactType::text:
                return read_text(*named.fact, value);
            case FactType::event:
                break;
        }
        return false;
    }

    static bool read_yes_no(const dom::element& value, Value& read) {
        bool truth = false;
        std::string_view text;
        if (value.get_bool().get(truth) != simdjson::SUCCESS) {
            if (!is_string(value, text)) return false;
            if (text == "unknown") return true;
            truth = text == "yes" || text == "true";
            if (!truth && text != "no" && text != "false") return false;
        }
        read = Value::yes_no(truth);
        return true;
    }

    bool read_count(const dom::element& value, Value& read) const {
        std::int64_t number = 0;
        std::string_view text;
        if (is_string(value, text) && text == "unknown") {
            read = Value::unknown_count();
            return true;
        }
        if (value.get_int64().get(number) != simdjson::SUCCESS) return false;
        if (number < 0 || number > largest_count || (number == 0 && has_minus_zero())) return false;
        read = Value::exactly(number);
        return true;
    }

    /// -0 is a number of JSON but no count.
    [[nodiscard]] bool has_minus_zero() const {
        for (auto at = line_.find("-0"); at != std::string_view::npos;
             at = line_.find("-0", at + 2)) {
            if (at + 2 == line_.size() || line_[at + 2] < '0' || line_[at + 2] > '9') return true;
        }
        return false;
    }

    static bool read_choice(const Fact& fact, const dom::element& value, Value& read) {
        std::string_view text;
        if (!is_string(value, text)) return false;
        if (text == "unknown") return true;
        const auto word = fact.word(text);
        if (!word) return false;
        read = {std::int64_t{1} << *word, 0};
        return true;
    }

    static bool read_set(const Fact& fact, const dom::element& value, Value& read) {
        dom::array words;
        if (value.get_array().get(words) != simdjson::SUCCESS) return false;
        std::int64_t has = 0;
        for (const dom::element entry : words) {
            std::string_view text;
            if (!is_string(entry, text)) return false;
            const auto word = fact.word(text);
            if (!word) return false;
            has |= std::int64_t{1} << *word;
        }
        read = {has, has};
        return true;
    }

    bool read_places(const Fact& fact, const dom::element& value) {
        dom::array codes;
        if (value.get_array().get(codes) != simdjson::SUCCESS) return false;
        auto& places = incident_.places[fact.id];
        for (const dom::element entry : codes) {
            std::string_view code;
            if (!is_string(entry, code)) return false;
            const auto place = names_.places->find(code);
            if (!place) return false;
            places.push_back(*place);
        }
        return true;
    }

    bool read_text(const Fact& fact, const dom::element& value) {
        std::string_view text;
        if (fact.id == "organization.main_establishment" || !is_string(value, text)) return false;
        if (text != "unknown") incident_.texts[fact.id] = text;
        return true;
    }

    const IncidentNames& names_;
    const Vocabulary& vocabulary_;
    dom::parser parser_;
    std::unordered_map<std::string_view, Group> groups_;
    Facts events_;
    std::string_view line_;
    Incident incident_;
    std::vector<bool> seen_;  // facts and events of the line so far
    bool id_seen_ = false;
    bool title_seen_ = false;
    bool timeline_seen_ = false;
    bool people_seen_ = false;
};

LineReader::LineReader(const IncidentNames& names) : walk_(std::make_unique<Walk>(names)) {}
LineReader::~LineReader() = default;

const Incident* LineReader::read(std::string_view line, const std::string& file) {
    return walk_->read(line, file);
}

}  // namespace noticeclock
