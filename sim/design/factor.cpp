#include "sim/design/factor.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>

namespace tillit {

std::uint64_t values_of(const Factor& factor) {
  if (!factor.levels.empty()) return factor.levels.size();
  return factor.whole ? static_cast<std::uint64_t>(factor.high - factor.low) + 1 : 0;
}

double value_at(const Factor& factor, double unit) {
  const std::uint64_t values = values_of(factor);
  // Of the standard's, because it hits both ends and never leaves them: nothing but + - * /.
  if (values == 0) return std::lerp(factor.low, factor.high, unit);
  const auto place = static_cast<std::uint64_t>(unit * static_cast<double>(values));
  const std::uint64_t which = std::min(place, values - 1);
  if (factor.levels.empty()) return factor.low + static_cast<double>(which);
  return factor.levels[static_cast<std::size_t>(which)];
}

Points in_units_of(const std::vector<Factor>& factors, Points unit_points) {
  for (std::vector<double>& point : unit_points) {
    for (std::size_t f = 0; f < factors.size(); ++f) point[f] = value_at(factors[f], point[f]);
  }
  return unit_points;
}

}  // namespace tillit
