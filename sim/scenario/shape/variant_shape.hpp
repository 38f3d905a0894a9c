#pragma once

#include "sim/scenario/declaration.hpp"
#include "sim/scenario/shape/shape.hpp"

namespace tillit {

/// What may stand in a variant: its measures, and who takes part in them.
Shape variant_shape(const Declaration& declaration);

}  // namespace tillit
