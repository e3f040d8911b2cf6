#pragma once

#include <catch2/catch.hpp>
#include <memory>
#include <string>

#include "../main/laws.h"
#include "document/reader.h"
#include "notice/notice_reader.h"

namespace noticeclock {

/// The law built in, with all its texts.
inline Rulebook& body_of_law() {
    static Rulebook rules = load_laws();
    return rules;
}

/// The templates built in.
inline const NoticeTemplates& templates_built_in() {
    static const NoticeTemplates notices = [] {
        Diagnostics diagnostics;
        auto read = read_notices(embedded_rules(), nullptr, body_of_law(), diagnostics);
        INFO(render(diagnostics));
        REQUIRE_FALSE(diagnostics.has_errors());
        return read;
    }();
    return notices;
}

}  // namespace noticeclock
