#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

#include "sim/run/model.hpp"
#include "sim/study/outcome_layout.hpp"

namespace tillit {

/// Everything that is settled before a study is run: what is run, and what comes out of it.
struct Study {
  const Model* model;
  Scenario scenario;
  StudyAxes axes;
  Layout layout;
  std::vector<bool> kept;  ///< per series that a run gives: whether the layout has it

  /// The scenario at a place along the design; the study's own if it has none.
  std::shared_ptr<const Scenario> scenario_at(std::size_t design) const;
};

/// Which runs of a study are to be made: by their position on its axes.
using Wanted = std::vector<bool>;

/// All of them.
Wanted all_runs(const Study& study);

/// How many are.
std::size_t count_of(const Wanted& wanted);

/// The study of a checked scenario, with the scenario's replications.
Study study_of(const Model& model, Scenario scenario);

/// A part of it: the given replications and points of the design only; each run is what it would be
/// among the others.
struct Part {
  std::vector<std::int32_t> replications;
  std::vector<std::int32_t> points;  ///< numbers of points; all of them if none is given
};
Study study_of(const Model& model, Scenario scenario, const Part& part);

/// Weeks that these runs live together, those that are shared counted once.
double weeks_to_live(const Study& study, const Wanted& wanted);

}  // namespace tillit
