#pragma once

#include <cstddef>
#include <cstdint>

#include "sim/design/factor.hpp"

namespace tillit {

/// As many factors as there are direction numbers for.
inline constexpr std::size_t sobol_most_factors = 3667;

/// The first points of Sobol's sequence in the unit cube, with the direction numbers of Joe and Kuo
/// (SIAM J. Sci. Comput. 30, 2008), beginning with the origin; multiples of 2^-32.
Points sobol_sequence(std::size_t factors, std::size_t points);

/// The same with Owen's scrambling ("Randomly permuted (t,m,s)-nets and (t,s)-sequences", 1995):
/// each half, each quarter … of a factor's range is exchanged for its neighbour or not, by chance.
/// Every point alone is uniform in the cube; together they lie as evenly as before. The first
/// points of a longer sequence are those of a shorter one. Most even if `points` is a power of 2.
Points scrambled_sobol_sequence(std::size_t factors, std::size_t points, std::uint64_t seed);

/// Scrambled Sobol sequence in the factors' own units.
Points sobol(const std::vector<Factor>& factors, std::size_t points, std::uint64_t seed);

}  // namespace tillit
