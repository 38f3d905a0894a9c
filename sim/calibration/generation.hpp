#pragma once

#include <vector>

#include "sim/design/factor.hpp"
#include "sim/scenario/calibration.hpp"
#include "sim/store/studies/study_reader.hpp"
#include "sim/study/study.hpp"

namespace tillit {

/// The scenario of a calibration with one generation of points, from the unit cube, as its design.
/// What its targets need is recorded, and nothing by principal.
Scenario generation_scenario(const Scenario& scenario, const Points& unit_points);

/// What all generations of a calibration have in common.
Scenario without_points(Scenario scenario);

/// What each point gives for each target: the mean over weeks and over those replications that
/// ended; NaN if there is none.
std::vector<std::vector<double>> target_values(const Study& study, const StudyReader& stored,
                                               const Calibration& calibration);

}  // namespace tillit
