// Section 7: what is measured at the end of a week.
#pragma once

#include "reference.hpp"
#include "world.hpp"

namespace tillit::reference {

// All outcomes of the nation.
Outcomes national_outcomes(const World& world);

// Those outcomes that are also recorded per sector.
Outcomes sector_outcomes(const World& world, const SectorState& sector);

// Equity between principals and between clients (equity.cpp).
Outcomes equity_outcomes(const World& world);

}  // namespace tillit::reference
