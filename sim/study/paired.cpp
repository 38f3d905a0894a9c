#include "sim/study/paired.hpp"

#include <boost/math/distributions/students_t.hpp>

#include <cmath>
#include <limits>
#include <vector>

namespace tillit {

Estimate estimate(std::span<const double> values) {
  Estimate result;
  double sum = 0;
  for (const double value : values) {
    if (std::isnan(value)) continue;
    sum += value;
    ++result.replications;
  }
  const auto count = static_cast<double>(result.replications);
  result.mean = result.replications > 0 ? sum / count : std::numeric_limits<double>::quiet_NaN();
  if (result.replications < 2) return result;
  double squares = 0;
  for (const double value : values) {
    if (!std::isnan(value)) squares += (value - result.mean) * (value - result.mean);
  }
  result.deviation = std::sqrt(squares / (count - 1));
  const boost::math::students_t student(count - 1);
  result.half_width = quantile(student, 0.975) * result.deviation / std::sqrt(count);
  return result;
}

Estimate paired_difference(std::span<const double> variant, std::span<const double> baseline) {
  std::vector<double> differences;
  for (std::size_t i = 0; i < variant.size(); ++i) {
    differences.push_back(variant[i] - baseline[i]);
  }
  return estimate(differences);
}

}  // namespace tillit
