#include "batch/piece.h"

namespace noticeclock {

void Product::clear() {
    out.clear();
    faults.clear();
    incidents = 0;
    faulty = 0;
    summary = {};
}

}  // namespace noticeclock
