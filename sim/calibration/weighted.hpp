#pragma once

#include <vector>

namespace tillit {

/// Numbers that do not count alike. Weights are at least 0, and not all of them 0.
struct Weighted {
  std::vector<double> values;
  std::vector<double> weights;

  double mean() const;
  double variance() const;  ///< around the mean, as it stands: no correction for few values
  /// The smallest value at which the weights up to it reach this share (0 to 1) of all.
  double quantile(double share) const;
  /// The share of the weights whose values lie between the ends, both included.
  double share_between(double least, double most) const;
};

}  // namespace tillit
