#include "models/hierarchy_polyarchy/hierarchy_polyarchy.hpp"

#include "models/hierarchy_polyarchy/world.hpp"
#include "sim/scenario/numbered_principals.hpp"

namespace tillit::hierarchy_polyarchy {
namespace {

/// For parameter values in the order of the declaration.
Screening screening_of(const std::vector<double>& values) {
  return {values[0], values[1], values[2], values[3], values[4], values[5], values[6]};
}

}  // namespace

std::vector<Principal> HierarchyPolyarchy::principals(const Scenario& scenario, Mistakes&) const {
  return numbered_principals(scenario.population.principals, "organisation", "Organisation");
}

std::unique_ptr<World> HierarchyPolyarchy::build(const Scenario& scenario, const Lens& lens,
                                                 RandomWorld random_world) const {
  const Screening screening = screening_of(parameters_under(lens, scenario, declaration()));
  return std::make_unique<Screens>(screening, random_world, scenario.principals.size());
}

WorldSize HierarchyPolyarchy::size(const Scenario& scenario, const Lens& lens) const {
  const auto organisations = static_cast<double>(scenario.principals.size());
  const Screening screening = screening_of(parameters_under(lens, scenario, declaration()));
  constexpr double bytes = 4 * sizeof(std::uint32_t) + measured_count * sizeof(double);
  return {organisations * screening.projects, organisations * bytes};
}

}  // namespace tillit::hierarchy_polyarchy

namespace tillit {

const Model& hierarchy_polyarchy_model() {
  static const hierarchy_polyarchy::HierarchyPolyarchy model;
  return model;
}

}  // namespace tillit
