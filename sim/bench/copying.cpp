#include "sim/bench/copying.hpp"

#include <cstring>

#include "sim/run/clock.hpp"
#include "sim/threads/on_threads.hpp"
#include "sim/threads/sections.hpp"

namespace tillit::bench {

double Copying::copy(int times, int threads) {
  const auto parts = static_cast<std::size_t>(threads);
  return on_threads(threads, [&] {
    const double start = seconds_now();
    for (int time = 0; time < times; ++time) {
      parallel_section(parts, 1, [&](std::size_t part) {
        const std::size_t first = part * from_.size() / parts;
        const std::size_t last = (part + 1) * from_.size() / parts;
        std::memcpy(&to_[first], &from_[first], last - first);
      });
    }
    return seconds_now() - start;
  });
}

}  // namespace tillit::bench
