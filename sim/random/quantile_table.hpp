#pragma once

#include "sim/arithmetic/lanes.hpp"

namespace tillit {

/// A quantile function at quantile_intervals + 1 equally spaced probabilities, for kernels: a plain
/// view on numbers that a BetaQuantile owns.
struct QuantileTable {
  const float* knots;
};
inline constexpr std::int32_t quantile_intervals = 4096;

inline namespace TILLIT_KERNEL_SET {

/// The quantile of `uniform` in [0, 1), linear between knots; for a float or for lanes.
template <class Number>
TILLIT_INLINE Number quantile(QuantileTable table, Number uniform) {
  const Number place = uniform * static_cast<float>(quantile_intervals);
  const SignedOf<Number> below = to_integer(place);
  const Number part = place - to_number(below);
  const Number low = gather(table.knots, below);
  const Number high = gather(table.knots + 1, below);
  return low + part * (high - low);
}

}  // namespace TILLIT_KERNEL_SET
}  // namespace tillit
