#include <fmt/format.h>
#include <oneapi/tbb/version.h>
#include <tbb/blocked_range.h>
#include <tbb/global_control.h>
#include <tbb/parallel_for.h>
#include <tbb/task_arena.h>
#include <tbb/task_group.h>

#include <algorithm>
#include <utility>

#include "sim/threads/library.hpp"
#include "sim/threads/on_threads.hpp"
#include "sim/threads/sections.hpp"
#include "sim/threads/tasks.hpp"

// Here and not in the headers, for every step of every model includes those.
namespace tillit {

void do_on_threads(int threads, const std::function<void()>& work) {
  const int wanted = std::max(threads, 1);
  const tbb::global_control at_most(tbb::global_control::max_allowed_parallelism,
                                    static_cast<std::size_t>(wanted));
  tbb::task_arena arena(wanted);
  arena.execute(work);
}

void parallel_ranges(std::size_t count, std::size_t grain,
                     const std::function<void(std::size_t first, std::size_t last)>& work) {
  using Range = tbb::blocked_range<std::size_t>;
  tbb::this_task_arena::isolate([&] {
    tbb::parallel_for(Range(0, count, grain),
                      [&](const Range& range) { work(range.begin(), range.end()); });
  });
}

class Tasks::Doer : public tbb::task_group {};

Tasks::Tasks() : doer_(std::make_unique<Doer>()) {}
Tasks::~Tasks() = default;

void Tasks::run(std::function<void()> task) { doer_->run(std::move(task)); }

void Tasks::wait() { doer_->wait(); }

std::string threads_library() {
  return fmt::format("TBB {}.{}", TBB_VERSION_MAJOR, TBB_VERSION_MINOR);
}

}  // namespace tillit
