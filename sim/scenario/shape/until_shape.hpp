#pragma once

#include "sim/scenario/declaration.hpp"
#include "sim/scenario/shape/shape.hpp"

namespace tillit {

/// The table `study.until`: how well what must be known before a study ends.
Shape until_shape(const Declaration& declaration);

}  // namespace tillit
