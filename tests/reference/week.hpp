// One week: section 3 of the specification, a function (and a file) per step.
#pragma once

#include "world.hpp"

namespace tillit::reference {

void world_and_state(World& world);  // 3.1
void boards(World& world);           // 3.2
void managers(World& world);         // 3.3
void supervision(World& world);      // 3.4
void work_conditions(World& world);  // 3.5
void staff(World& world);            // 3.6
void misconduct(World& world);       // 3.7
void encounters(World& world);       // 3.8
void practice(World& world);         // 3.9
void turnover(World& world);         // 3.10
void upward(World& world);           // 3.11

void one_week(World& world);

// What hangs on indicators in this unit: the lever, more for private providers.
double stakes_of(const World& world, const Unit& unit);

}  // namespace tillit::reference
