#include "models/hidden_costs/hidden_costs.hpp"

#include "models/hidden_costs/world.hpp"
#include "sim/scenario/numbered_principals.hpp"

namespace tillit::hidden_costs {

std::vector<Principal> HiddenCosts::principals(const Scenario& scenario, Mistakes&) const {
  return numbered_principals(scenario.population.principals, "principal", "Principal");
}

std::unique_ptr<World> HiddenCosts::build(const Scenario& scenario, const Lens& lens,
                                          RandomWorld random_world) const {
  const Setting setting = setting_of(parameters_under(lens, scenario, declaration()));
  return std::make_unique<Games>(setting, random_world, scenario.principals.size());
}

WorldSize HiddenCosts::size(const Scenario& scenario, const Lens& lens) const {
  const auto principals = static_cast<double>(scenario.principals.size());
  const Setting setting = setting_of(parameters_under(lens, scenario, declaration()));
  const double agents = principals * static_cast<double>(setting.agents);
  constexpr double of_principal = 3 * sizeof(float) + measured_count * sizeof(double);
  return {agents, agents + of_principal * principals};
}

}  // namespace tillit::hidden_costs

namespace tillit {

const Model& hidden_costs_model() {
  static const hidden_costs::HiddenCosts model;
  return model;
}

}  // namespace tillit
