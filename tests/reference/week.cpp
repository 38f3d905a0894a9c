#include "week.hpp"

namespace tillit::reference {

namespace {

void forget_last_week(World& world) {
  for (Unit* unit : world.units) unit->week = UnitWeek{};
}

void levers_of_the_week(World& world) {
  for_each_service(world, [&](Principal&, Service& service) {
    const std::string& sector =
        world.parameters.sectors[static_cast<std::size_t>(service.sector)].name;
    service.levers = world.base_levers;
    for (const Policy& policy : world.policies)
      if (policy.applies(world.week, service.principal, sector))
        set_levers(service.levers, policy.levers);
  });
}

}  // namespace

double stakes_of(const World& world, const Unit& unit) {
  const double stakes = unit.service->levers.stakes;
  return unit.is_private ? clamp(stakes * world.parameters.population.private_stakes) : stakes;
}

void one_week(World& world) {
  forget_last_week(world);
  levers_of_the_week(world);
  world_and_state(world);
  boards(world);
  managers(world);
  supervision(world);
  work_conditions(world);
  staff(world);
  misconduct(world);
  encounters(world);
  practice(world);
  turnover(world);
  upward(world);
}

}  // namespace tillit::reference
