#include "models/governance/week.hpp"

namespace tillit::governance {

// What must be done before what:
//   control goes down: state, boards, managers (each service by itself), then inspectors;
//   every unit lives its week by itself, under what came down;
//   practice goes sideways only when all units have lived theirs;
//   results go up when practice has settled: units, areas, services, boards, state.
// Within a step, services (or units, or sectors) do not touch each other and may run on any thread;
// what is summed over them is folded in their order.
void live_week(Week& week) {
  world_and_state(week);
  boards(week);
  managers(week);
  supervision(week);
  units(week);
  exchange(week);
  reporting(week);
}

}  // namespace tillit::governance
