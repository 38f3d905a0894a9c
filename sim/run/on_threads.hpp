#pragma once

#include <tbb/global_control.h>
#include <tbb/task_arena.h>

#include <algorithm>
#include <cstddef>

namespace tillit {

/// Does `work()` on so many threads, the calling one among them: the parallel sections in it use no
/// more, and no fewer if the machine is free.
template <class Work>
auto on_threads(int threads, const Work& work) {
  const int wanted = std::max(threads, 1);
  const tbb::global_control at_most(tbb::global_control::max_allowed_parallelism,
                                    static_cast<std::size_t>(wanted));
  tbb::task_arena arena(wanted);
  return arena.execute(work);
}

}  // namespace tillit
