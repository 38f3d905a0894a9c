#pragma once

#include <cstddef>
#include <vector>

#include "sim/store/run_result.hpp"
#include "sim/study/main_series.hpp"
#include "sim/study/run_values.hpp"

namespace tillit {

/// The first week in which variants can differ (the first measure's start); week 0 if there is no
/// measure. From there to the end of the study means are taken.
int first_week_of_means(const Scenario& scenario);

/// The national mean of every chosen outcome, and of that of `until`, over the weeks of means, of
/// each run.
class WindowMeans {
 public:
  explicit WindowMeans(const Study& study, Chosen chosen = Chosen::main);

  const std::vector<MainSeries>& outcomes() const { return outcomes_; }

  /// Takes a run in. Runs may come from several threads: each writes its own place.
  void add(const RunIndex& run, const RunResult& result);

  /// One value per replication (NaN where the run is missing), of `outcomes()[outcome]`. The place
  /// of the run names point, lens and variant.
  std::vector<double> of(const RunIndex& run, std::size_t outcome) const {
    return means_.of(run, outcome);
  }

 private:
  const Study* study_;
  std::vector<MainSeries> outcomes_;
  RunValues means_;
};

}  // namespace tillit
