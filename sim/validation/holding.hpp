#pragma once

#include <atomic>
#include <vector>

#include "sim/study/run_study.hpp"
#include "sim/validation/held_study.hpp"
#include "sim/validation/verdict.hpp"

namespace tillit {

/// What a target gave under a lens.
struct HeldTarget {
  std::size_t pattern = 0;     ///< of the validation
  std::size_t target = 0;      ///< of the pattern
  std::size_t lens = 0;        ///< of the study
  std::vector<double> values;  ///< per replication
  Estimate estimate;
  Verdict verdict = Verdict::unknown;
};

/// Holds a model against the patterns of a scenario: what outcomes show is seen in the runs of a
/// study, what probes show in runs of their own.
class Holding {
 public:
  /// `study`: of held_study; must outlive this.
  explicit Holding(const Study& study);

  Wanted runs_of_outcomes() const { return runs_for(study_, outcomes_); }
  Wanted runs_of_probes() const { return runs_for(study_, probes_); }

  // Both give the same on any number of threads.
  StudyEnd see_outcomes(Hands hands, StudyProgress& progress, const std::atomic<bool>& stop);
  StudyEnd see_probes(Hands hands, StudyProgress& progress, const std::atomic<bool>& stop);

  /// By pattern, target and lens.
  std::vector<HeldTarget> held() const;

 private:
  friend class OutcomeTaker;

  const Study& study_;
  std::vector<Look> outcomes_, probes_;
  /// By look, lens and replication; NaN until seen.
  using Values = std::vector<std::vector<std::vector<double>>>;
  Values seen_outcomes_, seen_probes_;
};

}  // namespace tillit
