#pragma once

#include <string>

#include "assess/assessment.h"

namespace noticeclock {

/// Who is to be told: the authority that the law names, else for a duty to a regulator the
/// authority of the place (the one for public bodies if the organization is one; both while that is
/// unknown), else the kind of recipient.
struct Recipient {
    std::string code;  ///< recipient of content.yaml: "regulator", "individuals"
    std::string name;
    std::string url;  ///< may be empty
};

[[nodiscard]] Recipient recipient_of(const Assessment& assessment, const DutyResult& duty,
                                     Language language);

/// The same for a duty as the law states it, without a place.
[[nodiscard]] Recipient recipient_of(const Rulebook& rulebook, const Duty& duty, Language language);

}  // namespace noticeclock
