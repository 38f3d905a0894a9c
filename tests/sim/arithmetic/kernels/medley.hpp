#pragma once

#include "sim/arithmetic/functions.hpp"

namespace tillit {
inline namespace TILLIT_KERNEL_SET {

/// A bit of everything else, for a number or for lanes.
template <class Number>
TILLIT_INLINE Number medley_of(Number x) {
  const Number part = clamp01(x * 0.01f) + clamp(x, -2.0f, 3.0f);
  const Number whole = whole_below(clamp(x, -1e5f, 1e5f)) + nearest_whole(part * 10.0f);
  const SignedOf<Number> rounded = to_integer(clamp(x, -1e6f, 1e6f));
  const Number power = power_of_two<Number>(rounded & 15);
  const Number chosen = select((x > 1.0f) | opposite(x > -1.0f), whole, absolute(part));
  return smaller(chosen, power) + larger(chosen, to_number(rounded)) / power;
}

}  // namespace TILLIT_KERNEL_SET
}  // namespace tillit
