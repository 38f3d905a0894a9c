#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <numeric>
#include <string>
#include <vector>

#include "sim/threads/on_threads.hpp"
#include "sim/threads/sections.hpp"

// Steps of a week as they must not be written: seeded_fault race | address | undefined.

namespace {

/// Each unit takes up its neighbour's trust of this week, which the neighbour's thread may be
/// writing. Only units at the seam of two ranges meet, and each pair once.
double neighbours_trust(std::size_t units, std::size_t at_once) {
  std::vector<double> trust(units, 0.5);
  tillit::parallel_section(units, at_once, [&](std::size_t unit) {
    const std::size_t neighbour = (unit + 1) % units;
    trust[unit] += 0.1 * trust[neighbour];
  });
  return std::accumulate(trust.begin(), trust.end(), 0.0);
}

/// The unit after the last one is asked as well.
double one_unit_too_many(std::size_t units) {
  const std::vector<double> trust(units, 0.5);
  double sum = 0;
  for (std::size_t unit = 0; unit <= units; ++unit) sum += trust.data()[unit];
  return sum;
}

/// Weeks counted in a number that cannot hold them.
double weeks_of(std::int32_t years) {
  const std::int32_t weeks = years * 52;
  return weeks;
}

}  // namespace

int main(int count, char** arguments) {
  const std::string fault = count == 2 ? arguments[1] : "";
  double told = 0;
  if (fault == "race") told = tillit::on_threads(4, [] { return neighbours_trust(4000, 1000); });
  if (fault == "address") told = one_unit_too_many(100);
  if (fault == "undefined") told = weeks_of(50'000'000);
  std::printf("%.17g\n", told);
  return 0;
}
