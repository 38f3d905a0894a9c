#pragma once

#include <cstdint>
#include <vector>

namespace tillit {

/// One number that a design varies. With `levels` it takes these values and no other, and `low`,
/// `high` and `whole` say nothing; else it lies between `low` and `high`, both included, and is a
/// whole number if `whole` (then so are `low` and `high`).
struct Factor {
  double low = 0, high = 1;
  bool whole = false;
  std::vector<double> levels = {};
  std::uint64_t steps = 0;  ///< for grids: how many values from low to high; 0: every whole number
};

/// The points of a design: a row per point, a column per factor. Either in the unit cube or in the
/// factors' own units.
using Points = std::vector<std::vector<double>>;

/// How many values the factor can take; 0 if it takes any between its ends.
std::uint64_t values_of(const Factor& factor);

/// The factor's value at `unit` from 0 to 1: from end to end for any number; levels and whole
/// numbers each have an equal share of [0, 1), in order.
double value_at(const Factor& factor, double unit);

/// A design in the unit cube, a column per factor, in the factors' own units.
Points in_units_of(const std::vector<Factor>& factors, Points unit_points);

}  // namespace tillit
