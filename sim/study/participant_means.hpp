#pragma once

#include <cstddef>
#include <map>
#include <mutex>
#include <utility>
#include <vector>

#include "sim/store/run_result.hpp"
#include "sim/study/calendar.hpp"
#include "sim/study/main_series.hpp"
#include "sim/study/recorder.hpp"
#include "sim/study/run_values.hpp"

namespace tillit {

/// Where only some principals take part in a variant: the means of those, and of the same
/// principals in the baseline of the same lens and replication, of every main outcome recorded by
/// principal. Every service (principal and sector) counts the same, since what the national means
/// weigh by is not recorded by principal.
class ParticipantMeans {
 public:
  explicit ParticipantMeans(const Study& study);

  /// Means are over the periods that begin with this week or later. That is the first week of means
  /// or, if it falls within a period, the next period's; the last period is always among them.
  int first_week() const { return calendar_.first_week_of(first_period_); }

  const std::vector<MainSeries>& outcomes() const { return outcomes_; }

  /// Takes a run in. Runs may come from several threads and in any order. The values of a baseline
  /// are kept until the last variant of its lens and replication has come.
  void add(const RunIndex& run, const RunResult& result);
  /// A run that failed.
  void leave_out(const RunIndex& run);

  /// The least and the most who take part in any replication of this point, lens and variant; 0 if
  /// everyone or nobody does.
  std::pair<std::size_t, std::size_t> taking_part(RunIndex run) const;

  /// One value per replication (NaN where a run is missing), of `outcomes()[outcome]`: with the
  /// variant, and of the same principals in the baseline.
  std::vector<double> of(const RunIndex& run, std::size_t outcome) const {
    return means_.of(run, outcome);
  }
  std::vector<double> baseline_of(const RunIndex& run, std::size_t outcome) const {
    return baselines_.of(run, outcome);
  }

  /// Baselines whose values are held at the moment.
  std::size_t baselines_kept() const;

 private:
  using Cells = std::vector<double>;  ///< outcome x principal x sector

  /// Runs with the same world at their start, of which not all are here.
  struct Job {
    Cells baseline;  ///< empty until it is here
    std::vector<std::pair<RunIndex, Participants>> before_baseline;
    std::size_t runs = 0;  ///< that are here
  };

  std::size_t job_of(RunIndex run) const {
    run.variant = 0;
    return study_->axes.position(run);
  }
  Cells cells_of(const RunResult& result) const;
  void put(const Cells& cells, const Participants& participants, const RunIndex& run,
           RunValues& means) const;
  void forget_if_done(const RunIndex& run);

  const Study* study_;
  Calendar calendar_;
  std::size_t first_period_;
  std::vector<MainSeries> outcomes_;
  std::vector<std::size_t> taking_part_;  ///< per run
  RunValues means_, baselines_;
  mutable std::mutex mutex_;         ///< of the jobs under way; each run writes its own means
  std::map<std::size_t, Job> jobs_;  ///< by the position of their baseline
};

}  // namespace tillit
