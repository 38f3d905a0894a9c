#pragma once

#include "sim/run/model.hpp"

namespace tillit::governance {

/// How many agents a world of the scenario has, and how many bytes, before any is built: exact for
/// the principals' staff numbers, an expectation where sizes are drawn.
WorldSize expected_size(const Scenario& scenario);

}  // namespace tillit::governance
