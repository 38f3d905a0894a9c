#pragma once

#include <cstddef>

#include "models/governance/declaration/parameters.hpp"
#include "models/governance/declaration/sector_parameters.hpp"
#include "sim/run/model.hpp"

namespace tillit::governance {

/// Staff of a unit, on average.
double expected_staff_of_unit(const SectorParameters& own);

/// Units of a service at scale 1, on average where sizes are drawn; 0 if the principal does not run
/// the sector.
double expected_units(const Scenario& scenario, std::size_t principal, std::size_t sector,
                      const SectorParameters& own, const Parameters& parameters);

/// How many agents a world of the scenario has under a lens, and how many bytes, before any is
/// built: exact for the principals' staff numbers, an expectation where sizes are drawn.
WorldSize expected_size(const Scenario& scenario, const Lens& lens);

}  // namespace tillit::governance
