#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "document/language.h"

namespace noticeclock::veris {

/// What an import has to say about one value beside the facts it made of it.
struct Remark {
    enum class Kind : std::uint8_t {
        assumed,    ///< a fact was made of it on an assumption, which `subjects` names
        left_open,  ///< VERIS itself leaves the facts of `subjects` open, or no field fills them
        no_fact,    ///< there is no fact for it; `why` says more
        new_value,  ///< no word of the list that the mapping knows for the field
        new_field,  ///< no field that the mapping knows
        malformed,  ///< not of the form that the field has
        conflict,   ///< it contradicts another value; neither was taken
        consider,   ///< `subjects` names kinds of organization to think of
    } kind{};
    std::string field;  ///< "victim.country"
    std::string value;  ///< as written; empty where values are not to be listed
    std::vector<std::string>
        subjects;  ///< facts or words it concerns; for a conflict, the other count
    Text why;      ///< for no_fact
    friend bool operator==(const Remark&, const Remark&) = default;
};

using Remarks = std::vector<Remark>;

/// How many kinds of remarks there are.
inline constexpr std::size_t remark_kinds = static_cast<std::size_t>(Remark::Kind::consider) + 1;

}  // namespace noticeclock::veris
