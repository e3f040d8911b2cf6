#pragma once

#include <string>
#include <vector>

#include "notice/cover.h"
#include "notice/mustache.h"
#include "report/draft_blocks.h"
#include "report/draft_facts.h"
#include "report/duty_words.h"

namespace noticeclock {

/// Gives a template the names it uses: facts, content items, and what the assessment says.
class DraftData {
  public:
    /// `draft` gives template, duty, recipient and items; the arguments must outlive the data.
    DraftData(const Assessment& assessment, const Draft& draft, const DraftFacts& facts,
              const View& view, DraftTokens& tokens);
    /// The data for the template in the language of the draft.
    [[nodiscard]] MustacheData data();

  private:
    void add_variable(const std::string& name, MustacheData& data);
    void add_section(const std::string& name, MustacheData& data);
    [[nodiscard]] DraftRuns duty_runs(const std::string& name) const;
    [[nodiscard]] MustacheData item_data(const DraftItem& item, std::size_t number);
    [[nodiscard]] std::vector<MustacheData> lines_data(const DraftItem& item);
    [[nodiscard]] std::vector<MustacheData> items_data(bool rest);
    [[nodiscard]] std::vector<MustacheData> named_item(const std::string& id);
    [[nodiscard]] std::vector<MustacheData> duties_data(const std::string& which);
    [[nodiscard]] MustacheData duty_data(const DutyResult& duty);
    [[nodiscard]] std::vector<MustacheData> timeline_data();
    [[nodiscard]] std::vector<MustacheData> places_data();
    [[nodiscard]] std::string due_text(const DutyResult& duty) const;
    [[nodiscard]] std::string words(const std::string& text);

    const Assessment& assessment_;
    const Draft& draft_;
    const DraftFacts& facts_;
    Language language_;
    DutyWords duty_words_;
    ClockText times_;
    DraftTokens& tokens_;
    NameSet names_;
};

/// What a content item says: the facts that answer it one after the other, or what was written.
[[nodiscard]] DraftRuns item_runs(const ContentItem& item, const std::string& label,
                                  const DraftFacts& facts, const Rulebook& rulebook);

}  // namespace noticeclock
