#include "models/governance/population/principals.hpp"

namespace tillit::governance {

std::vector<Principal> principals_of(const Scenario& scenario, StaffShares shares,
                                     Mistakes& mistakes) {
  const PopulationChoice& population = scenario.population;
  if (population.kind == "synthetic") return synthetic_principals(population.principals);
  if (population.kind == "file") {
    return principals_of_file(population.file, scenario.sectors, mistakes);
  }
  return swedish_principals(scenario.sectors, shares, mistakes);
}

}  // namespace tillit::governance
