#include "batch/pipeline.h"

#include <condition_variable>
#include <cstdint>
#include <exception>
#include <map>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace noticeclock {
namespace {

using Next = std::function<bool(Piece&)>;
using MakeWork = std::function<Work()>;
using Take = std::function<bool(const Product&)>;

/// What the threads of a run share. Whoever finishes the product that is next in line hands it
/// over, and those after it that are ready.
class Line {
  public:
    Line(unsigned jobs, const Next& next, const MakeWork& worker, const Take& take)
        : most_(std::uint64_t{4} * jobs), next_(next), worker_(worker), take_(take) {}

    void serve() {
        try {
            const auto work = worker_();
            while (auto order = fetch()) {
                order->product = work(order->piece, std::move(order->product));
                hand_in(std::move(*order));
            }
        } catch (...) {
            fail(std::current_exception());
        }
    }

    void rethrow() const {
        if (fault_) std::rethrow_exception(fault_);
    }

  private:
    /// What a thread is to do, and the product of it, empty at first.
    struct Order {
        std::uint64_t number = 0;
        Piece piece;
        Product product;
    };

    /// Waits until there is room, so that no product far ahead of its turn fills the memory.
    std::optional<Order> fetch() {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [&] { return ended_ || fetched_ - taken_ < most_; });
        if (ended_) return std::nullopt;
        auto order = spare_order();
        if (!next_(order.piece)) {
            ended_ = true;
            changed_.notify_all();
            return std::nullopt;
        }
        order.number = fetched_++;
        return order;
    }

    Order spare_order() {
        if (spare_.empty()) return {};
        auto order = std::move(spare_.back());
        spare_.pop_back();
        return order;
    }

    void hand_in(Order order) {
        std::unique_lock lock(mutex_);
        const auto number = order.number;
        ready_.emplace(number, std::move(order));
        if (taking_) return;
        taking_ = true;
        while (!stopped_ && !ready_.empty() && ready_.begin()->first == taken_) {
            auto next = ready_.extract(ready_.begin());
            lock.unlock();
            const bool go_on = take_(next.mapped().product);
            next.mapped().product.clear();
            lock.lock();
            spare_.push_back(std::move(next.mapped()));
            ++taken_;
            if (!go_on) ended_ = stopped_ = true;
            changed_.notify_all();
        }
        taking_ = false;
    }

    void fail(std::exception_ptr fault) {
        const std::lock_guard lock(mutex_);
        if (!fault_) fault_ = std::move(fault);
        ended_ = stopped_ = true;
        changed_.notify_all();
    }

    std::uint64_t most_;
    const Next& next_;
    const MakeWork& worker_;
    const Take& take_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::map<std::uint64_t, Order> ready_;
    std::vector<Order> spare_;  // with memory: long texts made anew would fill it with holes
    std::uint64_t fetched_ = 0;
    std::uint64_t taken_ = 0;
    bool taking_ = false;
    bool ended_ = false;    // nothing more is fetched
    bool stopped_ = false;  // nothing more is handed over
    std::exception_ptr fault_;
};

}  // namespace

void run_in_order(unsigned jobs, const Next& next, const MakeWork& worker, const Take& take) {
    if (jobs <= 1) {
        const auto work = worker();
        Piece piece;
        Product product;
        while (next(piece)) {
            product = work(piece, std::move(product));
            if (!take(product)) return;
            product.clear();
        }
        return;
    }
    Line line(jobs, next, worker, take);
    {
        std::vector<std::jthread> threads;
        threads.reserve(jobs);
        for (unsigned i = 0; i < jobs; ++i) threads.emplace_back([&] { line.serve(); });
    }
    line.rethrow();
}

}  // namespace noticeclock
