#include "sim/validation/verdict.hpp"

#include <cmath>

namespace tillit {

Verdict verdict_of(const Estimate& value, const Band& band) {
  if (std::isnan(value.mean) || !value.half_width) return Verdict::unknown;
  const double low = value.mean - *value.half_width, high = value.mean + *value.half_width;
  if (low >= band.least && high <= band.most) return Verdict::inside;
  if (high < band.least || low > band.most) return Verdict::outside;
  return Verdict::crosses;
}

}  // namespace tillit
