#include "models/minimal_chain/minimal_chain.hpp"

#include "models/minimal_chain/world.hpp"
#include "sim/scenario/numbered_principals.hpp"

namespace tillit::minimal_chain {

std::vector<Principal> municipalities_of(int count) {
  return numbered_principals(count, "municipality", "Municipality");
}

std::vector<Principal> MinimalChain::principals(const Scenario& scenario, Mistakes&) const {
  return municipalities_of(scenario.population.principals);
}

std::unique_ptr<World> MinimalChain::build(const Scenario& scenario, const Lens& lens,
                                           RandomWorld key) const {
  const Rules rules = rules_of(parameters_under(lens, scenario, declaration()));
  return std::make_unique<Chain>(rules, key, scenario.principals.size());
}

WorldSize MinimalChain::size(const Scenario& scenario, const Lens& lens) const {
  const Rules rules = rules_of(parameters_under(lens, scenario, declaration()));
  const auto municipalities = static_cast<double>(scenario.principals.size());
  const double units = municipalities * static_cast<double>(rules.units);
  const double staff = units * static_cast<double>(rules.staff);
  constexpr double value = sizeof(float);
  // Four columns of staff, eight of units, a year of weeks of municipalities.
  return {staff, value * (4 * staff + 8 * units + 53 * municipalities)};
}

}  // namespace tillit::minimal_chain

namespace tillit {

const Model& minimal_chain_model() {
  static const minimal_chain::MinimalChain model;
  return model;
}

}  // namespace tillit
