#pragma once

#include <string>

#include "veris/mapping.h"

namespace noticeclock::veris {

/// What was done, in the words of VERIS: "hacking (SQLi, Use of stolen creds); error". Varieties
/// that leave the question open are not named. Empty when no action is recorded.
[[nodiscard]] std::string cause_of(const Node& veris, const Mapping& mapping);

}  // namespace noticeclock::veris
