#pragma once

#include <vector>

#include "assess/assessment.h"
#include "document/node.h"
#include "evidence/bag.h"
#include "report/view.h"

namespace noticeclock {

/// What a pack is made of: an assessment with its trace, and the incident's document with the texts
/// that it was read from.
struct PackSubject {
    const Assessment& assessment;
    const Document& document;
    const View& view;  ///< its language is that of the JSON files; texts stand in both
};

/// The files of a pack besides evidence, by their path below data/. The same subject gives the same
/// bytes.
[[nodiscard]] std::vector<BagFile> pack_files(const PackSubject& subject);

/// The lines of the bag-info.txt of a pack. The date is that of `now` in UTC.
[[nodiscard]] std::vector<BagLabel> pack_labels(const Assessment& assessment, const View& view);

}  // namespace noticeclock
