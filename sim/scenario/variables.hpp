#pragma once

#include <string>
#include <vector>

#include "sim/scenario/declaration.hpp"
#include "sim/scenario/design.hpp"
#include "sim/scenario/scenario.hpp"

namespace tillit {

/// A number of a scenario that a design may vary, and what it may be.
struct Variable {
  Varied varied;
  double least = 0;
  double most = 1;
  bool whole = false;
  bool same_in_all_runs = false;  ///< known, but no design may vary it
};

/// All of them: parameters, levers, levers that a variant sets, numbers of sectors, mechanisms, and
/// the size of the population. The scenario's sectors and variants are read.
std::vector<Variable> variables_of(const Scenario& scenario, const Declaration& declaration);

}  // namespace tillit
