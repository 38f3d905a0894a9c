#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "sim/design/factor.hpp"

namespace tillit {

/// How the points of a design are chosen.
enum class DesignMethod { grid, latin_hypercube, sobol, morris, saltelli };

/// Its name in scenarios and in files: as above.
std::string_view name_of(DesignMethod method);

/// A design before it is made. Each method reads what stands beside its name.
struct DesignPlan {
  DesignMethod method = DesignMethod::grid;
  std::uint64_t points = 0;        ///< Latin hypercube, Sobol sequence
  std::uint64_t trajectories = 0;  ///< Morris
  std::uint64_t levels = 4;        ///< Morris
  std::uint64_t base_points = 0;   ///< Saltelli
  bool second_order = false;       ///< Saltelli
};

/// More points, or more numbers in all of them, no design may have.
inline constexpr std::uint64_t design_most_points = 1'000'000;
inline constexpr std::uint64_t design_most_numbers = 100'000'000;
inline constexpr std::uint64_t morris_most_levels = 1'000;

/// How many points the design will have; 2^64-1 if that many or more.
std::uint64_t points_of(const DesignPlan& plan, const std::vector<Factor>& factors);

/// What a method or a factor demands.
enum class DesignDemand {
  some_factor,      ///< at least one factor
  some_points,      ///< points, trajectories or base points: at least 1
  even_levels,      ///< Morris: an even number of levels, from 2 to morris_most_levels
  at_most_factors,  ///< no more factors than the method knows directions for
  at_most_points,   ///< no more points than the limits above allow
  low_below_high,   ///< of a factor without levels: two finite ends, the lower first
  whole_ends,       ///< of a whole factor: ends that are whole numbers, within ±2^52
  values_for_grid,  ///< of a factor in a grid: levels, steps or whole numbers
  no_more_steps,    ///< of a whole factor in a grid: no more steps than there are whole numbers
  two_values,       ///< of a factor's levels, but in a grid: at least two
};

/// A demand that a plan does not meet.
struct UnmetDemand {
  DesignDemand demand;
  std::size_t factor = 0;  ///< which, where the demand is on a factor
  double given = 0;        ///< what was counted or is wrong; of low_below_high: low
  double limit = 0;        ///< at least or at most, as the demand says; of low_below_high: high
};

/// Every demand that is not met; none if the design can be made.
std::vector<UnmetDemand> unmet_demands(const DesignPlan& plan, const std::vector<Factor>& factors);

/// The points in the factors' own units; the same seed gives the same points, on every machine.
/// Throws std::invalid_argument, which is an internal fault, if a demand is not met.
Points make_design(const DesignPlan& plan, const std::vector<Factor>& factors, std::uint64_t seed);

}  // namespace tillit
