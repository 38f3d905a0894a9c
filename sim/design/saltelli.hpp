#pragma once

#include <cstddef>
#include <cstdint>

#include "sim/design/factor.hpp"
#include "sim/design/sobol.hpp"

namespace tillit {

/// A Saltelli design takes two columns of the Sobol sequence per factor.
inline constexpr std::size_t saltelli_most_factors = sobol_most_factors / 2;

/// The design for Sobol indices in the unit cube (Saltelli et al., Computer Physics Communications
/// 181, 2010, in its section 4: A and B are the two halves of one scrambled Sobol sequence). For
/// each base point in turn: A; AB_1 … AB_k, which is A but for one factor as in B; if
/// `second_order`, BA_1 … BA_k, which is B but for one factor as in A; B. Most even if
/// `base_points` is a power of 2.
Points saltelli_in_unit_cube(std::size_t factors, std::size_t base_points, bool second_order,
                             std::uint64_t seed);

/// The same in the factors' own units.
Points saltelli(const std::vector<Factor>& factors, std::size_t base_points, bool second_order,
                std::uint64_t seed);

}  // namespace tillit
