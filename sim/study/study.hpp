#pragma once

#include <cstdint>
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
};

/// The study of a checked scenario, with the scenario's replications.
Study study_of(const Model& model, Scenario scenario);

/// The same with the given replications only; each is what it would be among the others.
Study study_of(const Model& model, Scenario scenario,
               const std::vector<std::int32_t>& replications);

/// Weeks that all runs of a study live together, those that are shared counted once.
double weeks_to_live(const Study& study);

}  // namespace tillit
