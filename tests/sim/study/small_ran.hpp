#pragma once

#include <utility>
#include <variant>
#include <vector>

#include "tests/sim/study/kept.hpp"
#include "tests/sim/study/small_model.hpp"

namespace small {

/// A study of the small model, run until its end, with which runs may have failed.
struct Ran {
  explicit Ran(Study made, int threads = 2) : study(std::move(made)), kept(study) {
    end = run_study(study, all_runs(study), threads, kept, progress, never);
  }
  const std::vector<double>& nation(const RunIndex& run) const {
    return std::get<std::vector<double>>(kept.at(run).values[1]);
  }
  Study study;
  Kept kept;
  StudyProgress progress;
  StudyEnd end;
};

}  // namespace small
