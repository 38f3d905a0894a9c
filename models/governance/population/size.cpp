#include "models/governance/population/size.hpp"

#include <algorithm>

#include "models/governance/declaration/declaration.hpp"
#include "models/governance/signals.hpp"
#include "models/governance/state/columns.hpp"
#include "sim/arithmetic/functions.hpp"

namespace tillit::governance {
namespace {

#define GOVERNANCE_BYTES(name, type, ...) +sizeof(type)
constexpr double bytes_of_staff = 0 GOVERNANCE_STAFF_COLUMNS(GOVERNANCE_BYTES);
constexpr double bytes_of_client = 0 GOVERNANCE_CLIENT_COLUMNS(GOVERNANCE_BYTES);
constexpr double bytes_of_unit = 0 GOVERNANCE_UNIT_COLUMNS(GOVERNANCE_BYTES)
    GOVERNANCE_MANAGER_COLUMNS(GOVERNANCE_BYTES) GOVERNANCE_UNIT_REPORT(GOVERNANCE_BYTES)
        GOVERNANCE_MANAGER_CONTROL(GOVERNANCE_BYTES) GOVERNANCE_INSPECTION(GOVERNANCE_BYTES);
/// Places of a block that stay empty, because its units differ a little in size.
constexpr double share_of_empty_places = 0.08;

/// Mean of exp(N(0, spread)).
double mean_lognormal(double spread) { return exponential(spread * spread / 2); }

}  // namespace

double expected_staff_of_unit(const SectorParameters& own) {
  return double{own.staff_per_unit} * mean_lognormal(double{own.staff_spread});
}

double expected_units(const Scenario& scenario, std::size_t principal, std::size_t sector,
                      const SectorParameters& own, const Parameters& p) {
  if (scenario.population.kind != "synthetic") {
    return scenario.principals[principal].staff[sector] / expected_staff_of_unit(own);
  }
  if (principal % static_cast<std::size_t>(own.run_by_every) != 0) return 0;
  return std::max(double{own.least_units},
                  double{own.units_per_size} * mean_lognormal(double{p.size_spread}));
}

WorldSize expected_size(const Scenario& scenario, const Lens& lens) {
  const Parameters p = parameters_from(parameters_under(lens, scenario, governance_declaration()));
  WorldSize size;
  for (std::size_t sector = 0; sector < scenario.sectors.size(); ++sector) {
    const SectorParameters own = sector_parameters_from(scenario.sectors[sector].values);
    for (std::size_t i = 0; i < scenario.principals.size(); ++i) {
      const double whole = expected_units(scenario, i, sector, own, p);
      if (whole <= 0) continue;
      const double units = std::max(double{p.least_units_kept}, scenario.population.scale * whole);
      const double staff = units * expected_staff_of_unit(own);
      const double clients = staff * double{own.clients_per_staff};
      size.agents += staff + clients;
      size.citizens += clients;
      size.bytes += staff * bytes_of_staff * (1 + share_of_empty_places) +
                    clients * bytes_of_client + units * bytes_of_unit;
    }
  }
  return size;
}

#undef GOVERNANCE_BYTES

}  // namespace tillit::governance
