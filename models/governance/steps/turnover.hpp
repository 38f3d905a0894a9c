#pragma once

#include "models/governance/week.hpp"

namespace tillit::governance {

/// 3.10: those of a unit who left or were removed are replaced by newcomers, and the unit's report
/// counts the newcomers in their place.
void replace_leavers(Week& week, std::uint32_t slot);

}  // namespace tillit::governance
