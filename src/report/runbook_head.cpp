#include "report/runbook_head.h"

#include "report/citation.h"
#include "report/runbook_words.h"
#include "report/wording.h"

namespace noticeclock {

namespace {

using P = RunbookPhrase;

constexpr std::size_t digest_shown = 12;

std::string others(const RunbookPage& page, Language language) {
    std::vector<std::string> names;
    for (const auto& [runbook, suits] : suited_runbooks(page)) {
        auto name = runbook->id;
        if (suits == Tri::unknown) name = say(language, P::may_suit, {name});
        if (runbook == page.state.runbook) name = say(language, P::this_one, {name});
        names.push_back(std::move(name));
    }
    return say(language, P::others, {listed(language, names)});
}

}  // namespace

std::vector<SuitedRunbook> suited_runbooks(const RunbookPage& page) {
    std::vector<SuitedRunbook> suited;
    for (const auto& runbook : page.catalog->all) {
        const auto answer = suggests(runbook, *page.state.assessment);
        if (answer != Tri::no) suited.push_back({&runbook, answer});
    }
    return suited;
}

std::vector<std::string> runbook_head(const RunbookPage& page, const TaskWords& words,
                                      const View& view) {
    const auto& assessment = *page.state.assessment;
    const auto& rulebook = *assessment.rulebook;
    const auto& runbook = *page.state.runbook;
    std::vector<std::string> lines{
        separated(
            view.language,
            {say(view.language, Phrase::now_is, {words.times().time(assessment.now)}),
             say(view.language, Phrase::times_in, {zone_text(view.zone)}),
             say(view.language, Phrase::rules_digest, {rulebook.digest.substr(0, digest_shown)}),
             say(view.language, Phrase::tool_version, {view.version})}),
        say(view.language, P::runbook_is, {runbook.title.in(view.language), runbook.id}) +
            cite_behind(rulebook.citations, runbook.cite, view.language),
        words.zero()};
    if (!runbook.note.empty()) lines.push_back(runbook.note.in(view.language));
    if (page.chosen) lines.push_back(others(page, view.language));
    if (!page.role.empty()) {
        lines.push_back(say(view.language, P::only_role, {words.role(page.role)}));
    }
    if (!rulebook.added.empty()) {
        lines.push_back(
            say(view.language, Phrase::added_rules, {listed(view.language, rulebook.added)}));
    }
    return lines;
}

}  // namespace noticeclock
