#include "scenario/answers.h"

#include "document/fields.h"
#include "incident/time_reader.h"

namespace noticeclock {
namespace {

class AnswerReader {
  public:
    AnswerReader(const ExpectationNames& names, const std::optional<Zone>& zone, Instant zero,
                 Diagnostics& diagnostics)
        : names_(names), zone_(zone), zero_(zero), diagnostics_(diagnostics) {}

    std::optional<Answer> read(const Node& key, const Node& value) {
        const bool is_known = is_duty_key(key, names_, {}, diagnostics_);
        Answer answer;
        answer.key = key.text();
        Fields fields(value, diagnostics_);
        answer.owed = fields.get_flag("owed", true);
        if (const auto due = fields.get("due")) read_due(*due, answer);
        if (const auto decided = fields.get("decided"))
            answer.decided = read_now(*decided, zone_, zero_, diagnostics_);
        fields.close();
        return is_known ? std::optional(answer) : std::nullopt;
    }

  private:
    void read_due(const Node& node, Answer& answer) {
        answer.no_figure = node.text() == "none";
        if (answer.no_figure) return;
        Incident scratch;
        scratch.zone = zone_;
        answer.due = TimeReader(scratch, diagnostics_).read(node, "due");
    }

    const ExpectationNames& names_;
    const std::optional<Zone>& zone_;
    Instant zero_;
    Diagnostics& diagnostics_;
};

}  // namespace

Answers read_answers(const Node& root, const ExpectationNames& names,
                     const std::optional<Zone>& zone, Instant zero, Diagnostics& diagnostics) {
    Answers answers;
    Fields fields(root, diagnostics);
    answers.team = fields.get_text("team");
    const auto list = fields.need("answers");
    fields.close();
    if (!list) return answers;
    AnswerReader reader(names, zone, zero, diagnostics);
    for (const auto& [key, value] : pairs(*list, diagnostics)) {
        if (auto answer = reader.read(key, value)) answers.answers.push_back(std::move(*answer));
    }
    return answers;
}

}  // namespace noticeclock
