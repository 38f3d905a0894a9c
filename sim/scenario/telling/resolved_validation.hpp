#pragma once

#include <string>

#include "sim/scenario/declaration.hpp"
#include "sim/scenario/scenario.hpp"

namespace tillit {

/// The table [validation] of a scenario that has one, as complete TOML.
std::string resolved_validation(const Scenario& scenario, const Declaration& declaration);

}  // namespace tillit
