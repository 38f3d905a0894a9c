#pragma once

#include <vector>

#include "sim/scenario/telling/differences.hpp"

namespace tillit {

/// Adds what the table [calibration] of a scenario that has one says.
void add_calibration_facts(const Scenario& scenario, const Declaration& declaration,
                           std::vector<Fact>& facts);

}  // namespace tillit
