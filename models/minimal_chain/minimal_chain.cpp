#include "models/minimal_chain/minimal_chain.hpp"

#include <fmt/format.h>

#include "models/minimal_chain/world.hpp"

namespace tillit::minimal_chain {

std::vector<Principal> municipalities_of(int count) {
  std::vector<Principal> municipalities;
  for (int number = 1; number <= count; ++number) {
    Principal municipality;
    municipality.code = fmt::format("{:04}", number);
    municipality.name = fmt::format("Municipality {}", number);
    municipality.kind = "municipality";
    municipality.group = "synthetic";
    municipalities.push_back(municipality);
  }
  return municipalities;
}

std::vector<Principal> MinimalChain::principals(const Scenario& scenario, Mistakes&) const {
  return municipalities_of(scenario.population.principals);
}

std::unique_ptr<World> MinimalChain::build(const Scenario& scenario, const Lens& lens,
                                           RandomWorld key) const {
  const Rules rules = rules_of(parameters_under(lens, scenario, declaration()));
  return std::make_unique<Chain>(rules, key, scenario.principals.size());
}

WorldSize MinimalChain::size(const Scenario& scenario) const {
  const Rules rules = rules_of(scenario.parameters);
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
