#include <cstddef>
#include <cstdio>
#include <numeric>
#include <vector>

#include "sim/threads/on_threads.hpp"
#include "sim/threads/sections.hpp"

// A week as it must not be written: each unit takes up its neighbour's trust of this week, which the
// neighbour's thread may be writing. Only units at the seam of two ranges meet, and each once.

namespace {

double neighbours_trust(std::size_t units, std::size_t at_once) {
  std::vector<double> trust(units, 0.5);
  tillit::parallel_section(units, at_once, [&](std::size_t unit) {
    const std::size_t neighbour = (unit + 1) % units;
    trust[unit] += 0.1 * trust[neighbour];
  });
  return std::accumulate(trust.begin(), trust.end(), 0.0);
}

}  // namespace

int main() {
  const double total = tillit::on_threads(4, [] { return neighbours_trust(4000, 1000); });
  std::printf("%.17g\n", total);
  return 0;
}
