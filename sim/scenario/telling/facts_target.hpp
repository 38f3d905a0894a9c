#pragma once

#include <vector>

#include "sim/scenario/calibration.hpp"
#include "sim/scenario/telling/differences.hpp"

namespace tillit {

/// Adds what a target says, of a calibration or a validation.
void add_target_facts(const Target& target, const Scenario& scenario,
                      const Declaration& declaration, std::vector<Fact>& facts);

}  // namespace tillit
