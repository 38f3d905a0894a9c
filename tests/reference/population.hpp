#pragma once

#include "world.hpp"

namespace tillit::reference {

// Section 6, the synthetic population.
void populate(World& world, int principals, double private_share);

}  // namespace tillit::reference
