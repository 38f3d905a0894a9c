#pragma once

#include <cstddef>
#include <functional>

namespace tillit {

/// Does `work(first, last)` for ranges that together are 0 … count-1, of about `grain` each, in any
/// order and on any thread.
void parallel_ranges(std::size_t count, std::size_t grain,
                     const std::function<void(std::size_t first, std::size_t last)>& work);

/// A parallel section: does `work(i)` for every i below `count`, in any order and on any thread.
/// `work(i)` writes only to what i owns, so the result is the same for any number of threads.
/// `grain`: how many i are worth handing to another thread.
/// Isolated: a thread that waits here takes no work from outside this section, so that no more
/// runs are alive than there are threads.
template <class Work>
void parallel_section(std::size_t count, std::size_t grain, const Work& work) {
  parallel_ranges(count, grain, [&](std::size_t first, std::size_t last) {
    for (std::size_t i = first; i != last; ++i) work(i);
  });
}

}  // namespace tillit
