#include "report/graph.h"

#include "report/citation.h"
#include "report/codes.h"
#include "report/path.h"
#include "report/style.h"
#include "report/wording.h"

namespace noticeclock {

namespace {

std::string escaped(const std::string& text) {
    std::string out;
    for (const char c : clean(text)) {
        switch (c) {
            case '"':
                out += "#quot;";
                break;
            case '#':
                out += "#35;";
                break;
            case '<':
                out += "#lt;";
                break;
            case '>':
                out += "#gt;";
                break;
            case '`':
                out += "#96;";
                break;
            case '\\':
                out += "#92;";
                break;
            default:
                out += c;
        }
    }
    return out;
}

// The version whose duty this is: its terms name the questions.
const LawVersion& version_of(const Law& law, const Duty& duty) {
    for (const auto& version : law.versions) {
        for (const auto& own : version.duties)
            if (&own == &duty) return version;
    }
    return law.versions.front();
}

class Graph {
  public:
    Graph(const Citations& citations, const Duty& duty, const LawVersion& version,
          Language language)
        : citations_(citations), duty_(duty), version_(version), language_(language) {}

    std::string draw() {
        text_ = "flowchart TD\n";
        text_ += "  start([\"" + escaped(duty_.key + ": " + duty_.title.in(language_)) + "\"])\n";
        text_ += "  start --> " + node(0) + "\n";
        for (std::size_t i = 0; i < duty_.asks.size(); ++i) draw_ask(i);
        for (const auto outcome : outcomes_of(used_)) {
            text_ += "  " + name_of(outcome) + "([\"" + escaped(outcome_text(outcome, language_)) +
                     "\"])\n";
        }
        return text_;
    }

  private:
    static std::string name_of(Outcome outcome) {
        static constexpr std::string_view names[] = {"na", "no", "yes"};
        return "end_" + std::string(names[static_cast<std::size_t>(outcome)]);
    }

    // The ask of that number, or the end behind the last one.
    std::string node(std::size_t i) {
        return i < duty_.asks.size() ? "ask" + std::to_string(i + 1) : exit(duty_.otherwise);
    }

    std::string exit(Outcome outcome) {
        used_ = static_cast<ResultMask>(used_ | mask_of(outcome));
        return name_of(outcome);
    }

    void draw_ask(std::size_t i) {
        const auto& ask = duty_.asks[i];
        auto label = ask_label(ask, version_.terms, language_);
        if (!ask.cite.empty()) label += " [" + cite_text(citations_, ask.cite, language_) + "]";
        text_ += "  " + node(i) + "{\"" + escaped(label) + "\"}\n";
        draw_way(i, Tri::yes, ask.yes);
        draw_way(i, Tri::no, ask.no);
    }

    void draw_way(std::size_t i, Tri answer, const std::optional<Outcome>& leads) {
        text_ += "  " + node(i) + " -- " + answer_text(answer, language_) + " --> " +
                 (leads ? exit(*leads) : node(i + 1)) + "\n";
    }

    const Citations& citations_;
    const Duty& duty_;
    const LawVersion& version_;
    Language language_;
    ResultMask used_ = 0;
    std::string text_;
};

}  // namespace

std::string duty_graph(const Rulebook& rulebook, const Duty& duty, const Law& law,
                       const View& view) {
    return Graph(rulebook.citations, duty, version_of(law, duty), view.language).draw();
}

}  // namespace noticeclock
