#pragma once

#include <vector>

#include "models/governance/measure/sums.hpp"
#include "models/governance/week.hpp"
#include "sim/run/week_record.hpp"

namespace tillit::governance {

/// The week's outcomes by who runs the units: outcome, then provider.
using ProviderOutcomes = std::vector<double>;

/// Measures the week that was lived: every outcome of section 7 for each principal and sector, for
/// each sector and for all; returns them split by provider.
ProviderOutcomes measure(Week& week, WeekRecord& record);

}  // namespace tillit::governance
