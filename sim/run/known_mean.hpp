#pragma once

#include <cmath>
#include <limits>

namespace tillit {

/// A mean of those values that are known: NaN is left out, and is the mean of nothing.
class KnownMean {
 public:
  void add(double value, double weight = 1) {
    if (std::isnan(value)) return;
    sum_ += weight * value;
    weights_ += weight;
  }
  double value() const {
    return weights_ > 0 ? sum_ / weights_ : std::numeric_limits<double>::quiet_NaN();
  }

 private:
  double sum_ = 0;
  double weights_ = 0;
};

}  // namespace tillit
