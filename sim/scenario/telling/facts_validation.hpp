#pragma once

#include <vector>

#include "sim/scenario/telling/differences.hpp"

namespace tillit {

/// Adds what the table [validation] of a scenario that has one says, beyond the calibration.
void add_validation_facts(const Scenario& scenario, const Declaration& declaration,
                          std::vector<Fact>& facts);

}  // namespace tillit
