// 3.7 Misconduct.
#include "week.hpp"

namespace tillit::reference {

namespace {

// monitoring = clamp(0.6*c + 0.3*mean dare + 0.3*deterrence)
double monitoring(const MisconductParameters& p, const Unit& unit) {
  return clamp(p.monitoring_by_control * unit.manager.control +
               p.monitoring_by_dare * unit.week.mean_dare +
               p.monitoring_by_deterrence * unit.deterrence);
}

// found with probability clamp(0.1 + 0.6*c + 0.3*mean dare)
double probability_of_being_found(const MisconductParameters& p, const Unit& unit) {
  return clamp(p.found_base + p.found_by_control * unit.manager.control +
               p.found_by_dare * unit.week.mean_dare);
}

void commit(World& world, Unit& unit) {
  const MisconductParameters& p = world.parameters.misconduct;
  const double commits = p.rate * (1.0 - p.deterred_by_monitoring * monitoring(p, unit));
  const double found = probability_of_being_found(p, unit);
  for (Staff& member : unit.staff) {
    if (!member.flagged || !world.draws.chance(commits)) continue;
    ++unit.week.misconduct;
    if (!world.draws.chance(found)) continue;
    ++unit.week.found;
    member.removed = world.draws.chance(p.removed);
  }
}

// Each becomes flagged with probability spread*(misconduct - found)*(1-alignment).
void spread(World& world, Unit& unit) {
  const int unseen = unit.week.misconduct - unit.week.found;
  if (unseen == 0) return;
  const double follows = world.parameters.behaviour.spread * unseen * (1.0 - unit.alignment);
  for (Staff& member : unit.staff)
    if (world.draws.chance(follows)) member.flagged = true;
}

}  // namespace

void misconduct(World& world) {
  for (Unit* unit : world.units) {
    commit(world, *unit);
    spread(world, *unit);
  }
}

}  // namespace tillit::reference
