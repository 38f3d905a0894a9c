#pragma once

#include "models/mutual_learning/mutual_learning.hpp"
#include "sim/study/paired.hpp"
#include "tests/models/plain_scenario.hpp"
#include "tests/sim/study/ran.hpp"

/// Organisations that learn, each way of governing them in the same random world.
namespace tillit::mutual_learning {

using Levers = std::vector<std::pair<std::string, double>>;

/// So many organisations, with a variant for each setting of the levers.
inline Scenario learning(int organisations, int weeks, const std::vector<Levers>& ways) {
  const Model& model = mutual_learning_model();
  Scenario scenario = plain_scenario(model, organisations, weeks);
  scenario.record_every = 1;
  for (const Levers& levers : ways) {
    const std::string name = "way_" + std::to_string(scenario.variants.size());
    scenario.variants.push_back(variant_with(model, scenario, name, levers));
  }
  return scenario;
}

/// What came out, by the number of the way.
struct Learned : Ran {
  explicit Learned(const Scenario& scenario) : Ran(study_of(mutual_learning_model(), scenario)) {}

  /// Mean over organisations, week by week.
  const std::vector<double>& course(std::size_t way, Measured outcome) const {
    return weeks({0, 0, way + 1}, outcome);
  }
  double end(std::size_t way, Measured outcome) const { return course(way, outcome).back(); }

  /// Every organisation's value in a week.
  std::vector<double> organisations(std::size_t way, Measured outcome, std::size_t week) const {
    const auto& cells = std::get<std::vector<float>>(kept.at({0, 0, way + 1}).values[2 * outcome]);
    const std::size_t count = study.scenario.principals.size();
    const auto first = cells.begin() + static_cast<std::ptrdiff_t>(week * count);
    return {first, first + static_cast<std::ptrdiff_t>(count)};
  }
  /// Mean and spread over organisations in the last week.
  Estimate over_organisations(std::size_t way, Measured outcome) const {
    return estimate(
        organisations(way, outcome, static_cast<std::size_t>(study.scenario.weeks - 1)));
  }
};

}  // namespace tillit::mutual_learning
