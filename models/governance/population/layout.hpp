#pragma once

#include <cstdint>
#include <vector>

#include "models/governance/state/tree.hpp"

namespace tillit::governance {

/// Gives every unit a slot: units of a sector, the largest first, sixteen to a block, so that the
/// lanes of a block have nearly the same number of staff. `staff` and `clients` are by unit number;
/// tree.units and tree.sector_of_service must be complete.
void lay_out_blocks(Tree& tree, const std::vector<std::uint32_t>& staff,
                    const std::vector<std::uint32_t>& clients);

}  // namespace tillit::governance
