#pragma once

#include <vector>

#include "models/governance/measure/sums.hpp"
#include "models/governance/week.hpp"
#include "sim/run/week_record.hpp"

namespace tillit::governance {

/// Whether some units are run by others than the principal, so that outcomes are told by provider.
inline bool is_told_by_provider(const Parameters& parameters) {
  return parameters.private_share > 0;
}

/// The week's outcomes by who runs the units: outcome, then provider.
using ProviderOutcomes = std::vector<double>;

/// Measures the week that was lived: every outcome of section 7 for each principal and sector, for
/// each sector and for all; returns them by provider, if they are told so.
ProviderOutcomes measure(Week& week, WeekRecord& record);

}  // namespace tillit::governance
