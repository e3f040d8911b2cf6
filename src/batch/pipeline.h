#pragma once

#include <functional>

#include "batch/piece.h"

namespace noticeclock {

/// Turns a piece into a product: fills the one given, which is empty and may have the memory of an
/// earlier one.
using Work = std::function<Product(const Piece&, Product)>;

/// Turns pieces into products on several threads and hands the products over in the order of the
/// pieces. At most a few pieces a thread are under way at once, however long the input.
///
/// `next` fills in the piece to do, which may have the memory of an earlier one, and returns false
/// at the end; `take` receives the products and says whether to go on. Both are called by one
/// thread at a time. `worker` is called once on each thread and gives the work of that thread. With
/// one job everything happens on the calling thread. What a call throws ends the run and is thrown
/// again.
void run_in_order(unsigned jobs, const std::function<bool(Piece&)>& next,
                  const std::function<Work()>& worker,
                  const std::function<bool(const Product&)>& take);

}  // namespace noticeclock
