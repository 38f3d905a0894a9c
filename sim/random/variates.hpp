#pragma once

#include <cstdint>

namespace tillit {

/// Standard normal, from two words of a draw: mean 0, standard deviation 1, within ±8.21.
double normal(std::uint32_t upper, std::uint32_t lower);

/// The largest mean `poisson` takes.
inline constexpr double poisson_highest_mean = 500.0;

/// Poisson by inversion: the smallest count whose cumulated probability exceeds `uniform` in [0,
/// 1). `mean` 0 … 500; time grows with it (about 8 ns per unit of the mean). Throws
/// std::invalid_argument for another mean.
std::int32_t poisson(double uniform, double mean);

}  // namespace tillit
