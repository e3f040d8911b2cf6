#pragma once

#include <string>

#include "law/law.h"
#include "report/view.h"

namespace noticeclock {

/// A duty's decision as a Mermaid flowchart. Labels are quoted and escaped, so that no text of a
/// law can end a label or add a node.
[[nodiscard]] std::string duty_graph(const Rulebook& rulebook, const Duty& duty, const Law& law,
                                     const View& view);

}  // namespace noticeclock
