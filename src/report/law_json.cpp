#include "report/clock_words.h"
#include "report/codes.h"
#include "report/condition_text.h"
#include "report/json.h"
#include "report/path.h"
#include "report/recipient.h"
#include "report/rules.h"

// Schema "noticeclock/law/1":
//   id, title, cite, place, checked, confidence, note, sources[] {cite, url, kind}
//   scope       {label, cite, condition}: when the law may concern an incident; asked first
//   versions[]  the main text first: {title, status, from, to, terms[], duties[]}
//     terms[]   {id, label, cite, condition}: the condition in words
//     duties[]  {key, title, to, recipient, cite, each, asks[], otherwise, clock, counting,
//     standard, phased, content[], holds[], confidence, note}
//       asks[]    {label, cite, exception, yes, no}: the outcome an answer leads to, or null to go
//       on content[] {item, label, later, when}

namespace noticeclock {

namespace {

std::optional<std::string> date_or_null(const std::optional<CivilDate>& date) {
    return date ? std::optional(format_date(*date)) : std::nullopt;
}

class LawRecord {
  public:
    LawRecord(const Rulebook& rulebook, const Law& law, const View& view)
        : book_(rulebook), law_(law), language_(view.language), json_(view.compact) {}

    std::string render() {
        json_.open_object().field("schema", "noticeclock/law/1").field("id", law_.id);
        json_.field("title", law_.title.in(language_)).field("cite", law_.cite);
        json_.field("place", law_.place).field("checked", law_.checked);
        json_.field("confidence", code_of(law_.confidence));
        json_.field("note", law_.note.in(language_)).array("sources");
        for (const auto& source : law_.sources) {
            json_.open_object().field("cite", source.cite).field("url", source.url);
            json_.field("kind", source.kind).close();
        }
        json_.close().object("scope").field("label", law_.scope.label.in(language_));
        json_.field("cite", law_.scope.cite);
        json_.field("condition", words(law_.versions.front(), law_.scope.condition)).close();
        json_.array("versions");
        for (const auto& version : law_.versions) write_version(version);
        json_.close().close();
        return json_.take();
    }

  private:
    void write_version(const LawVersion& version) {
        json_.open_object().field("title", version.title.in(language_));
        json_.field("status", code_of(version.status));
        json_.field("from", date_or_null(version.in_force.from));
        json_.field("to", date_or_null(version.in_force.to)).array("terms");
        for (const auto& term : version.terms) {
            json_.open_object().field("id", term.id).field("label", term.label.in(language_));
            json_.field("cite", term.cite);
            json_.field("condition", words(version, term.condition)).close();
        }
        json_.close().array("duties");
        for (const auto& duty : version.duties) write_duty(version, duty);
        json_.close().close();
    }

    [[nodiscard]] std::string words(const LawVersion& version, const Condition& condition) const {
        return condition_text(book_, version.terms, condition, language_, &law_);
    }

    void write_duty(const LawVersion& version, const Duty& duty) {
        json_.open_object().field("key", duty.key).field("title", duty.title.in(language_));
        json_.field("to", duty.to);
        json_.field("recipient", recipient_of(book_, duty, language_).name);
        json_.field("cite", duty.cite).field("each", duty.each);
        write_asks(version, duty);
        json_.field("clock",
                    duty.clock ? std::optional(clock_words(book_, version, *duty.clock, language_))
                               : std::nullopt);
        json_.field("counting", duty.clock ? duty.clock->count : std::string());
        json_.field("standard", duty.standard.in(language_)).field("phased", duty.phased);
        write_content(version, duty);
        json_.field("holds", duty.holds).field("confidence", code_of(duty.confidence));
        json_.field("note", duty.note.in(language_)).close();
    }

    void write_asks(const LawVersion& version, const Duty& duty) {
        const auto exit = [](const std::optional<Outcome>& outcome) {
            return outcome ? std::optional(std::string(code_of(*outcome))) : std::nullopt;
        };
        json_.array("asks");
        for (const auto& ask : duty.asks) {
            json_.open_object().field("label", ask_label(ask, version.terms, language_));
            json_.field("cite", ask.cite).field("exception", ask.exception);
            json_.field("yes", exit(ask.yes)).field("no", exit(ask.no)).close();
        }
        json_.close().field("otherwise", code_of(duty.otherwise));
    }

    void write_content(const LawVersion& version, const Duty& duty) {
        json_.array("content");
        for (const auto& entry : duty.content) {
            const auto found = book_.content.find(entry.item);
            json_.open_object().field("item", entry.item);
            json_.field("label", found == book_.content.end() ? entry.item
                                                              : found->second.label.in(language_));
            json_.field("later", entry.later);
            json_.field("when",
                        entry.when ? std::optional(words(version, *entry.when)) : std::nullopt);
            json_.close();
        }
        json_.close();
    }

    const Rulebook& book_;
    const Law& law_;
    Language language_;
    JsonWriter json_;
};

}  // namespace

std::string law_json(const Rulebook& rulebook, const Law& law, const View& view) {
    return LawRecord(rulebook, law, view).render();
}

}  // namespace noticeclock
