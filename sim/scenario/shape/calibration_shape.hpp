#pragma once

#include "sim/scenario/declaration.hpp"
#include "sim/scenario/shape/shape.hpp"

namespace tillit {

/// The table [calibration].
Shape calibration_shape(const Declaration& declaration);

}  // namespace tillit
