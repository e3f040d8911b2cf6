#include "report/assumption_text.h"
#include "report/codes.h"
#include "report/evaluate.h"
#include "report/question_list.h"
#include "report/record.h"
#include "time/timestamp.h"

// Schema "noticeclock/assessment/1": the fields stand in noticeclock(1), OUTPUT. They are added to,
// never renamed or given another meaning.

namespace noticeclock {

namespace {

/// Writes the record of one incident.
class EvaluateRecord {
  public:
    EvaluateRecord(const Assessment& assessment, const View& view, RecordShelf& shelf,
                   JsonWriter& json)
        : assessment_(assessment), view_(view), shelf_(shelf), json_(json) {}

    void write() {
        open_record(assessment_, view_, "noticeclock/assessment/1", shelf_, json_);
        write_duties(assessment_, view_, shelf_, json_);
        write_question_records(assessment_, listed(assessment_.questions), view_, shelf_, json_);
        milestones();
        assumptions();
        coming();
        laws("not_in_force", assessment_.not_in_force);
        laws("out_of_scope", assessment_.out_of_scope);
        json_.close();
    }

  private:
    void milestones() {
        json_.array("milestones");
        for (const auto& [milestone, at] : assessment_.milestones) {
            json_.open_object();
            shelf_.milestones[milestone].put(json_, [&, milestone = milestone] {
                json_.field("id", milestone->id);
                json_.field("title", milestone->title.in(view_.language));
            });
            json_.key("at").plain(
                [&, at = at](std::string& text) { append_rfc3339(text, at, view_.zone); });
            json_.close();
        }
        json_.close();
    }

    void assumptions() {
        const ClockText times(view_.language, view_.zone, assessment_.now);
        json_.array("assumptions");
        for (const auto& assumption : assessment_.assumptions) {
            const auto write = [&] { write_assumption(assumption, times); };
            if (is_fixed(assumption)) {
                shelf_.assumptions[assumption.kind].put(json_, write);
            } else {
                write();
            }
        }
        json_.close();
    }

    /// Whether all there is to say is what kind it is.
    static bool is_fixed(const Assumption& assumption) {
        return assumption.kind == Assumption::Kind::places_not_listed ||
               assumption.kind == Assumption::Kind::total_is_sum;
    }

    void write_assumption(const Assumption& assumption, const ClockText& times) {
        json_.open_object().field("code", code_of(assumption.kind));
        json_.field("subject", assumption.subject).field("other", assumption.other);
        json_.field("text", assumption_text(*assessment_.rulebook, assumption, times)).close();
    }

    void coming() {
        json_.array("coming");
        for (const auto& coming : assessment_.coming) {
            shelf_.coming[coming.version].put(json_, [&] { coming_law(coming); });
        }
        json_.close();
    }

    void coming_law(const ComingLaw& coming) {
        const auto& from = coming.version->in_force.from;
        json_.open_object().field("law", coming.law->id);
        json_.field("title", coming.version->title.in(view_.language));
        json_.field("status", code_of(coming.version->status));
        json_.field("from", from ? std::optional(format_date(*from)) : std::nullopt).close();
    }

    void laws(std::string_view name, const std::vector<const Law*>& laws) {
        json_.array(name);
        shelf_.laws.write(*assessment_.rulebook, laws, json_);
        json_.close();
    }

    const Assessment& assessment_;
    const View& view_;
    RecordShelf& shelf_;
    JsonWriter& json_;
};

}  // namespace

void append_evaluate_json(const Assessment& assessment, const View& view, RecordShelf& shelf,
                          std::string& out) {
    JsonWriter json(view.compact, std::move(out));
    EvaluateRecord(assessment, view, shelf, json).write();
    out = json.take();
}

std::string evaluate_json(const Assessment& assessment, const View& view) {
    RecordShelf shelf;
    std::string text;
    append_evaluate_json(assessment, view, shelf, text);
    return text;
}

}  // namespace noticeclock
