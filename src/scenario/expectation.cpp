#include "scenario/expectation.h"

namespace noticeclock {

std::size_t Expectation::size() const {
    std::size_t size = laws.size() + asked.size() + (first ? 1 : 0) + (nothing_else ? 1 : 0);
    for (const auto& duty : duties) size += duty.properties.size();
    return size;
}

}  // namespace noticeclock
