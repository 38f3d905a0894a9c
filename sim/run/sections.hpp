#pragma once

#include <tbb/blocked_range.h>
#include <tbb/parallel_for.h>
#include <tbb/task_arena.h>

#include <cstddef>

namespace tillit {

/// A parallel section: does `work(i)` for every i below `count`, in any order and on any thread.
/// `work(i)` writes only to what i owns, so the result is the same for any number of threads.
/// `grain`: how many i are worth handing to another thread.
/// Isolated: a thread that waits here takes no work from outside this section, so that no more
/// runs are alive than there are threads.
template <class Work>
void parallel_section(std::size_t count, std::size_t grain, const Work& work) {
  tbb::this_task_arena::isolate([&] {
    tbb::parallel_for(tbb::blocked_range<std::size_t>(0, count, grain),
                      [&](const tbb::blocked_range<std::size_t>& range) {
                        for (std::size_t i = range.begin(); i != range.end(); ++i) work(i);
                      });
  });
}

}  // namespace tillit
