#pragma once

#include <string>
#include <vector>

#include "sim/scenario/declaration.hpp"
#include "sim/scenario/shape/shape.hpp"

namespace tillit {

/// All that may stand in a scenario of the model with this declaration.
Shape scenario_shape(const Declaration& declaration, const std::vector<std::string>& models);

}  // namespace tillit
