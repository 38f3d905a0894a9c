#pragma once

#include <vector>

namespace tillit::governance {

/// Every number of the model, under the name by which a scenario sets it: parameters.def.
struct Parameters {
#define PARAMETER(name, fallback, ...) float name = static_cast<float>(fallback);
#define WHOLE_PARAMETER PARAMETER
#include "models/governance/declaration/parameters.def"
#undef WHOLE_PARAMETER
#undef PARAMETER
};

/// From the values of a scenario under a lens, in the declaration's order.
Parameters parameters_from(const std::vector<double>& values);

}  // namespace tillit::governance
