#include "population.hpp"

#include "people.hpp"

namespace tillit::reference {

namespace {

Unit new_unit(World& world, const SectorParameters& sector, double private_share) {
  const StartValues& start = world.parameters.start;
  const PopulationParameters& population = world.parameters.population;
  Unit unit{};
  unit.is_private = world.draws.chance(private_share);
  unit.manager = new_manager(world);
  unit.alignment =
      world.on.follow_up ? start.alignment : world.parameters.work.alignment_without_followup;
  unit.latent_risk = start.latent_risk;
  unit.trust_in_inspectors = start.trust_in_inspectors;
  unit.observed_quality = start.observed_quality;
  unit.indicator = start.indicator;
  unit.workload = start.workload;
  unit.admin_share = start.admin_share;

  const double size =
      std::round(sector.staff_per_unit * world.draws.lognormal(population.unit_size_sd));
  const double staff = std::max(population.fewest_staff, size);
  const double clients = std::round(sector.clients_per_staff * staff);
  for (int i = 0; i < static_cast<int>(staff); ++i)
    unit.staff.push_back(new_staff(world, start.can));
  for (int i = 0; i < static_cast<int>(clients); ++i) {
    const double need = world.draws.beta(sector.need);
    unit.clients.push_back({need, need, start.client_trust});
  }
  return unit;
}

Service new_service(World& world, int principal, int sector, double size, double private_share) {
  const SectorParameters& kind = world.parameters.sectors[static_cast<std::size_t>(sector)];
  Service service{};
  service.principal = principal;
  service.sector = sector;
  service.director = new_manager(world);
  service.passing_conditions = world.draws.normal(world.parameters.start.passing_conditions_sd);

  const int units =
      static_cast<int>(std::max(kind.fewest_units, std::round(kind.units_at_size_one * size)));
  const int areas = static_cast<int>(std::ceil(units / world.parameters.population.units_per_area));
  for (int a = 0; a < areas; ++a) {
    Area area{};
    area.manager = new_manager(world);
    const int units_here = units / areas + (a < units % areas ? 1 : 0);
    for (int u = 0; u < units_here; ++u) area.units.push_back(new_unit(world, kind, private_share));
    service.areas.push_back(std::move(area));
  }
  return service;
}

Principal new_principal(World& world, int number, double private_share) {
  const StartValues& start = world.parameters.start;
  Principal principal{};
  principal.pressure = start.pressure;
  principal.salience = world.on.scandal ? start.salience : 0.0;
  principal.trust = start.board_trust;
  principal.risk_aversion = world.draws.beta(start.risk_aversion);
  principal.lasting_conditions = world.draws.normal(start.lasting_conditions_sd);

  const double size = world.draws.lognormal(world.parameters.population.size_sd);
  for (std::size_t s = 0; s < world.parameters.sectors.size(); ++s)
    if (number % world.parameters.sectors[s].every_nth_principal == 0)
      principal.services.push_back(
          new_service(world, number, static_cast<int>(s), size, private_share));
  return principal;
}

// From each actor to those above and below it. Nothing may be added to the world afterwards.
void connect(World& world) {
  for_each_service(world, [&](Principal&, Service& service) {
    for (Area& area : service.areas)
      for (Unit& unit : area.units) {
        unit.service = &service;
        service.units.push_back(&unit);
        world.sectors[static_cast<std::size_t>(service.sector)].units.push_back(&unit);
        world.units.push_back(&unit);
      }
  });
}

void appoint_inspectors(World& world, SectorState& sector) {
  const double needed =
      std::ceil(number_of(sector.units) / world.parameters.population.units_per_inspector);
  for (int i = 0; i < std::max(1, static_cast<int>(needed)); ++i)
    sector.inspectors.push_back(new_inspector(world));
}

}  // namespace

void populate(World& world, int principals, double private_share) {
  for (std::size_t s = 0; s < world.parameters.sectors.size(); ++s)
    world.sectors.push_back({world.parameters.start.rules, world.parameters.start.alarm, {}, {}});
  for (int number = 0; number < principals; ++number)
    world.principals.push_back(new_principal(world, number, private_share));
  connect(world);
  for (SectorState& sector : world.sectors) appoint_inspectors(world, sector);
}

}  // namespace tillit::reference
