#pragma once

#include <atomic>
#include <functional>
#include <vector>

#include "sim/study/run_study.hpp"
#include "sim/validation/held_study.hpp"

namespace tillit {

/// A run that is lived until a week and probed from there.
struct ProbedRun {
  RunIndex index;
  int from = 0;
  int to = 0;  ///< itself probed

  bool sees(const Seen& seen) const {
    return seen.variant == index.variant && seen.from == from && seen.to == to;
  }
};

/// Is given what the model's probes showed in a run. Called from several threads at once.
using ProbesTaker = std::function<void(const ProbedRun& run, const std::vector<double>& values)>;

/// Probes the wanted runs in the weeks of the looks. What each gives depends on its place on the
/// axes alone. A run that throws fails alone; its message says why.
StudyEnd probe_runs(const Study& study, const Wanted& wanted, const std::vector<Look>& probes,
                    Hands hands, const ProbesTaker& taker, StudyProgress& progress,
                    const std::atomic<bool>& stop);

}  // namespace tillit
