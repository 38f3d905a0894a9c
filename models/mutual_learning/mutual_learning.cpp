#include "models/mutual_learning/mutual_learning.hpp"

#include "models/mutual_learning/world.hpp"
#include "sim/scenario/numbered_principals.hpp"

namespace tillit::mutual_learning {
namespace {

/// For parameter values in the order of the declaration.
Setting setting_of(const std::vector<double>& values) {
  return {static_cast<std::size_t>(values[0]), static_cast<std::size_t>(values[1]),
          static_cast<float>(values[2])};
}

}  // namespace

std::vector<Principal> MutualLearning::principals(const Scenario& scenario, Mistakes&) const {
  return numbered_principals(scenario.population.principals, "organisation", "Organisation");
}

std::unique_ptr<World> MutualLearning::build(const Scenario& scenario, const Lens& lens,
                                             RandomWorld random_world) const {
  const Setting setting = setting_of(parameters_under(lens, scenario, declaration()));
  return std::make_unique<Learning>(setting, random_world, scenario.principals.size());
}

WorldSize MutualLearning::size(const Scenario& scenario, const Lens& lens) const {
  const Setting setting = setting_of(parameters_under(lens, scenario, declaration()));
  const auto organisations = static_cast<double>(scenario.principals.size());
  const auto members = organisations * static_cast<double>(setting.members);
  const auto dimensions = static_cast<double>(setting.dimensions);
  const double numbers = (members + 2 * organisations) * dimensions;
  return {members, sizeof(float) * numbers + sizeof(double) * measured_count * organisations};
}

}  // namespace tillit::mutual_learning

namespace tillit {

const Model& mutual_learning_model() {
  static const mutual_learning::MutualLearning model;
  return model;
}

}  // namespace tillit
