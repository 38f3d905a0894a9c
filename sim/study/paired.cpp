#include "sim/study/paired.hpp"

#include <boost/math/distributions/students_t.hpp>

#include <cmath>
#include <limits>
#include <vector>

namespace tillit {

double half_width_of(double deviation, std::size_t count) {
  const auto values = static_cast<double>(count);
  const boost::math::students_t student(values - 1);
  return quantile(student, 0.975) * deviation / std::sqrt(values);
}

std::size_t values_needed(double deviation, double wanted, std::size_t least, std::size_t most) {
  while (least < most) {
    const std::size_t middle = least + (most - least) / 2;
    if (half_width_of(deviation, middle) <= wanted) {
      most = middle;
    } else {
      least = middle + 1;
    }
  }
  return most;
}

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
  result.half_width = half_width_of(result.deviation, result.replications);
  return result;
}

Estimate paired_difference(std::span<const double> variant, std::span<const double> baseline) {
  std::vector<double> differences;
  for (std::size_t i = 0; i < variant.size(); ++i) {
    differences.push_back(variant[i] - baseline[i]);
  }
  return estimate(differences);
}

Pairing pairing(std::span<const double> variant, std::span<const double> baseline) {
  std::vector<double> with, without;
  for (std::size_t i = 0; i < variant.size(); ++i) {
    if (std::isnan(variant[i]) || std::isnan(baseline[i])) continue;
    with.push_back(variant[i]);
    without.push_back(baseline[i]);
  }
  const auto squared = [](double number) { return number * number; };
  const double arms = squared(estimate(with).deviation) + squared(estimate(without).deviation);
  const double difference = squared(paired_difference(with, without).deviation);
  Pairing result{with.size(), std::nullopt};
  constexpr double rounding = 1e-20;  // of squares: digits that double precision does not have
  if (difference > rounding * arms) {
    result.independent_runs = static_cast<double>(result.runs()) * arms / difference;
  }
  return result;
}

}  // namespace tillit
