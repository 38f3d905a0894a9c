#pragma once

#include <cstddef>
#include <limits>
#include <vector>

#include "sim/store/study_axes.hpp"

namespace tillit {

/// A number per run and outcome; NaN until it is put there.
class RunValues {
 public:
  RunValues(const StudyAxes& axes, std::size_t outcomes)
      : axes_(&axes),
        outcomes_(outcomes),
        values_(axes.runs() * outcomes, std::numeric_limits<double>::quiet_NaN()) {}

  double& at(const RunIndex& run, std::size_t outcome) {
    return values_[axes_->position(run) * outcomes_ + outcome];
  }

  /// One value per replication; `run`: of which point, lens and variant.
  std::vector<double> of(RunIndex run, std::size_t outcome) const {
    std::vector<double> values;
    for (run.replication = 0; run.replication < axes_->replications.size(); ++run.replication) {
      values.push_back(values_[axes_->position(run) * outcomes_ + outcome]);
    }
    return values;
  }

 private:
  const StudyAxes* axes_;
  std::size_t outcomes_;
  std::vector<double> values_;
};

}  // namespace tillit
