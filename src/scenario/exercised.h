#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "assess/assessment.h"
#include "scenario/expectation.h"

namespace noticeclock {

/// One place in the laws that scenarios can exercise.
struct Spot {
    enum class Kind : std::uint8_t {
        ask,      ///< one that was answered, whatever the answer
        exit,     ///< an answer of an ask that leads out, or `otherwise`
        limb,     ///< a clock without parts: the one that decided
        hold,     ///< a hold that moved a deadline
        version,  ///< a text by which a duty was judged
    } kind = Kind::exit;
    const Law* law = nullptr;
    std::string name;     ///< "gdpr.authority ask 4 yes", "gdpr.authority otherwise", "gdpr scope",
                          ///< "gdpr.authority clock 1", "gdpr hold law-enforcement",
                          ///< "gdpr text from 2018-05-25"; asks are numbered as `explain` does
    std::string outcome;  ///< of exits: where it leads
    std::string exception;  ///< of exits: the name of the exception; else empty
    Position at;            ///< in the file of the law
    bool exercised = false;
    std::string reason;  ///< why it is not exercised, where that is said (omissions.h)
    /// Whether nothing is missing here.
    [[nodiscard]] bool settled() const { return exercised || !reason.empty(); }
};

/// What scenarios exercise of a body of law. What nobody looks at is not tested: of a duty of which
/// nothing is expected nothing counts, of its clock only what led to a date that is expected. What
/// several texts of a law share as it is written counts once, under the name that it has in the
/// first of them. Texts that are not in force yet do not count.
class Exercised {
  public:
    /// `rulebook` must outlive it; all its texts must have been read. `only`: a law's id, when
    /// nothing else is of interest.
    explicit Exercised(const Rulebook& rulebook, const std::string& only = {});

    /// Notes what led to the results of which something was expected.
    void note(const Expectation& expectation, const Assessment& assessment);

    /// In the order of the laws and their files.
    [[nodiscard]] const std::vector<Spot>& spots() const { return spots_; }
    /// The spot of that name, to be given a reason; null when there is none.
    [[nodiscard]] Spot* find(const std::string& name);

  private:
    struct AskSpots {
        std::size_t ask = 0;
        std::optional<std::size_t> yes;
        std::optional<std::size_t> no;
    };
    struct DutySpots {
        std::vector<AskSpots> asks;
        std::size_t otherwise = 0;
        std::size_t version = 0;
    };
    void add_law(const Law& law);
    void add_version(const Law& law, const LawVersion& version, bool first);
    AskSpots add_ask(const Law& law, const Duty& duty, std::size_t ask, const std::string& name);
    void add_clock(const Law& law, const Clock& clock, const std::string& duty,
                   const std::string& name, const std::string& path);
    std::size_t add(Spot spot);
    std::size_t add_written(const std::string& written, Spot spot);
    void note(const DutyResult& result, bool is_dated);
    void note_exit(const DutyResult& result, const DutySpots& spots);
    void note_clock(const ClockResult& clock);
    void mark(const std::optional<std::size_t>& spot);

    std::vector<Spot> spots_;
    std::unordered_map<const Duty*, DutySpots> duties_;
    std::unordered_map<const Clock*, std::size_t> clocks_;
    std::unordered_map<const HoldRule*, std::size_t> holds_;
    std::unordered_map<std::string, std::size_t> scopes_;
    std::unordered_map<std::string, std::size_t> names_;
    std::unordered_map<std::string, std::size_t> written_;  ///< by where it is written
};

/// How much of something was exercised.
struct Share {
    std::size_t exercised = 0;
    std::size_t excepted = 0;  ///< not exercised, for a reason that is said
    std::size_t total = 0;
    /// Adds one spot.
    void count(const Spot& spot);
    /// In hundredths, rounded down; of what is not excepted. Of nothing, 100.
    [[nodiscard]] std::size_t percent() const;
};

/// What was exercised of one law, or of all.
struct LawShare {
    const Law* law = nullptr;  ///< null: all
    Share asks;
    Share exits;
    Share exceptions;  ///< those of the exits that are named exceptions
    Share limbs;
    Share holds;
    Share versions;
    Share all;  ///< exits, limbs, holds and versions
};

/// Of each law that has something to exercise, in order of id.
[[nodiscard]] std::vector<LawShare> shares_of(const std::vector<Spot>& spots);
/// Of all of them together.
[[nodiscard]] LawShare whole_of(const std::vector<Spot>& spots);

}  // namespace noticeclock
