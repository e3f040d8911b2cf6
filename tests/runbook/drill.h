#pragma once

#include <catch2/catch.hpp>
#include <memory>
#include <string>

#include "assess/concern.h"
#include "assess/incident_names.h"
#include "document/reader.h"
#include "law/rules.h"
#include "runbook/state.h"

namespace noticeclock {

/// A runbook that has one of everything; the tests change a line of it.
inline const std::string drill_text = R"(runbook: drill
title: {en: Drill, ja: 訓練}
cite: House rule 1
checked: 2026-11-22
sources: [{cite: House rule 1, kind: primary}]
scope: {label: {en: personal data, ja: 個人データ}, test: data.personal, cite: House rule 2}
zero: [aware, detected]
terms:
  taken: {label: {en: data were taken, ja: 持出しがあった}, test: breach.acquired, cite: House rule 3}
phases:
  contain: {title: {en: Contain, ja: 封じ込め}, controls: [csf2:RS.MI]}
  tell: {title: {en: Tell, ja: 通知}}
milestones:
  - {id: t24, after: 24 hours, title: {en: Drafted, ja: 文案}}
tasks:
  revoke:
    phase: contain
    title: {en: Revoke, ja: 失効}
    due: {from: [detected, aware], within: 90 minutes}
    raci: {accountable: ciso, responsible: [csirt]}
    controls: [csf2:RS.MI-01]
    evidence: [{en: the list, ja: 一覧}]
  rotate:
    phase: contain
    title: {en: Rotate, ja: 更新}
    due: {from: {task: revoke}, within: 3 hours}
    when: taken
    raci: {accountable: ciso, responsible: [engineering], consulted: [csirt], informed: [dpo]}
    controls: [csf2:RS.MI-01]
  verify:
    phase: contain
    title: {en: Verify, ja: 検証}
    due: {from: zero, within: 2 hours}
    needs: [revoke, rotate, {event: contained}]
    raci: {accountable: ciso, responsible: [csirt]}
    controls: [csf2:RS.MI-01]
  file:
    phase: tell
    title: {en: File, ja: 提出}
    duty: gdpr.authority
    raci: {accountable: dpo, responsible: [legal]}
    controls: [csf2:RS.CO-02]
  people:
    phase: tell
    title: {en: Tell people, ja: 本人への通知}
    duty: {to: individuals}
    raci: {accountable: dpo, responsible: [legal]}
    controls: [csf2:RS.CO-02]
  learn:
    phase: tell
    title: {en: Learn, ja: 改善}
    due: {from: recovered, within: 1 month, count: elapsed}
    raci: {accountable: ciso, responsible: [csirt]}
    controls: [csf2:ID.IM-03]
  keep:
    phase: tell
    title: {en: Keep, ja: 保管}
    due: none
    raci: {accountable: ciso, responsible: [csirt]}
    controls: [csf2:ID.IM-03]
service_levels:
  detect:
    title: {en: Time to detect, ja: 検知までの時間}
    from: occurred
    to: {event: detected}
    within: 15 minutes
  contain:
    title: {en: Time to contain, ja: 封じ込めまでの時間}
    from: [detected, aware]
    to: {event: contained}
    within: 2 hours
  revoked:
    title: {en: Revoked, ja: 失効}
    from: zero
    to: {task: revoke}
    within: 24 hours
  filed:
    title: {en: Filed, ja: 提出}
    from: zero
    to: {filed: regulator}
    within: 72 hours
  drills:
    title: {en: Drills passed, ja: 訓練の合格率}
    recorded: {en: the register, ja: 台帳}
    target: {en: all, ja: 全て}
decisions:
  triage:
    title: {en: Triage, ja: 分類}
    cite: House rule 4
    results: {false-positive: {en: false positive, ja: 誤検知}, security: {en: security incident, ja: セキュリティインシデント}, privacy: {en: privacy incident, ja: プライバシーインシデント}}
    asks:
      - {ask: breach.kinds has confidentiality or integrity or availability, no: false-positive, label: {en: something happened, ja: 何かが起きた}}
      - {ask: taken, yes: privacy}
    otherwise: security
teams:
  operations: {title: {en: Operations, ja: 運用}, contain: {en: contains, ja: 封じ込める}}
)";

/// Rules with a runbook file on top; faults are added to `diagnostics`.
inline Rulebook rules_with(const std::string& text, Diagnostics& diagnostics,
                           const std::string& name = "drill.yaml") {
    const auto source = std::make_shared<const Source>(Source{name, text});
    auto document = read_yaml(source, diagnostics);
    INFO(render(diagnostics));
    REQUIRE(document);
    const RuleFiles added{{document}, "digest"};
    return load_rules(embedded_rules(), &added, diagnostics, Texts::on_demand);
}

/// The faults of the drill with one line of it written otherwise, warnings included.
inline std::string faults(const std::string& text, const std::string& name = "drill.yaml") {
    Diagnostics diagnostics;
    auto rulebook = rules_with(text, diagnostics, name);
    const auto runbooks = read_runbooks(rulebook, diagnostics);
    if (!diagnostics.has_errors()) lint(runbooks, diagnostics);
    return render(diagnostics);
}

inline std::string drill_with(const std::string& line, const std::string& instead) {
    auto text = drill_text;
    const auto at = text.find(line);
    INFO(line);
    REQUIRE(at != std::string::npos);
    return text.replace(at, line.size(), instead);
}

/// The drill followed through an incident up to a moment.
struct Followed {
    Rulebook rulebook;
    Runbooks runbooks;
    Incident incident;
    Assessment assessment;
    RunbookState state;

    Followed(const std::string& yaml, const std::string& now,
             const std::string& runbook = drill_text) {
        Diagnostics diagnostics;
        rulebook = rules_with(runbook, diagnostics);
        runbooks = read_runbooks(rulebook, diagnostics);
        const auto source = std::make_shared<const Source>(Source{"incident.yaml", yaml});
        const auto document = read_yaml(source, diagnostics);
        REQUIRE(document);
        auto read = read_incident(*document, incident_names(rulebook), diagnostics);
        INFO(render(diagnostics));
        REQUIRE(read);
        REQUIRE_FALSE(diagnostics.has_errors());
        incident = std::move(*read);
        const auto at = parse_time(now, std::nullopt).moment.at;
        read_concerned(rulebook, incident, at, {}, diagnostics);
        assessment = assess(rulebook, incident, at);
        state = state_of(*runbooks.find("drill"), assessment);
    }
    Followed(const Followed&) = delete;

    const TaskState& task(const std::string& id) const {
        for (const auto& task : state.tasks) {
            if (task.task->id == id) return task;
        }
        FAIL("no task " + id);
        return state.tasks.front();
    }
    const LevelState& level(const std::string& id) const {
        for (const auto& level : state.levels) {
            if (level.level->id == id) return level;
        }
        FAIL("no level " + id);
        return state.levels.front();
    }
    /// The due instant of a task as UTC; "none" without one.
    std::string due(const std::string& id) const {
        const auto& due = task(id).due;
        return due ? format_utc(due->at) : "none";
    }
    /// The ids of what a task needs first.
    std::string blockers(const std::string& id) const {
        std::string names;
        for (const auto* need : task(id).blocked_by) {
            const auto name = need->name.empty()
                                  ? rulebook.vocabulary.info(need->events.front()).name
                                  : need->name;
            names += (names.empty() ? "" : " ") + name;
        }
        return names;
    }
};

}  // namespace noticeclock
