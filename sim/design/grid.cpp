#include "sim/design/grid.hpp"

#include <cmath>
#include <cstddef>

namespace tillit {

std::vector<double> grid_values(const Factor& factor) {
  if (!factor.levels.empty()) return factor.levels;
  const std::uint64_t steps = factor.steps > 0 ? factor.steps : values_of(factor);
  std::vector<double> values{factor.low};
  for (std::uint64_t step = 1; step < steps; ++step) {
    const double unit = static_cast<double>(step) / static_cast<double>(steps - 1);
    const double value = std::lerp(factor.low, factor.high, unit);
    values.push_back(factor.whole ? std::floor(value + 0.5) : value);
  }
  return values;
}

Points grid(const std::vector<Factor>& factors) {
  Points points{{}};
  for (const Factor& factor : factors) {
    const std::vector<double> values = grid_values(factor);
    Points longer;
    longer.reserve(points.size() * values.size());
    for (const std::vector<double>& point : points) {
      for (const double value : values) {
        longer.push_back(point);
        longer.back().push_back(value);
      }
    }
    points.swap(longer);
  }
  return points;
}

}  // namespace tillit
