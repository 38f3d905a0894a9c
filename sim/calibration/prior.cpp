#include "sim/calibration/prior.hpp"

#include <algorithm>

#include "sim/arithmetic/functions.hpp"
#include "sim/design/factor.hpp"

namespace tillit {

double value_at(const Prior& prior, double unit) {
  if (!prior.logarithmic) return value_at(Factor{prior.from, prior.to, prior.whole}, unit);
  const double low = logarithm(prior.from), high = logarithm(prior.to);
  const double value = exponential(low + unit * (high - low));
  const double within = std::clamp(value, prior.from, prior.to);
  return prior.whole ? nearest_whole(within) : within;
}

}  // namespace tillit
