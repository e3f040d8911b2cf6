#pragma once

#include <catch2/catch.hpp>
#include <memory>
#include <string>

#include "document/reader.h"

namespace noticeclock {

/// A law that is right in every point: a contract with one term, which stands at line 13, and one
/// duty, which asks for it.
inline std::string contract(const std::string& term, const std::string& ask) {
    return R"(law: mine
title: {en: Our contract, ja: 当社契約}
cite: Master agreement § 9
place: JP
in_force: {from: 2024-01-01}
governed_by: [aware]
checked: 2026-11-21
confidence: primary
sources:
  - {cite: Master agreement § 9, kind: primary}
scope: {label: {en: our customers are concerned, ja: 顧客に関係する}, test: data.entrusted, cite: § 9}
terms:
  )" + term +
           R"(
duties:
  customer:
    title: {en: Tell the customer, ja: 顧客への通知}
    to: data-owner
    cite: § 9.2
    asks:
      - )" +
           ask + R"(
    clock: {from: aware, within: 24 hours, count: elapsed}
)";
}

/// A document from YAML text, without faults.
inline std::shared_ptr<const Document> document_of(const std::string& name,
                                                   const std::string& text) {
    Diagnostics diagnostics;
    auto document = read_yaml(std::make_shared<const Source>(Source{name, text}), diagnostics);
    INFO(render(diagnostics));
    REQUIRE(document);
    return document;
}

}  // namespace noticeclock
