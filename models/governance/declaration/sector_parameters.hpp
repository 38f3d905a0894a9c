#pragma once

#include <vector>

namespace tillit::governance {

/// The numbers that differ between sectors: sector_parameters.def.
struct SectorParameters {
#define SECTOR_PARAMETER(name, ...) float name = 0;
#define WHOLE_SECTOR_PARAMETER SECTOR_PARAMETER
#include "models/governance/declaration/sector_parameters.def"
#undef WHOLE_SECTOR_PARAMETER
#undef SECTOR_PARAMETER
};

/// From the values of one sector, in the declaration's order.
SectorParameters sector_parameters_from(const std::vector<double>& values);

}  // namespace tillit::governance
