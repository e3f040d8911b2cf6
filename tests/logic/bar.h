#pragma once

#include "logic/route.h"
#include "logic/single_test.h"

namespace noticeclock {

/// Whether the test of a bar has the answer that rules something out.
inline bool stands(const Route::Bar& bar, const Value* values) {
    return test(bar.test, values) == bar.answer;
}

}  // namespace noticeclock
