#pragma once

#include <vector>

#include "assess/assessment.h"
#include "assess/history.h"
#include "document/node.h"
#include "evidence/bag.h"
#include "notice/notice.h"
#include "report/view.h"
#include "risk/risk.h"
#include "runbook/runbook.h"

namespace noticeclock {

/// What a pack is made of: an assessment with its trace, the incident's document with the texts
/// that it was read from, and what runbooks, drafts, risk and history are made from.
struct PackSubject {
    const Assessment& assessment;
    const Document& document;
    const Runbooks& runbooks;
    const NoticeTemplates& notices;
    const RiskAssessment& risk;
    const History* history;  ///< null when the incident has no journal
    const View& view;        ///< its language is that of the JSON files; texts stand in both
};

/// The files of a pack besides evidence, by their path below data/. The same subject gives the same
/// bytes.
[[nodiscard]] std::vector<BagFile> pack_files(const PackSubject& subject);

/// The lines of the bag-info.txt of a pack. The date is that of `now` in UTC.
[[nodiscard]] std::vector<BagLabel> pack_labels(const Assessment& assessment, const View& view);

}  // namespace noticeclock
