#pragma once

#include <cstdint>
#include <vector>

#include "models/governance/measure/sums.hpp"
#include "models/governance/state/tree.hpp"

namespace tillit::governance {

/// How unequal something is.
struct Equity {
  double spread;       ///< standard deviation over all
  double worst_tenth;  ///< mean of the lowest tenth, at least one
};

/// Of the week's mean quality, between principals who met anyone.
Equity equity_between_principals(const Tree& tree, const std::vector<Sums>& services);

/// Of trust, between clients, from how many stand in each class of trust: exact to half a class.
Equity equity_between_clients(const Column<std::uint32_t>& trust_counts);

}  // namespace tillit::governance
