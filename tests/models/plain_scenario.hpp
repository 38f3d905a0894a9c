#pragma once

#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "sim/run/model.hpp"
#include "sim/scenario/mistakes/mistakes.hpp"

namespace tillit {

/// So many synthetic principals and weeks from week 0, under the model's first lens; everything
/// else as declared.
inline Scenario plain_scenario(const Model& model, int principals, int weeks) {
  const Declaration& declaration = model.declaration();
  Scenario scenario;
  scenario.model = declaration.name;
  scenario.name = "plain";
  scenario.population.kind = "synthetic";
  scenario.population.principals = principals;
  scenario.sectors = declaration.sectors;
  scenario.lenses = {declaration.lenses[0]};
  for (const Parameter& parameter : declaration.parameters) {
    scenario.parameters.push_back(parameter.fallback);
    scenario.parameter_set.push_back(false);
  }
  for (const Lever& lever : declaration.levers) scenario.levers.push_back(lever.baseline);
  scenario.mechanisms.assign(declaration.mechanisms.size(), true);
  scenario.variants = {{"baseline", {}, {}}};
  scenario.burn_in = 0;
  scenario.weeks = weeks;
  scenario.replications = 1;
  Mistakes none;
  scenario.principals = model.principals(scenario, none);
  return scenario;
}

/// The number of what has that name in a list of a declaration; throws std::out_of_range.
template <class Named>
std::size_t number_in(const std::vector<Named>& list, std::string_view name) {
  for (std::size_t i = 0; i < list.size(); ++i) {
    if (list[i].name == name) return i;
  }
  throw std::out_of_range(std::string(name));
}

inline void set_parameter(const Model& model, Scenario& scenario, std::string_view name,
                          double value) {
  const std::size_t at = number_in(model.declaration().parameters, name);
  scenario.parameters[at] = value;
  scenario.parameter_set[at] = true;
}

inline void set_lever(const Model& model, Scenario& scenario, std::string_view name, double value) {
  scenario.levers[number_in(model.declaration().levers, name)] = value;
}

/// A variant in which levers are set, for everyone, from week 0 to the end.
inline Variant variant_with(const Model& model, const Scenario& scenario, const std::string& name,
                            const std::vector<std::pair<std::string, double>>& levers) {
  Measure measure{{}, 0, scenario.weeks, {}};
  for (const auto& [lever, value] : levers) {
    const auto number = static_cast<int>(number_in(model.declaration().levers, lever));
    measure.levers.emplace_back(number, value);
  }
  return {name, {}, {measure}};
}

}  // namespace tillit
