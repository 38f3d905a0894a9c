#pragma once

#include <string>

#include "sim/scenario/declaration.hpp"
#include "sim/scenario/scenario.hpp"

namespace tillit {

/// The table [calibration] of a scenario that has one, as complete TOML.
std::string resolved_calibration(const Scenario& scenario, const Declaration& declaration);

}  // namespace tillit
