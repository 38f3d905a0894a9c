// 3.9 Practice.
#include "week.hpp"

namespace tillit::reference {

namespace {

// With probability 0.02*d*mean dare: practice += U(0,0.2)*(1-practice).
// Then practice is multiplied by 0.998.
void discover(World& world, Unit& unit) {
  const PracticeParameters& p = world.parameters.practice;
  if (world.draws.chance(p.discovery * unit.discretion * unit.week.mean_dare))
    unit.practice += world.draws.uniform(Range{0.0, p.step_most}) * (1.0 - unit.practice);
  unit.practice *= p.keeps;
}

// Another unit than the one given, or none.
const Unit* another(World& world, const std::vector<Unit*>& units, const Unit& unit) {
  if (units.size() < 2) return nullptr;
  const Unit* other = units[world.draws.one_of(units.size())];
  while (other == &unit) other = units[world.draws.one_of(units.size())];
  return other;
}

// With probability 0.05*(1+peer) at one other unit: with probability cross any unit of the country,
// else another unit of its own service.
// Adopts 0.3*(1+research)*max(0, the other's practice - its own).
void look(World& world, Unit& unit) {
  const PracticeParameters& p = world.parameters.practice;
  const Levers& lever = unit.service->levers;
  if (!world.draws.chance(p.looks * (1.0 + lever.peer))) return;
  const bool far = world.draws.chance(lever.cross);
  const Unit* other = another(world, far ? world.units : unit.service->units, unit);
  if (other == nullptr) return;

  unit.week.practice_seen = other->practice;
  if (other->service->sector == unit.service->sector)
    unit.week.practice_adopted =
        p.adopts * (1.0 + lever.research) * std::max(0.0, other->practice - unit.practice);
}

}  // namespace

void practice(World& world) {
  if (!world.on.practice) return;
  for (Unit* unit : world.units) discover(world, *unit);
  for (Unit* unit : world.units) look(world, *unit);
  for (Unit* unit : world.units)
    unit->practice = clamp(unit->practice + unit->week.practice_adopted);
}

}  // namespace tillit::reference
