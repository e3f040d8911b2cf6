#pragma once

#include "runbook/names.h"

namespace noticeclock {

/// Reads the length of time under `within` of a mapping, and the counting rule under `count`.
/// Elapsed time needs no rule; months, years and working days do.
[[nodiscard]] Span read_span(Fields& fields, const RunbookNames& names, Diagnostics& diagnostics);

/// Reads where a span starts: `zero`, an event, a list of events, {task: id} or {sent: duty}.
[[nodiscard]] Anchor read_start(const Node& node, const RunbookNames& names,
                                Diagnostics& diagnostics);

/// Reads where a service level ends: {event: E}, {task: id}, {sent: duty} or {filed: recipient}.
[[nodiscard]] Anchor read_end(const Node& node, const RunbookNames& names,
                              Diagnostics& diagnostics);

/// Reads what a task needs first: a task's id or {event: E}.
[[nodiscard]] Anchor read_need(const Node& node, const RunbookNames& names,
                               Diagnostics& diagnostics);

}  // namespace noticeclock
