#include "report/draft.h"

#include <algorithm>
#include <cstdio>

#include "cli/command.h"
#include "cli/exit_code.h"
#include "cli/session.h"
#include "report/wording.h"

namespace noticeclock::cli {
namespace {

constexpr std::string_view no_edpb_schema =
    "draft: edpb-json is not available: the EDPB adopted a draft of its common template for breach "
    "notifications on 10 June 2026 for public consultation; no schema of it in JSON was to be had, "
    "and none is made up here\n"
    "use --format json (noticeclock/draft/1), or --format text to fill in the form by hand\n";

std::vector<std::string> kinds_of(const NoticeTemplates& notices) {
    std::vector<std::string> kinds;
    for (const auto& notice : notices) {
        if (!notice.kind.empty()) kinds.push_back(notice.kind);
    }
    return kinds;
}

std::string owed_keys(const Assessment& assessment) {
    std::vector<std::string> keys;
    for (const auto& duty : assessment.duties) {
        if (duty.may_be_required()) keys.push_back(duty.key);
    }
    return keys.empty() ? "nothing" : listed(Language::en, keys);
}

[[noreturn]] void stop_without_subject(const NoticeTemplates& notices,
                                       const Assessment& assessment) {
    stop(usage, "draft: name a DUTY or a --kind (" + listed(Language::en, kinds_of(notices)) +
                    ")\nowed or possible: " + owed_keys(assessment) + "\n");
}

const NoticeTemplate& notice_named(const std::string& kind, const NoticeTemplates& notices) {
    if (const auto* notice = notice_of_kind(notices, kind)) return *notice;
    stop(usage,
         "unknown kind '" + kind + "'; one of: " + listed(Language::en, kinds_of(notices)) + "\n");
}

/// The one duty of that key; of a duty owed to several recipients, one has to be named.
const DutyResult& duty_named(const std::string& name, const Assessment& assessment) {
    if (const auto* duty = assessment.find(name)) return *duty;
    std::vector<const DutyResult*> found;
    for (const auto& duty : assessment.duties) {
        if (duty.duty->key == name) found.push_back(&duty);
    }
    if (found.size() == 1) return *found.front();
    if (found.empty()) {
        stop(usage, "draft: the law in force on the date of this incident does not know '" + name +
                        "', or it has no recipient there\n");
    }
    std::vector<std::string> keys;
    keys.reserve(found.size());
    for (const auto* duty : found) keys.push_back(duty->key);
    stop(usage, "draft: '" + name + "' is owed to several recipients: name one of " +
                    listed(Language::en, keys) + "\n");
}

const NoticeTemplate& notice_serving(const DutyResult& duty, const NoticeTemplates& notices) {
    if (const auto* notice = notice_for(notices, duty.duty->key, duty.duty->to)) return *notice;
    stop(bad_input, "draft: no template in notices/ serves '" + duty.key + "'\n");
}

std::string formatted(const std::string& format, const Assessment& assessment, const Draft& draft,
                      const View& view) {
    if (format == "json") return draft_json(assessment, draft, view);
    if (format == "html") return draft_html(draft);
    return format == "text" ? draft_text(draft) : draft_markdown(draft);
}

void check_duty(const std::string& name, const Rulebook& rulebook) {
    if (name.empty() || rulebook.duties.contains(name.substr(0, name.find('[')))) return;
    stop_at_name("unknown duty", name, rulebook.duty_keys());
}

int list_notices(const Session& session) {
    const auto view = session.view(nullptr);
    const auto notices = session.notices();
    print(session.json() ? notice_list_json(notices, view) : notice_list(notices, view));
    return done;
}

}  // namespace

int draft(const Arguments& arguments) {
    if (arguments.format == "edpb-json") stop(usage, std::string(no_edpb_schema));
    if (arguments.incident.empty() && !arguments.list) {
        stop(usage, "draft: an incident file is wanted; --list shows the templates\n");
    }
    auto& session = open_session(arguments, Texts::on_demand);
    if (arguments.list) return list_notices(session);
    check_duty(arguments.duty, session.rulebook());
    const auto document = session.document(arguments.incident);
    const auto incident = session.incident(*document);
    const auto notices = session.notices();
    const auto assessment = session.assess(incident);
    if (arguments.duty.empty() && arguments.kind.empty()) stop_without_subject(notices, assessment);
    const auto* duty = arguments.duty.empty() ? nullptr : &duty_named(arguments.duty, assessment);
    const auto& notice = duty != nullptr && arguments.kind.empty()
                             ? notice_serving(*duty, notices)
                             : notice_named(arguments.kind, notices);
    const auto view = session.view(&incident);
    const auto draft = compose_draft(assessment, notice, duty, view, session.given_zone());
    print(formatted(arguments.format, assessment, draft, view));
    const auto gaps = draft_gaps(assessment, draft, view);
    std::fwrite(gaps.data(), 1, gaps.size(), stderr);
    return arguments.strict && draft.incomplete() ? noticed : done;
}

}  // namespace noticeclock::cli
