#pragma once

#include <vector>

#include "models/governance/measure/sums.hpp"
#include "models/governance/week.hpp"
#include "sim/run/week_record.hpp"

namespace tillit::governance {

/// Measures the week that was lived: every outcome of section 7 for each principal and sector, for
/// each sector and for all.
void measure(Week& week, WeekRecord& record);

}  // namespace tillit::governance
