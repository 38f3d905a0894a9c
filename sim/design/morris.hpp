#pragma once

#include <cstddef>
#include <cstdint>

#include "sim/design/factor.hpp"

namespace tillit {

/// A row per point; which level each factor takes there, from 0 to levels-1.
using LevelNumbers = std::vector<std::vector<std::uint32_t>>;

/// Trajectories of Morris (Technometrics 33, 1991), one after the other, each `factors` + 1 points:
/// from one point to the next one factor moves by half of its `levels`, up or down, until all have
/// moved, in an order of chance. `levels` is even, at least 2; each is equally likely.
LevelNumbers morris_trajectories(std::size_t factors, std::size_t trajectories,
                                 std::uint32_t levels, std::uint64_t seed);

/// The same in the factors' own units. Any number: levels are equally far apart from end to end, so
/// that a move is levels / (2 (levels-1)) of the range. Whole numbers and listed levels: equal
/// shares as nearly as can be; a move always changes the value if there are two or more.
Points morris(const std::vector<Factor>& factors, std::size_t trajectories, std::uint32_t levels,
              std::uint64_t seed);

}  // namespace tillit
