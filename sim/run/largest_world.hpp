#pragma once

#include <algorithm>

#include "sim/run/model.hpp"

namespace tillit {

/// The size of the largest world that a scenario has built, under whichever of its lenses.
inline WorldSize largest_world(const Model& model, const Scenario& scenario) {
  WorldSize largest;
  for (const Lens& lens : scenario.lenses) {
    const WorldSize size = model.size(scenario, lens);
    largest.agents = std::max(largest.agents, size.agents);
    largest.bytes = std::max(largest.bytes, size.bytes);
    largest.citizens = std::max(largest.citizens, size.citizens);
  }
  return largest;
}

}  // namespace tillit
