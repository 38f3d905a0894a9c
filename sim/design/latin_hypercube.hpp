#pragma once

#include <cstddef>
#include <cstdint>

#include "sim/design/factor.hpp"

namespace tillit {

/// Which of `points` equal parts of its range each factor takes at each point: a column is an order
/// of 0 … points-1.
using Parts = std::vector<std::vector<std::uint32_t>>;

/// Latin hypercube (McKay, Beckman and Conover, Technometrics 21, 1979) with nothing but chance in
/// it; `start` counts those that belong to a seed.
Parts random_latin_hypercube(std::size_t factors, std::size_t points, std::uint64_t seed,
                             std::uint64_t start = 0);

/// Squared distance of two points, in parts.
std::uint64_t squared_distance(const std::vector<std::uint32_t>& a,
                               const std::vector<std::uint32_t>& b);

/// Squared distance of the two points that are closest to each other, in parts. At least two
/// points.
std::uint64_t closest(const Parts& parts);

/// Maximin Latin hypercube (Johnson, Moore and Ylvisaker, J. Stat. Plan. Inference 26, 1990): of
/// several random ones, each improved by exchanges until none helps, the one whose closest points
/// are farthest apart. Their number and the exchanges are bounded by a number of operations, a
/// second or two of work; a design too large for even one look at all its pairs (more than 10 000
/// points of ten factors) is one of chance.
Parts maximin_latin_hypercube(std::size_t factors, std::size_t points, std::uint64_t seed);

/// The middles of the parts, in the unit cube.
Points middles(const Parts& parts);

/// Maximin Latin hypercube in the factors' own units: each factor takes each of `points` equal
/// parts of its range once, at its middle.
Points latin_hypercube(const std::vector<Factor>& factors, std::size_t points, std::uint64_t seed);

}  // namespace tillit
