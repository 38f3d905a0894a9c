#pragma once

#include "models/governance/setting.hpp"
#include "sim/run/week_record.hpp"

namespace tillit::governance {

// The steps of a week, in the order in which they are lived: section 3 of the specification.

void world_and_state(Week& week);  ///< 3.1  local conditions; what the state demands
void boards(Week& week);           ///< 3.2  elections, pressure, control on directors
void managers(Week& week);         ///< 3.3  succession, training, control downward
void supervision(Week& week);      ///< 3.4  inspections
void units(Week& week);            ///< 3.5 to 3.8 and the discoveries of 3.9; then 3.10, turnover
void exchange(Week& week);         ///< 3.9  units look at each other
void reporting(Week& week);        ///< 3.11 indicators, signals upward, trust, the state's rules

/// Time since the last election, as a share of the term; what boards feel of it.
float cycle_of(const Week& week);

/// One whole week. `record` is told when each step is done.
void live_week(Week& week, WeekRecord& record);

}  // namespace tillit::governance
