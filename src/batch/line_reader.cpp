#include "batch/line_reader.h"

#include <simdjson.h>

#include <algorithm>
#include <unordered_map>
#include <vector>

#include "document/digest.h"
#include "document/octets.h"
#include "incident/people.h"
#include "time/zone.h"

namespace noticeclock {
namespace {

namespace dom = simdjson::dom;

constexpr std::int64_t largest_count = 1'000'000'000'000;

/// Whether a text is printable ASCII throughout: the ordinary reader looks for hidden characters.
bool is_plain(std::string_view text) {
    bool odd = false;
    for (; text.size() >= 8; text.remove_prefix(8))
        odd |= is_marked(odd_marks(eight_octets(text.data())));
    for (const char byte : text) odd |= byte < ' ' || byte > '~';
    return !odd;
}

/// A fact or an event with its slot.
struct Named {
    const Fact* fact = nullptr;
    Slot slot = no_slot;
    std::uint64_t line = 0;  // that named it last, by its number
};

/// Things by the keys of a line. Lines mostly have the same keys in the same order, so a key is
/// first compared with the one that stood at its place before.
template <class T>
class Keys {
  public:
    void add(std::string_view key, T thing) { things_.emplace(key, std::move(thing)); }
    T& operator[](std::string_view key) { return things_[key]; }
    /// At the beginning of a line.
    void restart() { at_ = 0; }
    /// Null when there is none.
    T* find(std::string_view key) {
        if (at_ < order_.size() && order_[at_]->first == key) return &order_[at_++]->second;
        const auto found = things_.find(key);
        if (found == things_.end()) return nullptr;
        order_.resize(std::max(order_.size(), at_ + 1));
        order_[at_++] = &*found;
        return &found->second;
    }

  private:
    using Things = std::unordered_map<std::string_view, T>;
    Things things_;
    std::vector<typename Things::value_type*> order_;  // as in the lines before
    std::size_t at_ = 0;
};

/// A key of an incident, and the facts or events that stand below it.
struct Group {
    enum class Kind { id, title, timeline, affected, facts } kind = Kind::facts;
    Keys<Named> named;
    std::uint64_t line = 0;  // that had it last, by its number
};

bool is_string(const dom::element& element, std::string_view& text) {
    return element.get_string().get(text) == simdjson::SUCCESS;
}

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
        incident_.values = vocabulary_.blank();
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

    void begin(std::string_view line, const std::string& file) {
        line_ = line;
        minus_zero_.reset();
        incident_.id.clear();
        incident_.title.clear();
        incident_.file = file;
        forget_values();
        incident_.texts.clear();
        incident_.timeline.clear();
        incident_.affected.clear();
        incident_.places.clear();
        incident_.assumptions.clear();
        groups_.restart();
        ++number_;
    }

    /// Only what the line before wrote; the rest is blank, or derived anew by complete().
    void forget_values() {
        const auto& blank = vocabulary_.blank();
        for (const auto slot : written_) incident_.values[slot] = blank[slot];
        written_.clear();
    }

    /// The value of a slot, to be written.
    Value& value_at(Slot slot) {
        written_.push_back(slot);
        return incident_.values[slot];
    }

    bool read_key(std::string_view key, const dom::element& value) {
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

    static bool read_head(const dom::element& value, std::string& text) {
        std::string_view read;
        if (!is_string(value, read)) return false;
        text = read;
        return true;
    }

    bool read_event(const Named& event, const dom::element& value) {
        std::string_view text;
        if (!is_string(value, text)) return false;
        if (text == "unknown") {
            value_at(event.slot) = Value::unknown_event();
            return true;
        }
        const auto reading = parse_time(text, std::nullopt);
        const auto& moment = reading.moment;
        if (reading.kind != TimeReading::Kind::ok || moment.precision != Precision::minute)
            return false;
        value_at(event.slot) = Value::happened(moment.at.time_since_epoch().count());
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
        if (value.get_object().get(places) != simdjson::SUCCESS) return false;
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
        if (value.get_object().get(facts) != simdjson::SUCCESS) return false;
        group.named.restart();
        for (const auto field : facts) {
            auto* named = group.named.find(field.key);
            if (named == nullptr || !is_first(*named)) return false;
            if (named->fact->type == FactType::event) {
                if (!read_event(*named, field.value)) return false;
            } else if (!field.value.is_null() && !read_fact(*named, field.value)) {
                return false;
            }
        }
        return true;
    }

    bool read_fact(const Named& named, const dom::element& value) {
        auto& slot_value = named.slot == no_slot ? unused_ : value_at(named.slot);
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

    bool read_count(const dom::element& value, Value& read) {
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
    [[nodiscard]] bool has_minus_zero() {
        if (!minus_zero_) minus_zero_ = find_minus_zero();
        return *minus_zero_;
    }

    [[nodiscard]] bool find_minus_zero() const {
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
    Keys<Group> groups_;
    const Group* people_ = nullptr;
    std::string_view line_;
    std::uint64_t number_ = 0;        // of the line at hand, from 1
    std::optional<bool> minus_zero_;  // whether the line has one, once that was asked
    Incident incident_;
    std::vector<Slot> written_;  // by the line at hand
    Value unused_;               // for facts without a slot
};

LineReader::LineReader(const IncidentNames& names) : walk_(std::make_unique<Walk>(names)) {}
LineReader::~LineReader() = default;

const Incident* LineReader::read(std::string_view line, const std::string& file) {
    return walk_->read(line, file);
}

}  // namespace noticeclock
