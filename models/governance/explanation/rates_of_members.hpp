#pragma once

#include "models/governance/setting.hpp"
#include "sim/arithmetic/functions.hpp"

namespace tillit::governance {

/// Absent with probability clamp(0.088 exp(1.5 (strain - 0.5)), 0, 0.5). In float it is what the
/// week's own steps count, so that a draw falls on the same side.
template <class Number>
Number chance_of_absence(const Parameters& p, Number strain) {
  const auto exponent =
      Number{p.absence_per_strain} * (strain - Number{p.absence_strain_reference});
  return clamp(Number{p.absence_rate} * exponential(exponent), Number{0}, Number{p.absence_most});
}

}  // namespace tillit::governance
