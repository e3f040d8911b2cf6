#include "batch/line_reader.h"

#include <simdjson.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "batch/keys.h"
#include "batch/plain_string.h"
#include "batch/renewed.h"
#include "document/digest.h"
#include "incident/people.h"
#include "time/zone.h"

namespace noticeclock {
namespace {

namespace json = simdjson::ondemand;

constexpr std::int64_t largest_count = 1'000'000'000'000;

/// What is got from the result of a step of the parser; false when there is none.
template <class T>
bool get(simdjson::simdjson_result<T> result, T& got) {
    return std::move(result).get(got) == simdjson::SUCCESS;
}

/// A fact or an event with its slot.
struct Named {
    const Fact* fact = nullptr;
    Slot slot = no_slot;
    std::uint64_t line = 0;  // that named it last, by its number
};

/// A key of an incident, and the facts or events that stand below it.
struct Group {
    enum class Kind { id, title, timeline, affected, facts } kind = Kind::facts;
    Keys<Named> named;
    std::uint64_t line = 0;  // that had it last, by its number
};

}  // namespace

/// Every step returns false for what is not ordinary.
class LineReader::Walk {
  public:
    explicit Walk(const IncidentNames& names) : names_(names), vocabulary_(*names.vocabulary) {
        groups_["incident"].kind = Group::Kind::id;
        groups_["title"].kind = Group::Kind::title;
        groups_["timeline"].kind = Group::Kind::timeline;
        groups_["affected"].kind = Group::Kind::affected;
        people_ = &groups_["affected"];
        for (const auto& fact : vocabulary_.facts()) add(fact);
    }

    const Incident* read(std::string_view line, std::size_t room, const std::string& file) {
        begin(file);
        if (!read_line(with_room(line, room))) return nullptr;
        drop_unnamed();
        if (!is_in_order()) return nullptr;
        if (names_.digests) incident_.digest = sha256(line);
        if (people_->line != number_)
            incident_.elsewhere = incident_.total = Value::unknown_count();
        complete(incident_, vocabulary_, *names_.places);
        return &incident_;
    }

  private:
    void add(const Fact& fact) {
        const std::string_view id = fact.id;
        const auto dot = id.find('.');
        const Named named{&fact, vocabulary_.slot(id).value_or(no_slot)};
        if (fact.type == FactType::event) {
            groups_["timeline"].named.add(id, named);
        } else if (dot != std::string_view::npos) {
            groups_[id.substr(0, dot)].named.add(id.substr(dot + 1), named);
        }
    }

    /// The line where it stands if there is the room after it that the parser asks for, else a
    /// copy.
    simdjson::padded_string_view with_room(std::string_view line, std::size_t room) {
        constexpr auto needed = simdjson::SIMDJSON_PADDING;
        if (room < needed) {
            copy_.assign(line).append(needed, ' ');
            line = std::string_view(copy_).substr(0, line.size());
        }
        end_ = line.data() + line.size();
        return simdjson::padded_string_view(line.data(), line.size(), line.size() + needed);
    }

    void begin(const std::string& file) {
        incident_.id.clear();
        incident_.title.clear();
        incident_.file = file;
        incident_.values = vocabulary_.blank();
        texts_.restart();
        timeline_.restart();
        affected_.restart();
        places_listed_.restart();
        incident_.assumptions.clear();
        groups_.restart();
        ++number_;
    }

    void drop_unnamed() {
        texts_.drop_others();
        timeline_.drop_others();
        places_listed_.drop_others();
        if (people_->line != number_) affected_.drop_others();
    }

    /// From a place in the line on.
    [[nodiscard]] std::string_view from(json::raw_json_string place) const {
        const auto* begin = place.raw();
        return {begin, static_cast<std::size_t>(end_ - begin)};
    }

    bool is_string(json::value& value, std::string_view& text) const {
        json::raw_json_string place;
        if (!get(value.get_raw_json_string(), place)) return false;
        text = up_to_quote(from(place));
        return true;
    }

    bool read_line(const simdjson::padded_string_view& line) {
        json::document document;
        json::object root;
        if (!get(parser_.iterate(line), document) || !get(document.get_object(), root))
            return false;
        const auto read = [&](std::string_view key, json::value& value) {
            return read_key(key, value);
        };
        return each_field(root, read) &&
               document.current_location().error() == simdjson::OUT_OF_BOUNDS;
    }

    /// Reads the fields of an object; `read` gets the line from a key on, and its value.
    template <class Read>
    bool each_field(json::object& object, const Read& read) {
        for (auto result : object) {
            if (result.error() != simdjson::SUCCESS) return false;
            auto& field = result.value_unsafe();  // to copy it costs more than all else here
            if (!read(from(field.key()), field.value())) return false;
        }
        return true;
    }

    bool read_key(std::string_view key, json::value& value) {
        auto* group = groups_.find(key);
        if (group == nullptr || !is_first(*group)) return false;
        switch (group->kind) {
            case Group::Kind::id:
                return read_head(value, incident_.id);
            case Group::Kind::title:
                return read_head(value, incident_.title);
            case Group::Kind::affected:
                return read_affected(value);
            case Group::Kind::timeline:
            case Group::Kind::facts:
                break;
        }
        return read_group(*group, value);
    }

    /// Whether the line at hand has not named it before.
    template <class Thing>
    bool is_first(Thing& thing) const {
        return std::exchange(thing.line, number_) != number_;
    }

    bool read_head(json::value& value, std::string& text) const {
        std::string_view read;
        if (!is_string(value, read) || !is_plain(read)) return false;
        text = read;
        return true;
    }

    bool read_event(const Named& event, json::value& value) {
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
        auto* times = timeline_.name(event.fact->id);
        if (times != nullptr) times->at = moment;
        return times != nullptr;
    }

    /// Events before `occurred` draw a warning.
    [[nodiscard]] bool is_in_order() const {
        const auto occurred = incident_.timeline.find("occurred");
        if (occurred == incident_.timeline.end()) return true;
        return std::all_of(
            incident_.timeline.begin(), incident_.timeline.end(),
            [&](const auto& event) { return event.second.at->at >= occurred->second.at->at; });
    }

    bool read_affected(json::value& value) {
        json::object places;
        if (!get(value.get_object(), places)) return false;
        std::optional<Value> total;
        std::optional<Value> elsewhere;
        const auto read = [&](std::string_view text, json::value& number) {
            Value count;
            json::json_type type{};
            if (!get(number.type(), type) || !read_count(type, number, count)) return false;
            const auto key = up_to_quote(text);
            if (key == "total" || key == "elsewhere") {
                auto& sum = key == "total" ? total : elsewhere;
                return !std::exchange(sum, count);
            }
            auto* people = names_.places->find(key) ? affected_.name(key) : nullptr;
            if (people != nullptr) *people = count;
            return people != nullptr;
        };
        if (!each_field(places, read)) return false;
        affected_.drop_others();
        return settle_people(total, elsewhere, incident_);
    }

    bool read_group(Group& group, json::value& value) {
        json::object facts;
        if (!get(value.get_object(), facts)) return false;
        group.named.restart();
        return each_field(facts, [&](std::string_view key, json::value& fact) {
            auto* named = group.named.find(key);
            return named != nullptr && is_first(*named) && read_named(*named, fact);
        });
    }

    bool read_named(const Named& named, json::value& value) {
        if (named.fact->type == FactType::event) return read_event(named, value);
        json::json_type type{};
        if (!get(value.type(), type)) return false;
        if (type != json::json_type::null) return read_fact(named, type, value);
        bool null = false;
        return get(value.is_null(), null) && null;
    }

    bool read_fact(const Named& named, json::json_type type, json::value& value) {
        auto& slot_value = named.slot == no_slot ? unused_ : incident_.values[named.slot];
        switch (named.fact->type) {
            case FactType::yes_no:
                return read_yes_no(type, value, slot_value);
            case FactType::count:
                return read_count(type, value, slot_value);
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

    bool read_yes_no(json::json_type type, json::value& value, Value& read) const {
        bool truth = false;
        if (type == json::json_type::boolean) {
            if (!get(value.get_bool(), truth)) return false;
        } else {
            std::string_view text;
            if (!is_string(value, text)) return false;
            if (text == "unknown") return true;
            truth = text == "yes" || text == "true";
            if (!truth && text != "no" && text != "false") return false;
        }
        read = Value::yes_no(truth);
        return true;
    }

    bool read_count(json::json_type type, json::value& value, Value& read) const {
        if (type == json::json_type::string) {
            std::string_view text;
            read = Value::unknown_count();
            return is_string(value, text) && text == "unknown";
        }
        std::int64_t number = 0;
        const bool negative = value.is_negative();  // -0 is a number of JSON but no count
        if (negative || !get(value.get_int64(), number) || number > largest_count) return false;
        read = Value::exactly(number);
        return true;
    }

    bool read_choice(const Fact& fact, json::value& value, Value& read) const {
        std::string_view text;
        if (!is_string(value, text)) return false;
        if (text == "unknown") return true;
        const auto word = fact.word(text);
        if (!word) return false;
        read = {std::int64_t{1} << *word, 0};
        return true;
    }

    bool read_set(const Fact& fact, json::value& value, Value& read) const {
        std::int64_t has = 0;
        const auto add = [&](std::string_view text) {
            const auto word = fact.word(text);
            if (word) has |= std::int64_t{1} << *word;
            return word.has_value();
        };
        if (!each_string(value, add)) return false;
        read = {has, has};
        return true;
    }

    /// Reads an array of strings.
    template <class Read>
    bool each_string(json::value& value, const Read& read) const {
        json::array array;
        if (!get(value.get_array(), array)) return false;
        for (auto result : array) {
            std::string_view text;
            if (result.error() != simdjson::SUCCESS) return false;
            if (!is_string(result.value_unsafe(), text) || !read(text)) return false;
        }
        return true;
    }

    bool read_places(const Fact& fact, json::value& value) {
        auto* places = places_listed_.name(fact.id);
        if (places == nullptr) return false;
        places->clear();
        return each_string(value, [&](std::string_view code) {
            const auto place = names_.places->find(code);
            if (place) places->push_back(*place);
            return place.has_value();
        });
    }

    bool read_text(const Fact& fact, json::value& value) {
        std::string_view text;
        if (fact.id == "organization.main_establishment") return false;
        if (!is_string(value, text) || !is_plain(text)) return false;
        if (text == "unknown") return true;
        auto* known = texts_.name(fact.id);
        if (known != nullptr) *known = text;
        return known != nullptr;
    }

    const IncidentNames& names_;
    const Vocabulary& vocabulary_;
    json::parser parser_;
    Keys<Group> groups_;
    const Group* people_ = nullptr;
    std::string copy_;           // of the line at hand, if it had to be copied
    const char* end_ = nullptr;  // of the line at hand
    std::uint64_t number_ = 0;   // its number, from 1
    Incident incident_;
    Renewed<std::string> texts_{incident_.texts};
    Renewed<EventTimes> timeline_{incident_.timeline};
    Renewed<Value> affected_{incident_.affected};
    Renewed<std::vector<PlaceIndex>> places_listed_{incident_.places};
    Value unused_;  // for facts without a slot
};

LineReader::LineReader(const IncidentNames& names) : walk_(std::make_unique<Walk>(names)) {}
LineReader::~LineReader() = default;

const Incident* LineReader::read(std::string_view line, std::size_t room, const std::string& file) {
    return walk_->read(line, room, file);
}

}  // namespace noticeclock
