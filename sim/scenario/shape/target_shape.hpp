#pragma once

#include "sim/scenario/declaration.hpp"
#include "sim/scenario/shape/shape.hpp"

namespace tillit {

/// Whose targets they are. A calibration needs tolerances, and what every run records.
enum class HeldBy { calibration, validation };

/// The keys of [[calibration.target]] or [[validation.pattern.target]].
Shape target_shape(const Declaration& declaration, HeldBy holder);

}  // namespace tillit
