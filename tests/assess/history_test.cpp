#include "assess/history.h"

#include <algorithm>
#include <fstream>
#include <map>
#include <random>
#include <sstream>

#include "assess/concern.h"
#include "situation.h"

// A journal replayed gives what a person would have got who wrote down, at that moment, only what
// was known then.

namespace noticeclock {
namespace {

/// A body of law of its own, as a history reads texts into it.
Rulebook fresh_laws() {
    Diagnostics diagnostics;
    return load_rules(embedded_rules(), nullptr, diagnostics, Texts::on_demand);
}

Instant at(const std::string& text) {
    const auto reading = parse_time(text, std::nullopt);
    REQUIRE(reading.kind == TimeReading::Kind::ok);
    return reading.moment.at;
}

std::shared_ptr<const Document> yaml(const std::string& text) {
    Diagnostics diagnostics;
    auto document =
        read_document(std::make_shared<const Source>(Source{"i.yaml", text}), diagnostics);
    INFO(text << render(diagnostics));
    REQUIRE(document);
    return document;
}

Incident read(const std::string& text, const Knowledge& knowledge) {
    Diagnostics diagnostics;
    const auto names = incident_names(laws());
    auto incident = read_replay(replay(*yaml(text), names, knowledge, diagnostics), names,
                                knowledge, diagnostics);
    INFO(text << render(diagnostics));
    REQUIRE_FALSE(diagnostics.has_errors());
    REQUIRE(incident);
    return std::move(*incident);
}

/// All that an assessment says of its duties, one a line.
std::string told(const Incident& incident, Instant now) {
    std::ostringstream text;
    const auto assessment = assess(laws(), incident, now, {});
    for (const auto& duty : assessment.duties) {
        text << duty.key << ' ' << static_cast<int>(duty.possible) << ' '
             << static_cast<int>(duty.standing) << ' ' << static_cast<int>(duty.clock.state);
        if (duty.clock.deadline) {
            text << ' ' << format_utc(duty.clock.deadline->due) << ' '
                 << format_utc(duty.clock.deadline->act_by);
        }
        text << '\n';
    }
    for (const auto& question : assessment.questions) text << "? " << question.key << '\n';
    return text.str();
}

void check_same(const std::string& journal, const std::string& by_hand, Instant moment) {
    const auto replayed = read(journal, Knowledge::at(moment));
    const auto written = read(by_hand, {});
    INFO(format_utc(moment) << "\n" << journal << "\n-----\n" << by_hand);
    CHECK(replayed.values == written.values);
    CHECK(replayed.affected == written.affected);
    CHECK(replayed.texts == written.texts);
    CHECK(told(replayed, moment) == told(written, moment));
}

const std::string head = R"(incident: J-1
timezone: Europe/Berlin
organization: {places: [DE-HE, JP], roles: [controller], kinds: []}
)";

/// One fact of a made-up incident.
struct Said {
    std::string path;
    std::string value;
};

/// What may be said in a made-up journal; a time is filled in where a value is empty.
const std::vector<std::pair<std::string, std::vector<std::string>>> sayable{
    {"data.personal", {"yes", "no", "unknown"}},
    {"data.encrypted", {"yes", "no", "unknown"}},
    {"data.key_compromised", {"yes", "no"}},
    {"data.elements", {"[name, email]", "{name: yes, online_credentials: unknown}", "[]"}},
    {"breach.kinds", {"[confidentiality]", "[availability]", "{confidentiality: unknown}"}},
    {"breach.malicious", {"yes", "no", "unknown"}},
    {"risk.level", {"high", "unlikely", "risk or high", "unknown"}},
    {"affected.JP", {"8400", "500..9000", "12", "unknown"}},
    {"affected.DE-HE", {"274", "120..300", "0"}},
    {"affected.US-CA", {"620", "1..", "unknown"}},
    {"timeline.discovered", {""}},
    {"timeline.aware", {""}},
    {"timeline.contained", {""}},
    {"notices.gdpr.authority", {""}},
};

std::string time_text(int hour) {
    return format_utc(at("2026-11-19T00:00Z") + std::chrono::hours(hour));
}

/// A made-up incident: facts outside the journal, and entries hour by hour.
struct Story {
    std::map<std::string, std::string> outside;
    std::map<int, std::vector<Said>> entries;
    std::vector<int> order;  ///< of the entries in the file

    [[nodiscard]] std::string text() const;
    [[nodiscard]] std::map<std::string, std::string> known(int hour) const;
};

std::string pairs_of(const std::map<std::string, std::string>& facts) {
    std::map<std::string, std::string> groups;
    for (const auto& [path, value] : facts) {
        const auto dot = path.find('.');
        groups[path.substr(0, dot)] += "  " + path.substr(dot + 1) + ": " + value + "\n";
    }
    std::string text;
    for (const auto& [group, lines] : groups) text += group + ":\n" + lines;
    return text;
}

std::string Story::text() const {
    auto text = head + pairs_of(outside) + "journal:\n";
    for (const int hour : order) {
        text += "- at: " + time_text(hour) + "\n  by: X\n  set:\n";
        for (const auto& said : entries.at(hour))
            text += "    " + said.path + ": " + said.value + "\n";
    }
    return text;
}

/// The facts that a person would have listed at that hour, found the long way round.
std::map<std::string, std::string> Story::known(int hour) const {
    std::map<std::string, std::string> last;
    std::map<std::string, std::string> now;
    for (const auto& [when, said] : entries) {
        for (const auto& fact : said) {
            last[fact.path] = fact.value;
            if (when <= hour) now[fact.path] = fact.value;
        }
    }
    bool any_count = false;
    for (const auto& [path, value] : outside) {
        const bool present_state = last.contains(path) && last[path] == value;
        if (!present_state) now.try_emplace(path, value);
    }
    for (const auto& [path, value] : now) any_count = any_count || path.starts_with("affected.");
    for (const auto& [path, value] : last) {
        if (any_count && path.starts_with("affected.")) now.try_emplace(path, "unknown");
    }
    std::erase_if(now, [&](const auto& fact) {
        const bool dated =
            fact.first.starts_with("timeline.") || fact.first.starts_with("notices.");
        return dated && fact.second > time_text(hour);  // all in UTC, so in the order of text
    });
    return now;
}

class Storyteller {
  public:
    explicit Storyteller(unsigned seed) : random_(seed) {}

    Story tell() {
        Story story;
        for (int i = 0; i < 6; ++i) {
            const auto said = say(below(40) + 1);
            story.outside[said.path] = said.value;
        }
        for (int i = 0; i < 5; ++i) add_entry(story, below(60) + 1);
        std::shuffle(story.order.begin(), story.order.end(), random_);
        // Now and then the present state is written out.
        for (const auto& [hour, said] : story.entries) {
            if (below(2) == 0) story.outside[said.back().path] = said.back().value;
        }
        return story;
    }

  private:
    int below(int limit) { return std::uniform_int_distribution<int>(0, limit - 1)(random_); }

    Said say(int hour) {
        const auto& [path, values] =
            sayable[static_cast<std::size_t>(below(static_cast<int>(sayable.size())))];
        auto value = values[static_cast<std::size_t>(below(static_cast<int>(values.size())))];
        // An event may be noted before it happens or long after.
        if (value.empty()) value = time_text(std::max(0, hour + below(30) - 20));
        return {path, value};
    }

    void add_entry(Story& story, int hour) {
        if (story.entries.contains(hour)) return;
        for (int i = 0; i < 3; ++i) {
            const auto said = say(hour);
            auto& entry = story.entries[hour];
            const bool there = std::any_of(entry.begin(), entry.end(), [&](const Said& other) {
                return other.path == said.path;
            });
            if (!there) entry.push_back(said);
        }
        story.order.push_back(hour);
    }

    std::mt19937 random_;
};

const std::string night =
    head +
    R"(timeline: {occurred: 2026-11-18T01:00, aware: 2026-11-19T08:00, contained: 2026-11-19T12:00}
breach: {kinds: [confidentiality]}
data: {personal: yes, encrypted: no}
affected: {DE-HE: 274, JP: 500..9000}
risk: {level: high}
notices: {gdpr.authority: {sent: 2026-11-21T10:00}}
journal:
  - {at: 2026-11-19T20:00, by: a, set: {affected.DE-HE: 120..300, data.encrypted: yes}}
  - {at: 2026-11-19T12:30, by: b, set: {timeline.contained: 2026-11-19T12:00}}
  - {at: 2026-11-20T09:00, by: c, set: {data.encrypted: no, risk.level: high}}
  - {at: 2026-11-22T09:00, by: a, set: {affected.DE-HE: 274}}
)";

const std::string known_all_along = head + R"(breach: {kinds: [confidentiality]}
)";

}  // namespace

TEST_CASE("a journal replayed at every entry is the file written by hand at that moment") {
    const auto by_hand = [](const std::string& rest) { return known_all_along + rest; };
    check_same(night, by_hand(R"(timeline: {occurred: 2026-11-18T01:00, aware: 2026-11-19T08:00}
data: {personal: yes}
affected: {JP: 500..9000, DE-HE: unknown}
)"),
               at("2026-11-19T08:00+01:00"));
    check_same(
        night,
        by_hand(
            R"(timeline: {occurred: 2026-11-18T01:00, aware: 2026-11-19T08:00, contained: 2026-11-19T12:00}
data: {personal: yes}
affected: {JP: 500..9000, DE-HE: unknown}
)"),
        at("2026-11-19T12:30+01:00"));
    check_same(
        night,
        by_hand(
            R"(timeline: {occurred: 2026-11-18T01:00, aware: 2026-11-19T08:00, contained: 2026-11-19T12:00}
data: {personal: yes, encrypted: yes}
affected: {JP: 500..9000, DE-HE: 120..300}
)"),
        at("2026-11-19T20:00+01:00"));
    check_same(
        night,
        by_hand(
            R"(timeline: {occurred: 2026-11-18T01:00, aware: 2026-11-19T08:00, contained: 2026-11-19T12:00}
data: {personal: yes, encrypted: no}
affected: {JP: 500..9000, DE-HE: 120..300}
risk: {level: high}
)"),
        at("2026-11-20T09:00+01:00"));
    check_same(
        night,
        by_hand(
            R"(timeline: {occurred: 2026-11-18T01:00, aware: 2026-11-19T08:00, contained: 2026-11-19T12:00}
data: {personal: yes, encrypted: no}
affected: {JP: 500..9000, DE-HE: 274}
risk: {level: high}
notices: {gdpr.authority: {sent: 2026-11-21T10:00}}
)"),
        at("2026-11-22T09:00+01:00"));
}

TEST_CASE("made-up journals replayed at any hour are the files written by hand at that hour") {
    for (unsigned seed = 1; seed <= 30; ++seed) {
        const auto story = Storyteller(seed).tell();
        const auto text = story.text();
        for (const auto& [hour, said] : story.entries) {
            for (const int moment : {hour - 1, hour}) {
                check_same(text, head + pairs_of(story.known(moment)), at(time_text(moment)));
            }
        }
    }
}

TEST_CASE(
    "a history begins at T+0, tells every moment of the journal and the milestones, and ends now") {
    auto rulebook = fresh_laws();
    Diagnostics diagnostics;
    const auto document = yaml(night);
    const auto history =
        history_of(rulebook, *document, at("2026-11-22T12:00+01:00"), {}, diagnostics);
    REQUIRE_FALSE(diagnostics.has_errors());
    using Kind = HistoryStep::Kind;
    std::vector<std::pair<Kind, Instant>> steps;
    for (const auto& step : history.steps) steps.emplace_back(step.kind, step.at);
    CHECK(steps ==
          std::vector<std::pair<Kind, Instant>>{{Kind::start, at("2026-11-19T08:00+01:00")},
                                                {Kind::entries, at("2026-11-19T12:30+01:00")},
                                                {Kind::entries, at("2026-11-19T20:00+01:00")},
                                                {Kind::mark, at("2026-11-20T08:00+01:00")},
                                                {Kind::entries, at("2026-11-20T09:00+01:00")},
                                                {Kind::mark, at("2026-11-21T08:00+01:00")},
                                                {Kind::mark, at("2026-11-22T08:00+01:00")},
                                                {Kind::entries, at("2026-11-22T09:00+01:00")},
                                                {Kind::present, at("2026-11-22T12:00+01:00")}});
    REQUIRE(history.zero);
    CHECK(history.zero->event == "aware");
    const auto& first = history.steps[2].entries.at(0);
    CHECK(first.by == "a");
    CHECK(first.set.at(0).name == "affected.DE-HE");
    CHECK(first.set.at(0).before == "unknown");
    CHECK(first.set.at(0).after == "120..300");
    CHECK(first.set.at(1).before == std::nullopt);
    CHECK(history.steps[6].happened == std::vector<std::string>{"notices.gdpr.authority"});
    const auto* before = history.steps[4].before.assessment.find("gdpr.authority");
    const auto* after = history.steps[4].state.assessment.find("gdpr.authority");
    REQUIRE(before);
    REQUIRE(after);
    CHECK_FALSE(before->outcome);
    CHECK(after->required());
}

TEST_CASE("an incident without a journal has a start and a present") {
    auto rulebook = fresh_laws();
    Diagnostics diagnostics;
    const auto document = yaml(known_all_along);
    const auto history =
        history_of(rulebook, *document, at("2026-11-22T12:00+01:00"), {}, diagnostics);
    CHECK_FALSE(history.has_journal);
    CHECK_FALSE(history.zero);
    CHECK(history.steps.size() == 2);
}

}  // namespace noticeclock
