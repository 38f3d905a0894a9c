#pragma once

#include <string>

#include "sim/scenario/calibration.hpp"
#include "sim/scenario/scenario.hpp"

namespace tillit {

/// The keys of a target, below the head of its table.
std::string resolved_target(const Target& target, const Scenario& scenario,
                            const Declaration& declaration);

}  // namespace tillit
