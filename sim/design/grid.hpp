#pragma once

#include "sim/design/factor.hpp"

namespace tillit {

/// What a grid takes of a factor: its levels as listed; else `steps` values, equally far apart from
/// low to high (rounded if whole; one step: low); else, if whole, every whole number.
std::vector<double> grid_values(const Factor& factor);

/// Full factorial design: every combination of the factors' grid values, the last factor changing
/// fastest. In the factors' own units.
Points grid(const std::vector<Factor>& factors);

}  // namespace tillit
