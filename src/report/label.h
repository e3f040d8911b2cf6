#pragma once

#include <optional>
#include <string>

#include "law/law.h"

namespace noticeclock {

/// What a slot is about, in words: a fact's label, "people affected in Germany", "the organization
/// is established in ...". `here` is the place that `affected.here` means, if it is bound to one;
/// `law` gives its group otherwise (may be null).
[[nodiscard]] std::string slot_label(const Rulebook& rulebook, Slot slot, const Law* law,
                                     std::optional<PlaceIndex> here, Language language);

/// The key of the incident file that fills a slot: "data.encrypted", "affected.DE",
/// "timeline.aware", "notices.gdpr.authority".
[[nodiscard]] std::string slot_key(const Rulebook& rulebook, Slot slot, const Law* law,
                                   std::optional<PlaceIndex> here);

/// What a person calls what is written under a path of the incident ("affected.JP",
/// "timeline.aware", "data.encrypted"): its label; empty when there is none.
[[nodiscard]] std::string fact_label(const Rulebook& rulebook, const std::string& name,
                                     Language language);

/// The label of an event; its id when the vocabulary does not have it.
[[nodiscard]] std::string event_label(const Rulebook& rulebook, const std::string& event,
                                      Language language);

/// What a clock waits for, in words: an event's label, or a duty's key with its title.
[[nodiscard]] std::string awaited_text(const Rulebook& rulebook, std::string_view awaited,
                                       Language language);

/// The name of a group of places or of one place.
[[nodiscard]] std::string group_text(const Rulebook& rulebook,
                                     const std::vector<PlaceIndex>& places, Language language);

/// "the organization is established in Germany", or for another fact of places (a slot of kind
/// present) its label with the group.
[[nodiscard]] std::string presence_label(const Rulebook& rulebook, const SlotInfo& info,
                                         const std::string& group, Language language);

}  // namespace noticeclock
