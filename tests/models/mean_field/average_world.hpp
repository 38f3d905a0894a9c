#pragma once

#include "models/mean_field/mean_field.hpp"
#include "tests/models/governance/small_world/small_world.hpp"

namespace tillit::governance {

/// The same small world as of agents, lived by averages.
inline SmallWorld average_world(const Scenario& scenario, std::string_view lens = "balanced",
                                RandomWorld key = {1, 0}) {
  return SmallWorld(scenario, lens, key, mean_field_model());
}

/// The one value of a column that all of its level share.
inline double value_of(SmallWorld& world, std::string_view level, std::string_view column) {
  return double{world.floats(level, column).at(0)};
}

}  // namespace tillit::governance
