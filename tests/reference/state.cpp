// 3.1 World and state.
#include "week.hpp"

namespace tillit::reference {

namespace {

// passing = 0.985*passing + sqrt(1 - 0.985^2)*N(0,0.12)
// conditions = exp(clamp(lasting of the principal + passing, -0.5, 0.5))
void conditions(World& world, const Principal& principal, Service& service) {
  const StateParameters& p = world.parameters.state;
  const double news = world.draws.normal(world.parameters.start.passing_conditions_sd);
  service.passing_conditions = p.conditions_memory * service.passing_conditions +
                               std::sqrt(1.0 - p.conditions_memory * p.conditions_memory) * news;
  const double both = principal.lasting_conditions + service.passing_conditions;
  service.conditions = std::exp(clamp(both, -p.conditions_bound, p.conditions_bound));
  if (!world.on.conditions) service.conditions = 1.0;
}

// R = rules*(1-exempt); grant = 0.4*earmark*(1-exempt); c_state = clamp(R + 0.2*grant)
void control_by_the_state(const World& world, Service& service) {
  const StateParameters& p = world.parameters.state;
  const Levers& lever = service.levers;
  const SectorState& sector = world.sectors[static_cast<std::size_t>(service.sector)];
  service.rules = sector.rules * (1.0 - lever.exempt);
  service.grant = p.grant_per_earmark * lever.earmark * (1.0 - lever.exempt);
  service.state_control = clamp(service.rules + p.control_per_grant * service.grant);
}

}  // namespace

void world_and_state(World& world) {
  for_each_service(world, [&](Principal& principal, Service& service) {
    conditions(world, principal, service);
    control_by_the_state(world, service);
  });
}

}  // namespace tillit::reference
