#include <algorithm>
#include <tuple>
#include <vector>

#include "report/csv.h"
#include "report/exceptions_words.h"
#include "report/label.h"
#include "report/timeline.h"

namespace noticeclock {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

struct Line {
    std::optional<Moment> moment;  ///< empty: not known when
    std::string kind;
    std::string key;
    Text words;
    std::string note;
};

bool stands_before(const Line& a, const Line& b) {
    const auto known = [](const Line& line) {
        return std::tuple(!line.moment.has_value(), line.moment ? line.moment->at : Instant{});
    };
    return known(a) < known(b);
}

std::string time_cell(const std::optional<Moment>& moment) {
    if (!moment) return "unknown";
    return moment->precision == Precision::day ? format_date(moment->date) : format_utc(moment->at);
}

std::string row(const std::vector<std::string>& cells) {
    std::string out;
    for (const auto& text : cells) {
        if (!out.empty()) out += ',';
        append_csv_cell(out, text, CsvQuotes::always);
    }
    return out + "\r\n";
}

class Timeline {
  public:
    explicit Timeline(const Assessment& assessment)
        : rulebook_(*assessment.rulebook), incident_(*assessment.incident) {}

    std::string render() {
        for (const auto& [event, times] : incident_.timeline) add_event(event, times);
        for (const auto& notice : incident_.notices) add_notice(notice);
        for (const auto& hold : incident_.holds) add_hold(hold);
        for (const auto& safeguard : incident_.safeguards) add_safeguard(safeguard);
        std::stable_sort(lines_.begin(), lines_.end(), stands_before);
        auto out = std::string(byte_order_mark) +
                   row({"time", "kind", "key", "what (en)", "what (ja)", "note"});
        for (const auto& line : lines_) {
            out += row({time_cell(line.moment), line.kind, line.key, line.words.en, line.words.ja,
                        line.note});
        }
        return out;
    }

  private:
    void add_event(const std::string& event, const EventTimes& times) {
        const Text words{event_label(rulebook_, event, Language::en),
                         event_label(rulebook_, event, Language::ja)};
        if (times.at || times.by_law.empty()) {
            lines_.push_back({times.at, "event", event, words, {}});
        }
        for (const auto& [law, moment] : times.by_law) {
            auto key = law;
            key += ':';
            lines_.push_back({moment, "event", key += event, words, {}});
        }
    }

    void add_notice(const SentNotice& notice) {
        const auto* duty = rulebook_.find_duty(notice.key.substr(0, notice.key.find('[')));
        const auto words = duty == nullptr ? Text{} : duty->title;
        for (const auto& sent : notice.sent) {
            lines_.push_back(
                {sent, "notice", notice.key, {words.en, words.in(Language::ja)}, notice.reference});
        }
    }

    void add_hold(const Hold& hold) {
        lines_.push_back({hold.from, "hold-from", hold.kind, {}, hold.by});
        if (hold.until) lines_.push_back({hold.until, "hold-until", hold.kind, {}, hold.by});
    }

    void add_safeguard(const Safeguard& safeguard) {
        const Text words{measure_text(safeguard.measure, Language::en),
                         measure_text(safeguard.measure, Language::ja)};
        lines_.push_back({safeguard.effective, "safeguard", std::string(code_of(safeguard.measure)),
                          words, safeguard.covers});
    }

    const Rulebook& rulebook_;
    const Incident& incident_;
    std::vector<Line> lines_;
};

}  // namespace

std::string timeline_csv(const Assessment& assessment) {
    return Timeline(assessment).render();
}

}  // namespace noticeclock
