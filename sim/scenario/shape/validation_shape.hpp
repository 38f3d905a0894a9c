#pragma once

#include "sim/scenario/declaration.hpp"
#include "sim/scenario/shape/shape.hpp"

namespace tillit {

/// The keys of [validation].
Shape validation_shape(const Declaration& declaration);

}  // namespace tillit
