#include "sim/calibration/distance.hpp"

#include <algorithm>
#include <cmath>

#include "sim/arithmetic/functions.hpp"

namespace tillit {

double misfit(double value, const Band& band) {
  if (std::isnan(value)) return std::numeric_limits<double>::infinity();
  return std::max({band.least - value, value - band.most, 0.0}) / band.tolerance;
}

double distance_from(const std::vector<double>& values, const Calibration& calibration) {
  double largest = 0, squares = 0;
  for (std::size_t i = 0; i < values.size(); ++i) {
    const double one = misfit(values[i], calibration.targets.at(i).band);
    largest = std::max(largest, one);
    squares += one * one;
  }
  return calibration.distance == Distance::largest ? largest : square_root(squares);
}

}  // namespace tillit
