#pragma once

#include <vector>

#include "sim/scenario/declaration.hpp"

namespace tillit::minimal_chain {

/// Every number of the specification, under the name by which a scenario sets it.
struct Rules {
  float units, staff, municipalities_per_inspector;
  float trust_low, trust_high, competence_low, competence_high;
  float motivation_low, motivation_high, courage_low, courage_high;
  float manager_control, manager_trust, board_pressure, style_low, style_high;
  float control_rate, pressure_share;
  float capability, admin_per_control, encounters, motivation_share, control_harm, fear, luck;
  float incident_below, staff_rate, motivation_base, motivation_of_trust, motivation_of_control;
  float manager_rate, pressure_rate, alarm, inspection, neutral_style;
};

/// What a scenario may set: all of the above, with default, range, meaning and source.
std::vector<Parameter> parameters();

/// The rules for parameter values in the order of `parameters`.
Rules rules_of(const std::vector<double>& values);

}  // namespace tillit::minimal_chain
