#include <algorithm>
#include <condition_variable>
#include <exception>
#include <memory>
#include <mutex>
#include <semaphore>
#include <thread>
#include <utility>
#include <vector>

#include "sim/threads/library.hpp"
#include "sim/threads/on_threads.hpp"
#include "sim/threads/sections.hpp"
#include "sim/threads/tasks.hpp"

// For the thread sanitizer. Who waits for whom, in a section:
//   a helper       for the section's start alone: it takes every n-th range, of which it knows
//                  without asking
//   the section    for each of its helpers, one after the other
// Nothing is shared between the start of a section and its end, so the sanitizer finds every two
// accesses that only chance kept apart; a queue, or a lock that all take, would put an order
// between them and hide them.

namespace tillit {
namespace {

using WorkOfThread = std::function<void(std::size_t thread)>;

thread_local int threads_here = 1;

/// The first of what several threads threw, in the order of their numbers.
void throw_first(const std::vector<std::exception_ptr>& thrown) {
  for (const std::exception_ptr& fault : thrown) {
    if (fault) std::rethrow_exception(fault);
  }
}

/// A thread that is kept from section to section, for to make one takes longer than most sections.
class Helper {
 public:
  explicit Helper(std::size_t number) : thread_([this, number] { help(number); }) {}
  Helper(const Helper&) = delete;
  Helper& operator=(const Helper&) = delete;
  ~Helper() { begin(nullptr); }

  /// Does `work` with its number, and goes home if there is none.
  void begin(const WorkOfThread* work) {
    // Whoever begins it waits for its end.
    // cppcheck-suppress danglingLifetime
    work_ = work;
    begun_.release();
  }

  void end() { done_.acquire(); }

 private:
  void help(std::size_t number) {
    for (begun_.acquire(); work_ != nullptr; begun_.acquire()) {
      (*work_)(number);
      done_.release();
    }
  }

  const WorkOfThread* work_ = nullptr;
  std::binary_semaphore begun_{0}, done_{0};
  std::jthread thread_;
};

/// Who helps in the sections that one thread begins.
class Crew {
 public:
  /// Does `work(0)` … `work(threads - 1)` side by side, the first on this thread.
  void work_together(std::size_t threads, const WorkOfThread& work) {
    std::vector<std::exception_ptr> thrown(threads);
    const WorkOfThread guarded = [&](std::size_t thread) {
      try {
        work(thread);
      } catch (...) {
        thrown[thread] = std::current_exception();
      }
    };
    while (helpers_.size() + 1 < threads) {
      helpers_.push_back(std::make_unique<Helper>(helpers_.size() + 1));
    }
    busy_ = true;
    for (std::size_t i = 1; i < threads; ++i) helpers_[i - 1]->begin(&guarded);
    guarded(0);
    for (std::size_t i = 1; i < threads; ++i) helpers_[i - 1]->end();
    busy_ = false;
    throw_first(thrown);
  }

  /// In the midst of a section.
  bool busy() const { return busy_; }

 private:
  std::vector<std::unique_ptr<Helper>> helpers_;
  bool busy_ = false;
};

thread_local Crew crew;

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
  if (ranges == 0) return;
  const std::size_t allowed = crew.busy() ? 1 : static_cast<std::size_t>(threads_here);
  const std::size_t threads = std::min(allowed, ranges);
  const WorkOfThread every_nth = [&](std::size_t thread) {
    for (std::size_t range = thread; range < ranges; range += threads) {
      work(range * grain, std::min((range + 1) * grain, count));
    }
  };
  if (threads == 1) return every_nth(0);
  crew.work_together(threads, every_nth);
}

class Tasks::Doer {
 public:
  void run(std::function<void()> task) {
    const std::lock_guard lock(mutex_);
    waiting_.push_back(std::move(task));
    changed_.notify_one();
  }

  void wait() {
    std::vector<std::jthread> others;
    for (int thread = 1; thread < threads_here; ++thread) {
      others.emplace_back([this, allowed = threads_here] {
        threads_here = allowed;
        do_tasks();
      });
    }
    do_tasks();
  }

 private:
  void do_tasks() {
    while (std::function<void()> task = next()) {
      task();
      task = nullptr;  // what it owns is gone before it counts as done
      const std::lock_guard lock(mutex_);
      --under_way_;
      changed_.notify_all();
    }
  }

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
