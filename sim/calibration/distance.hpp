#pragma once

#include <vector>

#include "sim/scenario/calibration.hpp"

namespace tillit {

/// How far a value lies outside its band, in tolerances: 0 within it, infinite if there is no
/// value.
double misfit(double value, const Band& band);

/// One distance from the values of all targets.
double distance_from(const std::vector<double>& values, const Calibration& calibration);

}  // namespace tillit
