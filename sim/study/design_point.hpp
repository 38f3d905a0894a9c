#pragma once

#include <cstddef>

#include "sim/run/model.hpp"
#include "sim/store/study_axes.hpp"

namespace tillit {

/// The scenario with the values of one point of its design (a position in Design::points), and no
/// design of its own. What is set here is stronger than a lens.
Scenario scenario_at_point(const Scenario& scenario, std::size_t point, const Model& model);

/// The size of the largest world at each of these points, under whichever lens.
std::vector<WorldSize> sizes_at_points(const Scenario& scenario,
                                       const std::vector<std::int32_t>& points, const Model& model);

/// The given points of the scenario's design (their numbers), as the file holds them; no points if
/// the scenario has no design.
DesignAxis design_axis(const Scenario& scenario, const std::vector<std::int32_t>& points);

}  // namespace tillit
