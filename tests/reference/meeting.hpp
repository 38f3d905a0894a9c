#pragma once

#include "world.hpp"

namespace tillit::reference {

// One encounter; f is the time factor of the unit this week.
void meet(World& world, Unit& unit, Client& client, const Staff& member, double f);

}  // namespace tillit::reference
