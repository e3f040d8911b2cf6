#include "cli/only.h"

#include <algorithm>

#include "cli/stop.h"

namespace noticeclock::cli {

void check_only(const std::string& only, const Rulebook& rulebook) {
    if (only.empty()) return;
    auto known = rulebook.duty_keys();
    const auto places = rulebook.places.codes();
    for (const auto& law : rulebook.laws) known.emplace_back(law.id);
    known.insert(known.end(), places.begin(), places.end());
    const auto plain = only.substr(0, only.find('['));
    if (std::find(known.begin(), known.end(), plain) != known.end()) return;
    stop_at_name("--only: unknown law, duty or place", only, known);
}

void check_duty(const std::string& duty, const Rulebook& rulebook) {
    if (duty.empty() || rulebook.duties.contains(duty.substr(0, duty.find('[')))) return;
    stop_at_name("unknown duty", duty, rulebook.duty_keys());
}

}  // namespace noticeclock::cli
