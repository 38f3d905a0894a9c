#pragma once

#include "models/minimal_chain/minimal_chain.hpp"

namespace tillit::minimal_chain {

/// The fixed work: so many municipalities, everything else as specified.
inline Scenario chain_scenario(int municipalities, int weeks) {
  const MinimalChain model;
  const Declaration& declaration = model.declaration();
  Scenario scenario;
  scenario.model = declaration.name;
  scenario.name = "chain";
  scenario.population.kind = "synthetic";
  scenario.population.principals = municipalities;
  scenario.sectors = declaration.sectors;
  scenario.lenses = {declaration.lenses[0]};
  for (const Parameter& parameter : declaration.parameters) {
    scenario.parameters.push_back(parameter.fallback);
    scenario.parameter_set.push_back(false);
  }
  for (const Lever& lever : declaration.levers) scenario.levers.push_back(lever.baseline);
  scenario.variants = {{"baseline", {}, {}}};
  scenario.burn_in = 0;
  scenario.weeks = weeks;
  scenario.replications = 1;
  scenario.principals = municipalities_of(municipalities);
  return scenario;
}

}  // namespace tillit::minimal_chain
