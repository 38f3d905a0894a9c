#include "models/governance/population/tree.hpp"

#include <algorithm>

#include "models/governance/population/layout.hpp"
#include "models/governance/purposes.hpp"
#include "sim/arithmetic/functions.hpp"
#include "sim/random/draw.hpp"
#include "sim/random/variates.hpp"

namespace tillit::governance {
namespace {

std::uint32_t rounded(double x) { return static_cast<std::uint32_t>(whole_below(x + 0.5)); }

/// exp(N(0, spread))
double lognormal(double spread, PhiloxKey key, Purpose purpose, std::uint32_t who) {
  const Words words = draw(key, number_of(purpose), 0, who);
  return exponential(spread * normal(words.first, words.second));
}

/// Units of a service, before scaling; 0 if the principal does not run the sector.
double units_in_world(const Scenario& scenario, std::uint32_t principal, std::size_t sector,
                      double size, const SectorParameters& own) {
  if (scenario.population.kind == "synthetic") {
    if (principal % static_cast<std::uint32_t>(own.run_by_every) != 0) return 0;
    return std::max(double{own.least_units}, whole_below(double{own.units_per_size} * size + 0.5));
  }
  const double staff = scenario.principals[principal].staff[sector];
  if (staff <= 0) return 0;
  // Mean size of a unit is staff_per_unit * exp(spread^2 / 2): the units hold the staff there is.
  const double spread = double{own.staff_spread};
  const double mean_size = double{own.staff_per_unit} * exponential(spread * spread / 2);
  return std::max(1.0, whole_below(staff / mean_size + 0.5));
}

/// Units are dealt to as many areas as it takes, as evenly as they go.
void add_service(Tree& tree, std::uint32_t principal, std::uint32_t sector, std::uint32_t units,
                 std::uint32_t per_area) {
  const std::uint32_t areas = (units + per_area - 1) / per_area;
  const auto service = static_cast<std::uint32_t>(tree.sector_of_service.size());
  tree.principal_of_service.push_back(principal);
  tree.sector_of_service.push_back(sector);
  tree.areas.add_parent(areas);
  for (std::uint32_t area = 0; area < areas; ++area) {
    const std::uint32_t count = units * (area + 1) / areas - units * area / areas;
    for (std::uint32_t unit = 0; unit < count; ++unit) {
      tree.units_of_sector[sector].push_back(static_cast<std::uint32_t>(tree.area_of_unit.size()));
      tree.area_of_unit.push_back(static_cast<std::uint32_t>(tree.service_of_area.size()));
    }
    tree.units.add_parent(count);
    tree.service_of_area.push_back(service);
  }
}

void add_principal(Tree& tree, const Scenario& scenario, const Parameters& p,
                   const std::vector<SectorConstants>& sectors, PhiloxKey key,
                   std::uint32_t principal) {
  const double size = lognormal(double{p.size_spread}, key, Purpose::principal_size, principal);
  const bool synthetic = scenario.population.kind == "synthetic";
  tree.size_of_principal.push_back(synthetic ? size : scenario.principals[principal].inhabitants);
  std::uint32_t services = 0;
  for (std::uint32_t sector = 0; sector < tree.sectors; ++sector) {
    const double units =
        units_in_world(scenario, principal, sector, size, sectors[sector].parameters);
    if (units == 0) continue;
    const double kept =
        std::max(double{p.least_units_kept}, whole_below(scenario.population.scale * units + 0.5));
    tree.share_kept.push_back(static_cast<float>(kept / units));
    add_service(tree, principal, sector, static_cast<std::uint32_t>(kept),
                static_cast<std::uint32_t>(p.units_per_area));
    ++services;
  }
  tree.services.add_parent(services);
}

/// Every unit's staff, a number that chance gives it, the clients that follow, and who runs it.
void settle(Tree& tree, const Parameters& p, const std::vector<SectorConstants>& sectors,
            PhiloxKey key) {
  std::vector<std::uint32_t> staff, clients;
  for (std::uint32_t unit = 0; unit < tree.units.total(); ++unit) {
    const std::uint32_t sector = tree.sector_of_service[tree.service_of_unit(unit)];
    const SectorParameters& own = sectors[sector].parameters;
    const double size = double{own.staff_per_unit} *
                        lognormal(double{own.staff_spread}, key, Purpose::unit_size, unit);
    staff.push_back(std::max(static_cast<std::uint32_t>(p.least_staff_per_unit), rounded(size)));
    clients.push_back(rounded(double{own.clients_per_staff} * staff.back()));
  }
  lay_out_blocks(tree, staff, clients);
  tree.is_independent.assign(tree.slots(), 0);
  for (std::uint32_t unit = 0; unit < tree.units.total(); ++unit) {
    const Words words = draw(key, number_of(Purpose::unit_provider), 0, unit);
    tree.is_independent[tree.slot_of_unit[unit]] = chance(words.first) < p.private_share ? 1 : 0;
  }
}

}  // namespace

Tree build_tree(const Scenario& scenario, const Parameters& p,
                const std::vector<SectorConstants>& sectors, PhiloxKey key) {
  Tree tree;
  tree.principals = static_cast<std::uint32_t>(scenario.principals.size());
  tree.sectors = static_cast<std::uint32_t>(sectors.size());
  tree.units_of_sector.resize(tree.sectors);
  for (std::uint32_t principal = 0; principal < tree.principals; ++principal) {
    add_principal(tree, scenario, p, sectors, key, principal);
  }
  settle(tree, p, sectors, key);

  const auto per_inspector = static_cast<std::uint32_t>(p.units_per_inspector);
  for (const auto& units : tree.units_of_sector) {
    const auto count = static_cast<std::uint32_t>(units.size());
    tree.inspectors.add_parent(std::max(1u, (count + per_inspector - 1) / per_inspector));
  }
  return tree;
}

}  // namespace tillit::governance
