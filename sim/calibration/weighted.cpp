#include "sim/calibration/weighted.hpp"

#include <algorithm>
#include <cstddef>
#include <numeric>

namespace tillit {
namespace {

double sum_of(const std::vector<double>& numbers) {
  return std::accumulate(numbers.begin(), numbers.end(), 0.0);
}

}  // namespace

double Weighted::mean() const {
  double sum = 0;
  for (std::size_t i = 0; i < values.size(); ++i) sum += weights[i] * values[i];
  return sum / sum_of(weights);
}

double Weighted::variance() const {
  const double centre = mean();
  double sum = 0;
  for (std::size_t i = 0; i < values.size(); ++i) {
    sum += weights[i] * (values[i] - centre) * (values[i] - centre);
  }
  return sum / sum_of(weights);
}

double Weighted::quantile(double share) const {
  std::vector<std::size_t> order(values.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return values[a] < values[b]; });
  const double wanted = share * sum_of(weights);
  double reached = 0;
  for (const std::size_t i : order) {
    reached += weights[i];
    if (reached >= wanted) return values[i];
  }
  return values[order.back()];
}

double Weighted::share_between(double least, double most) const {
  double sum = 0;
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (values[i] >= least && values[i] <= most) sum += weights[i];
  }
  return sum / sum_of(weights);
}

}  // namespace tillit
