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

/// Whether the recipient is the authority of the place, which also hangs on is_public_body();
/// otherwise the duty alone tells who it is.
[[nodiscard]] bool told_by_place(const DutyResult& duty);
/// Whether the organization is a public body: in some places another authority supervises those.
[[nodiscard]] Tri is_public_body(const Assessment& assessment);

/// The same for a duty as the law states it, without a place.
[[nodiscard]] Recipient recipient_of(const Rulebook& rulebook, const Duty& duty, Language language);

}  // namespace noticeclock
