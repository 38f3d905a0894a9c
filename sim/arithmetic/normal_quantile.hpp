#pragma once

namespace tillit {

/// The value below which a standard normal variable stays with the given probability, strictly
/// between 0 and 1. Relative error below 1e-15 (absolute 2e-16 near the median).
/// Source: M. J. Wichura, "The percentage points of the normal distribution", Algorithm AS 241
/// (PPND16), Applied Statistics 37 (1988), 477-484; with our own logarithm.
double normal_quantile(double probability);

}  // namespace tillit
