#include "report/citation.h"
#include "report/codes.h"
#include "report/draft.h"
#include "report/draft_lines.h"
#include "report/record.h"

// Schema "noticeclock/draft/1": the head of the record (see noticeclock(1)), then
//   notice      {id, title, cite, checked}: the template
//   duty        {key, title, outcome, cite} or null
//   recipient   {code, name, url} or null
//   zone        of the times in the draft
//   sections[]  {heading, paragraphs[]}; heading is null before the first
//     paragraphs[]  {kind: title | paragraph | item, text}
//   items[]     {id, label, state, condition, cite, text}: what the duty asks for
//     state     filled | partly | missing | to-follow | form (met by the form of the draft) |
//               not-needed | prohibited (a prohibition, which the draft keeps)
//   missing[], to_follow[]  {key, label}: key is what to fill in the incident file
//   left_out[]  what the law forbids to say
//   complete    whether nothing is missing that may not follow later
//
// Schema "noticeclock/notices/1": notices[] {id, title, kind, duties[], recipients[], cite,
// checked}.

namespace noticeclock {
namespace {

std::string_view code_of(DraftItem::State state) {
    static constexpr std::string_view codes[] = {"filled", "partly",     "missing",   "to-follow",
                                                 "form",   "not-needed", "prohibited"};
    return codes[static_cast<std::size_t>(state)];
}

std::optional<std::string> text_or_null(const std::string& text) {
    return text.empty() ? std::nullopt : std::optional(text);
}

void write_head(const Assessment& assessment, const Draft& draft, JsonWriter& json) {
    const auto& notice = *draft.notice;
    json.object("notice").field("id", notice.id).field("title", notice.title.in(draft.language));
    json.field("cite", notice.cite).field("checked", notice.checked).close();
    if (draft.duty == nullptr) {
        json.key("duty").null().key("recipient").null();
    } else {
        const auto& duty = *draft.duty;
        json.object("duty").field("key", duty.key);
        json.field("title", duty.duty->title.in(draft.language));
        json.field("outcome", outcome_code(duty.outcome));
        json.field("cite",
                   cite_text(assessment.rulebook->citations, duty.duty->cite, draft.language));
        json.close();
        json.object("recipient").field("code", draft.recipient.code);
        json.field("name", draft.recipient.name);
        json.field("url", text_or_null(draft.recipient.url)).close();
    }
    json.field("zone", draft.zone.name());
}

std::string_view kind_code(DraftBlock::Kind kind) {
    if (kind == DraftBlock::Kind::title) return "title";
    return kind == DraftBlock::Kind::item ? "item" : "paragraph";
}

void write_sections(const Draft& draft, JsonWriter& json) {
    json.array("sections");
    bool open = false;
    const auto begin = [&](const std::optional<std::string>& heading) {
        if (open) json.close().close();
        json.open_object().field("heading", heading).array("paragraphs");
        open = true;
    };
    for (const auto& block : draft.blocks) {
        const auto text = plain_text(block.runs, draft.language, "\n");
        if (block.kind == DraftBlock::Kind::heading) {
            begin(text);
            continue;
        }
        if (!open) begin({});
        json.open_object().field("kind", kind_code(block.kind)).field("text", text).close();
    }
    if (open) json.close().close();
    json.close();
}

void write_items(const Assessment& assessment, const Draft& draft, JsonWriter& json) {
    json.array("items");
    for (const auto& entry : draft.items) {
        const auto& item = entry.item;
        json.open_object().field("id", item.id).field("label", item.label);
        json.field("state", code_of(entry.state));
        json.field("condition", text_or_null(item.condition));
        json.field("cite", text_or_null(cite_text(assessment.rulebook->citations, item.cite,
                                                  draft.language)));
        json.field("text", text_or_null(plain_text(entry.runs, draft.language, "\n"))).close();
    }
    json.close();
}

void write_gaps(const Draft& draft, const std::string& name, bool later, JsonWriter& json) {
    json.array(name);
    for (const auto& gap : draft.gaps) {
        if (gap.later != later) continue;
        json.open_object().field("key", gap.key).field("label", gap.label).close();
    }
    json.close();
}

}  // namespace

std::string draft_json(const Assessment& assessment, const Draft& draft, const View& view) {
    JsonWriter json(view.compact);
    open_record(assessment, view, "noticeclock/draft/1", json);
    write_head(assessment, draft, json);
    write_sections(draft, json);
    write_items(assessment, draft, json);
    write_gaps(draft, "missing", false, json);
    write_gaps(draft, "to_follow", true, json);
    json.field("left_out", draft.left_out).field("complete", !draft.incomplete()).close();
    return json.take();
}

std::string notice_list_json(const NoticeTemplates& notices, const View& view) {
    JsonWriter json(view.compact);
    json.open_object().field("schema", "noticeclock/notices/1").array("notices");
    for (const auto& notice : notices) {
        json.open_object().field("id", notice.id);
        json.field("title", notice.title.in(view.language));
        json.field("kind", text_or_null(notice.kind)).field("duties", notice.duties);
        json.field("recipients", notice.recipients).field("cite", notice.cite);
        json.field("checked", notice.checked).close();
    }
    json.close().close();
    return json.take();
}

}  // namespace noticeclock
