#include "notice/notice_reader.h"

#include <algorithm>
#include <map>

#include "document/fields.h"
#include "document/suggestion.h"
#include "law/name_reader.h"

namespace noticeclock {
namespace {

constexpr std::string_view folder = "notices/";

struct NoticeFile {
    std::shared_ptr<const Document> document;
    bool added = false;
};
using NoticeFiles = std::map<std::string, NoticeFile>;  // by path

std::string_view notice_id(const Document& document) {
    const auto root = document.root();
    const auto id = root.is_mapping() ? root.find("notice") : std::nullopt;
    return id ? id->text() : std::string_view();
}

void add_files(const RuleFiles& files, bool added, NoticeFiles& entries) {
    for (const auto& document : files.documents) {
        if (!document->name().starts_with(folder)) continue;
        const auto id = notice_id(*document);
        if (added && !id.empty()) {
            std::erase_if(entries, [&](const auto& entry) {
                return !entry.second.added && notice_id(*entry.second.document) == id;
            });
        }
        entries[document->name()] = {document, added};
    }
}

bool is_known_duty(std::string_view name, const Rulebook& rulebook) {
    return std::any_of(rulebook.duties.begin(), rulebook.duties.end(),
                       [&](const std::string& key) { return fits_pattern(name, key); });
}

std::vector<std::string> read_duties(const std::optional<Node>& node, const Rulebook& rulebook,
                                     Diagnostics& diagnostics) {
    std::vector<std::string> names;
    if (!node) return names;
    for (const auto& entry : entries(*node)) {
        const std::string name(entry.text());
        if (!is_known_duty(name, rulebook)) {
            diagnostics.add(unknown_name(entry, "duty", rulebook.duty_keys()));
        }
        names.push_back(name);
    }
    return names;
}

template <typename Map>
std::vector<std::string> read_names(const std::optional<Node>& node, std::string_view kind,
                                    const Map& map, Diagnostics& diagnostics) {
    std::vector<std::string> names;
    if (!node) return names;
    for (const auto& entry : entries(*node)) {
        names.push_back(read_name(entry, kind, map, diagnostics));
    }
    return names;
}

/// What a template is for. A template that serves nothing is a fault.
void read_purpose(Fields& fields, const Rulebook& rulebook, NoticeTemplate& notice) {
    notice.kind = fields.get_text("kind");
    if (const auto node = fields.get("for")) {
        Fields purpose(*node, fields.diagnostics());
        notice.duties = read_duties(purpose.get("duties"), rulebook, fields.diagnostics());
        notice.recipients = read_names(purpose.get("recipients"), "recipient", rulebook.recipients,
                                       fields.diagnostics());
        purpose.close();
    }
    if (!notice.kind.empty() || !notice.duties.empty() || !notice.recipients.empty()) return;
    fields.diagnostics().add(fault(fields.node(), "the template serves nothing",
                                   "name duties or recipients under 'for', or a 'kind'"));
}

/// Both languages are wanted: a draft in the wrong language is no draft.
void read_template(Fields& fields, NoticeTemplate& notice) {
    const auto node = fields.need("template");
    if (!node) return;
    Fields texts(*node, fields.diagnostics());
    const auto read = [&](std::string_view language, std::string& text, Position& at) {
        const auto given = texts.need(language);
        if (!given) return;
        text = given->text();
        at = given->position();
    };
    read("en", notice.text.en, notice.text_en);
    read("ja", notice.text.ja, notice.text_ja);
    texts.close();
}

NoticeTemplate read_notice(const NoticeFile& entry, const Rulebook& rulebook,
                           Diagnostics& diagnostics) {
    NoticeTemplate notice;
    const auto root = entry.document->root();
    Fields fields(root, diagnostics);
    notice.file = entry.document->name();
    notice.at = root.position();
    notice.added = entry.added;
    notice.id = fields.need_text("notice");
    notice.title = need_wording(fields, "title");
    read_purpose(fields, rulebook, notice);
    notice.cite = fields.need_text("cite");
    notice.checked = fields.need_text("checked");
    notice.meets = read_names(fields.get("meets"), "content item", rulebook.content, diagnostics);
    notice.may_follow = fields.get_flag("may_follow");
    read_template(fields, notice);
    fields.close();
    return notice;
}

void report_second(const NoticeTemplates& notices, const NoticeTemplate& notice, const Node& root,
                   Diagnostics& diagnostics) {
    for (const auto& other : notices) {
        const bool same_kind = !notice.kind.empty() && other.kind == notice.kind;
        if (other.id == notice.id) {
            diagnostics.add(fault(root, "the notice '" + notice.id + "' is defined twice",
                                  "first in " + other.file));
        } else if (same_kind && other.added == notice.added) {
            diagnostics.add(fault(root, "there are two notices of the kind '" + notice.kind + "'",
                                  "first in " + other.file));
        }
    }
}

}  // namespace

NoticeTemplates read_notices(const RuleFiles& base, const RuleFiles* added,
                             const Rulebook& rulebook, Diagnostics& diagnostics) {
    NoticeFiles files;
    add_files(base, false, files);
    if (added != nullptr) add_files(*added, true, files);
    NoticeTemplates notices;
    for (const auto& [path, entry] : files) {
        auto notice = read_notice(entry, rulebook, diagnostics);
        report_second(notices, notice, entry.document->root(), diagnostics);
        notices.push_back(std::move(notice));
    }
    std::sort(notices.begin(), notices.end(),
              [](const auto& a, const auto& b) { return a.id < b.id; });
    return notices;
}

}  // namespace noticeclock
