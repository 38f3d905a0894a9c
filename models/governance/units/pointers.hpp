#pragma once

#include "models/governance/units/unit_week.hpp"
#include "models/governance/week.hpp"

namespace tillit::governance {

/// The addresses that kernels work on, for this week.
UnitWeek pointers_to(Week& week);

}  // namespace tillit::governance
