#include "report/pack.h"

#include <algorithm>
#include <functional>

#include "report/contents.h"
#include "report/draft.h"
#include "report/evaluate.h"
#include "report/exceptions.h"
#include "report/explain.h"
#include "report/history.h"
#include "report/json.h"
#include "report/pack_readme.h"
#include "report/risk.h"
#include "report/runbook.h"
#include "report/style.h"
#include "report/timeline.h"

namespace noticeclock {

namespace {

using Render = std::function<std::string(const View&)>;

std::string base_name(const std::string& path) {
    return path.substr(path.find_last_of('/') + 1);
}

/// A name that a file may have on any system: what is anything else becomes '_'.
std::string plain_name(const std::string& path) {
    auto name = base_name(path);
    constexpr std::string_view also = "._-[]";
    for (auto& c : name) {
        const bool plain = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
                           (c >= 'A' && c <= 'Z') || also.find(c) != std::string_view::npos;
        if (!plain) c = '_';
    }
    return name;
}

class Payload {
  public:
    explicit Payload(const View& view) : view_(view) {}

    void add(std::string path, std::string bytes) {
        files_.push_back({std::move(path), std::move(bytes)});
    }

    /// A text in both languages: PATH.en.txt and PATH.ja.txt.
    void add_text(const std::string& path, const Render& render) {
        for (const auto language : {Language::en, Language::ja}) {
            auto view = view_;
            view.language = language;
            add(path + (language == Language::ja ? ".ja.txt" : ".en.txt"), render(view));
        }
    }

    /// A report as text in both languages and as JSON.
    void add_report(const std::string& path, const Render& text, const Render& json) {
        add_text(path, text);
        add(path + ".json", json(view_));
    }

    [[nodiscard]] bool has(const std::string& path) const {
        return std::any_of(files_.begin(), files_.end(),
                           [&](const BagFile& file) { return file.path == path; });
    }

    std::vector<BagFile> take() { return std::move(files_); }

  private:
    const View& view_;
    std::vector<BagFile> files_;
};

/// A name for a file of the incident: its own where that is plain and free.
std::string incident_path(const Payload& payload, const std::string& file) {
    auto name = file == "-" ? std::string("incident.yaml") : plain_name(file);
    if (name.empty() || name.front() == '.') name = "_" + name;
    auto path = "incident/" + name;
    for (int number = 2; payload.has(path); ++number) {
        path = "incident/" + std::to_string(number) + "-" + name;
    }
    return path;
}

void add_incident(const Document& document, Payload& payload) {
    const auto add = [&](const Source& source) {
        payload.add(incident_path(payload, source.name), source.text);
    };
    const auto is_main = [&](const auto& source) { return source->name == document.name(); };
    const auto& sources = document.sources();
    const auto main = std::find_if(sources.begin(), sources.end(), is_main);
    if (main != sources.end()) add(**main);
    for (const auto& source : sources) {
        if (main == sources.end() || source != *main) add(*source);
    }
}

void add_duties(const Assessment& assessment, Payload& payload) {
    for (const auto& duty : assessment.duties) {
        payload.add_report(
            "duties/" + plain_name(duty.key),
            [&](const View& view) { return explain_text(assessment, duty, view); },
            [&](const View& view) { return explain_json(assessment, duty, view); });
    }
}

/// The state of every runbook that suits the incident or may.
void add_runbooks(const PackSubject& subject, Payload& payload) {
    for (const auto& runbook : subject.runbooks.all) {
        if (suggests(runbook, subject.assessment) == Tri::no) continue;
        const RunbookPage page{&subject.runbooks, state_of(runbook, subject.assessment), {}, false};
        payload.add_report(
            "runbooks/" + plain_name(runbook.id),
            [&](const View& view) { return runbook_text(page, view); },
            [&](const View& view) { return runbook_json(page, view); });
    }
}

/// One draft: `duty` may be null.
void add_draft(const Assessment& assessment, const NoticeTemplate& notice, const DutyResult* duty,
               const std::string& name, Payload& payload) {
    const auto draft = [&](const View& view) {
        return compose_draft(assessment, notice, duty, view);
    };
    payload.add_report(
        "drafts/" + plain_name(name), [&](const View& view) { return draft_text(draft(view)); },
        [&](const View& view) { return draft_json(assessment, draft(view), view); });
}

/// Whether a paper of no duty belongs into the pack: reasons for a delay where something is late,
/// the decision not to notify where nobody has to be told.
bool belongs(const NoticeTemplate& notice, const Assessment& assessment) {
    const auto any = [&](const auto& holds) {
        return std::any_of(assessment.duties.begin(), assessment.duties.end(), holds);
    };
    if (notice.kind == "delay-reasons") {
        return any([](const DutyResult& duty) {
            return duty.standing == Standing::late || duty.standing == Standing::overdue;
        });
    }
    if (notice.kind == "no-notification") {
        return !any([](const DutyResult& duty) {
            return duty.required() &&
                   (duty.duty->to == "regulator" || duty.duty->to == "individuals");
        });
    }
    return !notice.kind.empty();
}

/// The notices that are required, and the papers that belong to no duty.
void add_drafts(const PackSubject& subject, Payload& payload) {
    for (const auto& duty : subject.assessment.duties) {
        if (!duty.required()) continue;
        const auto* notice = notice_for(subject.notices, duty.duty->key, duty.duty->to);
        if (notice != nullptr) add_draft(subject.assessment, *notice, &duty, duty.key, payload);
    }
    for (const auto& notice : subject.notices) {
        if (!belongs(notice, subject.assessment)) continue;
        add_draft(subject.assessment, notice, nullptr, notice.kind, payload);
    }
}

std::string version_json(const Rulebook& rulebook, const View& view) {
    JsonWriter json;
    json.open_object().field("version", view.version).field("rules", rulebook.digest);
    json.field("tzdata", view.tzdata).field("added", rulebook.added).close();
    return json.take();
}

}  // namespace

std::vector<BagFile> pack_files(const PackSubject& subject) {
    const auto& assessment = subject.assessment;
    Payload payload(subject.view);
    payload.add_text("README",
                     [&](const View& view) { return pack_readme(assessment, view.language); });
    add_incident(subject.document, payload);
    payload.add("version.json", version_json(*assessment.rulebook, subject.view));
    payload.add("timeline.csv", timeline_csv(assessment));
    payload.add_report(
        "decision", [&](const View& view) { return evaluate_text(assessment, view); },
        [&](const View& view) { return evaluate_json(assessment, view); });
    payload.add_report(
        "contents", [&](const View& view) { return contents_text(assessment, {}, view); },
        [&](const View& view) { return contents_json(assessment, {}, view); });
    payload.add_report(
        "exceptions", [&](const View& view) { return exceptions_text(assessment, view); },
        [&](const View& view) { return exceptions_json(assessment, view); });
    payload.add_report(
        "risk", [&](const View& view) { return risk_text(subject.risk, view); },
        [&](const View& view) { return risk_json(subject.risk, assessment.now, view); });
    if (subject.history != nullptr) {
        payload.add_report(
            "history", [&](const View& view) { return history_text(*subject.history, view); },
            [&](const View& view) { return history_json(*subject.history, view); });
    }
    add_runbooks(subject, payload);
    add_drafts(subject, payload);
    add_duties(assessment, payload);
    return payload.take();
}

std::vector<BagLabel> pack_labels(const Assessment& assessment, const View& view) {
    const auto& incident = *assessment.incident;
    const auto organization = incident.texts.find("organization.name");
    std::vector<BagLabel> labels;
    const auto add = [&](const char* name, const std::string& value) {
        if (!value.empty()) labels.push_back({name, clean(value)});
    };
    if (organization != incident.texts.end()) add("Source-Organization", organization->second);
    add("External-Identifier", incident.id);
    add("External-Description", incident.title);
    add("Bagging-Date", format_date(Zone().date(assessment.now)));
    add("Bag-Software-Agent", "noticeclock " + view.version);
    return labels;
}

}  // namespace noticeclock
