#pragma once

#include "sim/scenario/declaration.hpp"
#include "sim/scenario/shape/shape.hpp"

namespace tillit {

/// What may stand in study.design: the points at which a study is run.
Shape design_shape(const Declaration& declaration);

}  // namespace tillit
