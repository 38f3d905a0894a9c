#pragma once

#include "sim/scenario/calibration.hpp"
#include "sim/study/paired.hpp"

namespace tillit {

/// Where a value lies that is known by its interval: `crosses` if an edge of the band lies within
/// the interval, `unknown` if there is no interval.
enum class Verdict { inside, outside, crosses, unknown };

Verdict verdict_of(const Estimate& value, const Band& band);

}  // namespace tillit
