#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "assess/exception_case.h"
#include "document/language.h"

namespace noticeclock {

/// The fixed phrases of the report on exceptions.
enum class ExceptionPhrase : unsigned char {
    heading,
    decides_nothing,
    access_heading,
    access_span,
    access_open,
    access_unknown,
    measures_heading,
    no_measures,
    column_time,
    column_placement,
    column_measure,
    access_begins,
    access_ends,
    no_time,
    time_after,
    time_before,
    covers,
    done_by,
    key_held_by,
    out_of_reach,
    attacker,
    processor,
    shown_by,
    fill,
    record_measure,
    give_time,
    contradictions_heading,
    needs_after,
    nothing_rests,
    count_
};

/// The phrase in one language, its {0}, {1} ... replaced by the arguments.
[[nodiscard]] std::string say(Language language, ExceptionPhrase phrase,
                              const std::vector<std::string>& arguments = {});

[[nodiscard]] std::string measure_text(Measure measure, Language language);
[[nodiscard]] std::string placement_text(Placement placement, Language language);
[[nodiscard]] std::string ground_title(Ground ground, Language language);
/// Where what a ground needs is taken from.
[[nodiscard]] std::string ground_source(Ground ground, Language language);
[[nodiscard]] std::string need_text(Need need, Language language);
[[nodiscard]] std::string support_text(Support support, Language language);
/// A contradiction in words; `measures` names those concerned, `keys` the facts besides the first.
[[nodiscard]] std::string contradiction_text(Contradiction::Kind kind, const std::string& measures,
                                             const std::string& keys, Language language);
/// The measures that would carry a need, as an incident file writes them ("key-custody"); empty
/// when it rests on facts.
[[nodiscard]] std::string_view wanted_measures(Need need);

/// The names of enumerations in JSON: never changed, only added to.
[[nodiscard]] std::string_view code_of(Measure measure);
[[nodiscard]] std::string_view code_of(Placement placement);
[[nodiscard]] std::string_view code_of(Ground ground);
[[nodiscard]] std::string_view code_of(Need need);
[[nodiscard]] std::string_view code_of(Support support);
[[nodiscard]] std::string_view code_of(Contradiction::Kind kind);

}  // namespace noticeclock
