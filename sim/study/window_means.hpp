#pragma once

#include <cstddef>
#include <vector>

#include "sim/store/run_result.hpp"
#include "sim/study/study.hpp"

namespace tillit {

/// The national mean of every main outcome over the weeks in which variants can differ (from the
/// first measure's start to the end of the study; from week 0 if there is no measure), of each run.
class WindowMeans {
 public:
  explicit WindowMeans(const Study& study);

  int first_week() const { return first_week_; }

  /// Indices into the declaration's outcomes.
  const std::vector<std::size_t>& outcomes() const { return outcomes_; }

  /// Takes a run in. Runs may come from several threads: each writes its own place.
  void add(const RunIndex& run, const RunResult& result);

  /// One value per replication (NaN where the run is missing), of `outcomes()[outcome]`.
  std::vector<double> of(std::size_t lens, std::size_t variant, std::size_t outcome) const;

 private:
  const Study* study_;
  int first_week_;
  std::vector<std::size_t> outcomes_;
  std::vector<std::size_t> series_;  ///< where in the layout each stands
  std::vector<double> means_;        ///< run x outcome
};

}  // namespace tillit
