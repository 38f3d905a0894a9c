#pragma once

#include <cmath>

#include "models/hidden_costs/hidden_costs.hpp"
#include "models/hidden_costs/setting.hpp"
#include "tests/models/plain_scenario.hpp"
#include "tests/sim/study/ran.hpp"

/// Principals and agents who have played.
namespace tillit::hidden_costs {

inline constexpr int principals = 2000;
inline constexpr double agents = 10. * principals;

/// The original sample (0) or the pooled ones (1); two variants in which a third party decides.
inline Scenario games(std::size_t lens, int weeks) {
  const Model& model = hidden_costs_model();
  Scenario scenario = plain_scenario(model, principals, weeks);
  scenario.lenses = {model.declaration().lenses[lens]};
  for (const double mandate : {1., 0.}) {
    scenario.variants.push_back(variant_with(model, scenario, mandate > 0 ? "imposed" : "spared",
                                             {{"third_party", 1}, {"mandate", mandate}}));
  }
  return scenario;
}

struct Played : Ran {
  explicit Played(const Scenario& scenario) : Ran(study_of(hidden_costs_model(), scenario)) {}
  double last(Measured outcome, std::size_t variant = 0) const {
    return weeks({0, 0, variant}, outcome).back();
  }
};

}  // namespace tillit::hidden_costs
