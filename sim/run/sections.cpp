#include "sim/run/sections.hpp"

#include <tbb/blocked_range.h>
#include <tbb/parallel_for.h>
#include <tbb/task_arena.h>

// Here and not in the header, for every step of every model includes that one.
namespace tillit {

void parallel_ranges(std::size_t count, std::size_t grain,
                     const std::function<void(std::size_t first, std::size_t last)>& work) {
  using Range = tbb::blocked_range<std::size_t>;
  tbb::this_task_arena::isolate([&] {
    tbb::parallel_for(Range(0, count, grain),
                      [&](const Range& range) { work(range.begin(), range.end()); });
  });
}

}  // namespace tillit
