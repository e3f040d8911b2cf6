#include <algorithm>

#include "report/page.h"
#include "report/test.h"
#include "report/test_words.h"
#include "report/wording.h"

namespace noticeclock {
namespace {

std::string place_of(const std::string& file, Position at) {
    return file + ":" + std::to_string(at.line);
}

/// "12/14": what is excepted is not in the whole.
std::string share_text(const Share& share) {
    const auto wanted = share.total - share.excepted;
    if (wanted == 0) return "-";
    return std::to_string(share.exercised) + "/" + std::to_string(wanted);
}

class Screen {
  public:
    Screen(const TestReport& report, const View& view)
        : report_(report), run_(*report.run), view_(view), page_(view) {}

    std::string render() {
        for (const auto& verdict : run_.verdicts) {
            if (!verdict.passed()) tell(verdict);
        }
        if (!is_all_passed()) page_.blank();
        summary();
        if (report_.exercised != nullptr) coverage();
        return page_.take();
    }

  private:
    [[nodiscard]] std::string words(TestPhrase phrase,
                                    const std::vector<std::string>& arguments = {}) const {
        return say(view_.language, phrase, arguments);
    }

    [[nodiscard]] bool is_all_passed() const { return run_.passed() == run_.verdicts.size(); }

    void tell(const Verdict& verdict) {
        const auto phrase = verdict.faulty() ? TestPhrase::not_judged : TestPhrase::failed;
        page_.line(words(phrase) + "  " + verdict.name, 0, Tone::alarm, 2);
        if (verdict.faulty()) {
            page_.line(place_of(verdict.file, verdict.at) + "  " + words(TestPhrase::see_faults), 2,
                       Tone::plain, 2);
        }
        for (const auto& mismatch : verdict.mismatches) tell(mismatch);
    }

    void tell(const Mismatch& mismatch) {
        page_.line(place_of(mismatch.file, mismatch.at) + "  " + mismatch.subject + ": " +
                       mismatch.property,
                   2, Tone::strong, 2);
        Table table;
        table.add({{{words(TestPhrase::expected)}, {mismatch.expected, Tone::good}}, {}});
        table.add({{{words(TestPhrase::found)}, {mismatch.found, Tone::alarm}}, {}});
        page_.table(table, 4);
    }

    void summary() {
        const auto tone = is_all_passed() && run_.faulty.empty() ? Tone::good : Tone::alarm;
        page_.line(words(TestPhrase::summary,
                         {std::to_string(run_.verdicts.size()), std::to_string(run_.files),
                          std::to_string(run_.passed()), std::to_string(run_.failed()),
                          std::to_string(run_.not_judged())}),
                   0, tone);
        std::vector<std::string> faulty;
        for (const auto& file : run_.faulty) faulty.push_back(file.file);
        list(TestPhrase::faulty_files, faulty, Tone::alarm);
        list(TestPhrase::skipped, run_.skipped, Tone::quiet);
    }

    void list(TestPhrase phrase, const std::vector<std::string>& files, Tone tone) {
        if (files.empty()) return;
        page_.line(words(phrase, {std::to_string(files.size()), listed(view_.language, files)}), 0,
                   tone, 2);
    }

    void coverage() {
        const auto& spots = report_.exercised->spots();
        page_.heading(words(TestPhrase::coverage_heading));
        page_.line(words(TestPhrase::coverage_basis), 2, Tone::quiet);
        shares(spots);
        missing(spots);
        verdict_on(whole_of(spots).all);
    }

    static bool is_touched(const LawShare& share) { return share.all.exercised > 0; }

    void shares(const std::vector<Spot>& spots) {
        Table table;
        table.add({{{words(TestPhrase::column_law), Tone::quiet},
                    {words(TestPhrase::column_asks), Tone::quiet},
                    {words(TestPhrase::column_exits), Tone::quiet},
                    {words(TestPhrase::column_exceptions), Tone::quiet},
                    {words(TestPhrase::column_limbs), Tone::quiet},
                    {words(TestPhrase::column_holds), Tone::quiet},
                    {words(TestPhrase::column_texts), Tone::quiet},
                    {words(TestPhrase::column_all), Tone::quiet}},
                   {}});
        std::size_t untouched = 0;
        for (const auto& share : shares_of(spots)) {
            if (is_touched(share) || view_.all) {
                table.add(row(share.law->id, share));
            } else {
                ++untouched;
            }
        }
        table.add(row(words(TestPhrase::whole), whole_of(spots)));
        page_.table(table);
        if (untouched > 0) {
            page_.line(words(TestPhrase::untouched_laws, {std::to_string(untouched)}), 2,
                       Tone::quiet);
        }
    }

    static Row row(const std::string& name, const LawShare& share) {
        const auto tone = share.all.percent() == 100 ? Tone::plain : Tone::warning;
        return {{{name},
                 {share_text(share.asks)},
                 {share_text(share.exits)},
                 {share_text(share.exceptions)},
                 {share_text(share.limbs)},
                 {share_text(share.holds)},
                 {share_text(share.versions)},
                 {share_text(share.all) + "  " + std::to_string(share.all.percent()) + " %", tone}},
                {}};
    }

    void missing(const std::vector<Spot>& spots) {
        bool is_first = true;
        for (const auto& share : shares_of(spots)) {
            if (!is_touched(share) && !view_.all) continue;
            for (const auto& spot : spots) {
                if (spot.law != share.law || !is_missing(spot)) continue;
                if (is_first) page_.heading(words(TestPhrase::missing_heading));
                is_first = false;
                page_.line(line(spot), 2, Tone::plain, 2);
            }
        }
    }

    static bool is_missing(const Spot& spot) {
        return spot.kind != Spot::Kind::ask && !spot.settled();
    }

    /// A law's place, the spot, and where an exit leads.
    [[nodiscard]] std::string line(const Spot& spot) const {
        const auto& file = spot.law->file;
        auto text = (spot.at.line > 0 ? place_of(file, spot.at) : file) + "  " + spot.name;
        if (!spot.outcome.empty()) text += "  " + words(TestPhrase::leads_to, {spot.outcome});
        return text;
    }

    void verdict_on(const Share& all) {
        if (all.excepted > 0 || report_.least) page_.blank();
        if (all.excepted > 0) {
            page_.line(words(TestPhrase::excepted, {std::to_string(all.excepted)}), 0, Tone::quiet);
        }
        if (!report_.least) return;
        const bool fails = report_.too_little();
        page_.line(words(fails ? TestPhrase::least_not_met : TestPhrase::least_met,
                         {std::to_string(all.percent()), std::to_string(*report_.least)}),
                   0, fails ? Tone::alarm : Tone::good);
    }

    const TestReport& report_;
    const ScenarioRun& run_;
    const View& view_;
    Page page_;
};

}  // namespace

bool TestReport::too_little() const {
    return exercised != nullptr && least && whole_of(exercised->spots()).all.percent() < *least;
}

std::string test_text(const TestReport& report, const View& view) {
    return Screen(report, view).render();
}

}  // namespace noticeclock
