#pragma once

#include <string>

#include "sim/scenario/text.hpp"
#include "sim/study/paired.hpp"

namespace tillit {

/// Decimals for a difference beside its baseline: four figures, and more where the difference would
/// not be seen.
int places_for(double baseline, const Estimate& difference);

/// "+0.0123", or that it is exactly 0.
std::string difference_text(const Estimate& difference, int places, Language language);

/// "+0.0100 to +0.0146", or why there is none.
std::string interval_text(const Estimate& difference, int places, Language language);

/// Whether the 95 % interval lies above 0 (1) or below (-1), or does not tell (0).
int known_sign(const Estimate& difference);

}  // namespace tillit
