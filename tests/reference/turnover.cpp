// 3.10 Turnover.
#include "people.hpp"
#include "week.hpp"

namespace tillit::reference {

void turnover(World& world) {
  for (Unit* unit : world.units)
    for (Staff& member : unit->staff)
      if (member.leaves || member.removed) {
        ++unit->week.left_or_removed;
        member = new_staff(world, world.parameters.start.newcomer_can);
      }
}

}  // namespace tillit::reference
