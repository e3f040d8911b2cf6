#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/language.h"
#include "veris/remark.h"

namespace noticeclock {

/// The fixed phrases of an import from VERIS; {0}, {1} stand for arguments.
enum class ImportPhrase : unsigned short {
    from_veris,
    from_veris_version,
    rule,
    left_unknown,
    assumed_places,
    assumed_people,
    people_not_counted,
    less_than_part,
    think_of,
    read_written,
    in_incidents,
    count_
};

/// The phrase in one language, its {0}, {1} ... replaced by the arguments.
[[nodiscard]] std::string say(Language language, ImportPhrase phrase,
                              const std::vector<std::string>& arguments = {});

/// The heading over the remarks of one kind.
[[nodiscard]] std::string heading(Language language, veris::Remark::Kind kind);

/// The word for a kind in JSON: "left-open".
[[nodiscard]] std::string_view import_code(veris::Remark::Kind kind);

/// What a remark says beside its field and value; may be empty.
[[nodiscard]] std::string remark_words(Language language, veris::Remark::Kind kind,
                                       const std::vector<std::string>& subjects, const Text& why);

}  // namespace noticeclock
