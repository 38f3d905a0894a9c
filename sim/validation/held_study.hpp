#pragma once

#include <string>
#include <vector>

#include "sim/scenario/validation.hpp"
#include "sim/study/study.hpp"

namespace tillit {

/// The study that gives what a scenario's validation needs, under these lenses: no design, no
/// calibration, nothing by principal.
Study held_study(const Model& model, const Scenario& scenario, std::vector<Lens> lenses);

/// Something that has to be seen of runs: a target's outcome, what is taken away from it, or a
/// probe.
struct Look {
  Seen seen;
  std::size_t pattern = 0;  ///< of the validation
};

/// Whether a pattern should hold under a lens.
bool holds_under(const Pattern& pattern, const Lens& lens);

/// The runs that must be made for these looks.
Wanted runs_for(const Study& study, const std::vector<Look>& looks);

}  // namespace tillit
