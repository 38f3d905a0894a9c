// 3.2 Boards.
#include "week.hpp"

namespace tillit::reference {

namespace {

bool election_this_week(const World& world) {
  return world.on.elections && world.week % world.parameters.board.weeks_between_elections == 0 &&
         world.week != world.first_week;
}

// A board is replaced with probability clamp(0.25 + 0.5*salience).
void election(World& world, Principal& principal) {
  const BoardParameters& p = world.parameters.board;
  if (world.draws.chance(clamp(p.replaced_base + p.replaced_per_salience * principal.salience))) {
    principal.trust = world.parameters.start.board_trust;
    principal.risk_aversion = world.draws.beta(world.parameters.start.risk_aversion);
  }
}

// (week mod 208)/208, never negative: week -1 gives 207/208
double cycle(const World& world) {
  const int between = world.parameters.board.weeks_between_elections;
  if (!world.on.elections) return world.parameters.board.cycle_without_elections;
  const int since = ((world.week % between) + between) % between;
  return static_cast<double>(since) / between;
}

// toward clamp(0.25 + risk_aversion*salience + 0.1*cycle - 0.2*(trust-0.5)) at 0.1
void pressure(const World& world, Principal& principal) {
  const BoardParameters& p = world.parameters.board;
  const double target =
      clamp(p.pressure_base + principal.risk_aversion * principal.salience +
            p.pressure_per_cycle * cycle(world) - p.pressure_per_trust * (principal.trust - 0.5));
  principal.pressure = toward(principal.pressure, target, p.pressure_rate);
}

// c_board = clamp(0.5*c_state + 0.5*(0.5*pressure + 0.5*(1-trust)))
void control_by_the_board(const World& world, const Principal& principal, Service& service) {
  const BoardParameters& p = world.parameters.board;
  service.board_control =
      clamp(p.weight_of_state * service.state_control +
            p.weight_of_board * (p.weight_of_pressure * principal.pressure +
                                 p.weight_of_distrust * (1.0 - principal.trust)));
}

}  // namespace

void boards(World& world) {
  for (Principal& principal : world.principals) {
    if (election_this_week(world)) election(world, principal);
    pressure(world, principal);
    for (Service& service : principal.services) control_by_the_board(world, principal, service);
  }
}

}  // namespace tillit::reference
