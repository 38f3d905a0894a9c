#pragma once

#include "sim/scenario/calibration.hpp"

namespace tillit {

/// The value that leaves the share `unit` (0 to 1) of the prior below it. The same on every
/// machine.
double value_at(const Prior& prior, double unit);

}  // namespace tillit
