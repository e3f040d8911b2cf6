#pragma once

#include <catch2/catch.hpp>

#include "law/rules.h"

namespace noticeclock {

/// The laws built in with all their texts, loaded anew.
inline Rulebook load_laws() {
    Diagnostics diagnostics;
    auto rulebook = load_rules(embedded_rules(), nullptr, diagnostics);
    INFO(render(diagnostics));
    REQUIRE_FALSE(diagnostics.has_errors());
    return rulebook;
}

/// The same, loaded once.
inline const Rulebook& laws() {
    static const Rulebook loaded = load_laws();
    return loaded;
}

}  // namespace noticeclock
