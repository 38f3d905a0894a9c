#include <algorithm>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

#include "sim/threads/library.hpp"
#include "sim/threads/on_threads.hpp"
#include "sim/threads/sections.hpp"
#include "sim/threads/tasks.hpp"

// For the thread sanitizer. Who waits for whom, in a section:
//   a thread       waits for nothing: it takes every n-th range, of which it knows without asking
//   the section    after all of its threads
// Nothing is shared between the start of a section and its end, so the sanitizer finds every two
// accesses that only chance kept apart; a queue would put an order between them and hide them.

namespace tillit {
namespace {

thread_local int threads_here = 1;

/// The first of what several threads threw, in the order of their numbers.
void throw_first(const std::vector<std::exception_ptr>& thrown) {
  for (const std::exception_ptr& fault : thrown) {
    if (fault) std::rethrow_exception(fault);
  }
}

/// Does `work(0)` … `work(threads - 1)`, each on a thread of its own, the first on this one.
void side_by_side(std::size_t threads, const std::function<void(std::size_t thread)>& work) {
  std::vector<std::exception_ptr> thrown(threads);
  const auto guarded = [&](std::size_t thread) {
    try {
      work(thread);
    } catch (...) {
      thrown[thread] = std::current_exception();
    }
  };
  {
    std::vector<std::jthread> others;
    for (std::size_t thread = 1; thread < threads; ++thread) {
      others.emplace_back([&guarded, thread, allowed = threads_here] {
        threads_here = allowed;
        guarded(thread);
      });
    }
    guarded(0);
  }
  throw_first(thrown);
}

}  // namespace

void do_on_threads(int threads, const std::function<void()>& work) {
  const int before = std::exchange(threads_here, std::max(threads, 1));
  try {
    work();
  } catch (...) {
    threads_here = before;
    throw;
  }
  threads_here = before;
}

void parallel_ranges(std::size_t count, std::size_t grain,
                     const std::function<void(std::size_t first, std::size_t last)>& work) {
  const std::size_t ranges = (count + grain - 1) / grain;
  const std::size_t threads = std::min(static_cast<std::size_t>(threads_here), ranges);
  side_by_side(threads, [&](std::size_t thread) {
    for (std::size_t range = thread; range < ranges; range += threads) {
      work(range * grain, std::min((range + 1) * grain, count));
    }
  });
}

class Tasks::Doer {
 public:
  void run(std::function<void()> task) {
    const std::lock_guard lock(mutex_);
    waiting_.push_back(std::move(task));
    changed_.notify_one();
  }

  void wait() {
    side_by_side(static_cast<std::size_t>(threads_here), [&](std::size_t) {
      while (std::function<void()> task = next()) {
        task();
        task = nullptr;  // what it owns is gone before it counts as done
        const std::lock_guard lock(mutex_);
        --under_way_;
        changed_.notify_all();
      }
    });
  }

 private:
  /// The last that was asked for; nothing when there is no more to come.
  std::function<void()> next() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return !waiting_.empty() || under_way_ == 0; });
    if (waiting_.empty()) return {};
    std::function<void()> task = std::move(waiting_.back());
    waiting_.pop_back();
    ++under_way_;
    return task;
  }

  std::mutex mutex_;
  std::condition_variable changed_;
  std::vector<std::function<void()>> waiting_;
  std::size_t under_way_ = 0;
};

Tasks::Tasks() : doer_(std::make_unique<Doer>()) {}
Tasks::~Tasks() = default;

void Tasks::run(std::function<void()> task) { doer_->run(std::move(task)); }

void Tasks::wait() { doer_->wait(); }

std::string threads_library() { return "std::thread"; }

}  // namespace tillit
