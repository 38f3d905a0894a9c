#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "sim/scenario/text.hpp"
#include "sim/store/run_result.hpp"
#include "sim/study/checkpoints.hpp"
#include "sim/study/study.hpp"

namespace tillit {

/// Is given every run of a study as it ends. Called from several threads at once. What it throws
/// ends the study.
class RunTaker {
 public:
  virtual ~RunTaker() = default;
  virtual void take(const RunIndex& run, RunResult&& result) = 0;
  virtual void failed(const RunIndex&, const std::string& /*message*/) {}
};

/// With what the runs of a study are made. What they give does not depend on it.
struct Hands {
  Hands(int number_of_threads) : threads(number_of_threads) {}

  int threads;                          ///< at least 1
  std::size_t runs_at_once = SIZE_MAX;  ///< more threads than that work on the same runs

  std::size_t most_runs_at_once() const {
    return std::min(static_cast<std::size_t>(threads), runs_at_once);
  }
};

/// How far a study has come, to be looked at from another thread while it runs.
struct StudyProgress {
  std::atomic<std::size_t> weeks_lived{0};  ///< of weeks_to_live
  std::atomic<std::size_t> runs_done{0};
  std::atomic<std::size_t> runs_failed{0};
};

/// A run that threw, and what it said.
struct RunFailure {
  RunIndex run;
  std::string message;
};

/// How a study ended.
struct StudyEnd {
  std::size_t wanted = 0;
  std::size_t done = 0;
  std::vector<RunFailure> failures;  ///< in the order of the axes
  bool stopped = false;              ///< on request, before all was done

  bool complete() const { return done == wanted; }
};

/// Out of memory, as the message of a run.
extern const Text out_of_memory;

/// Makes the wanted runs of a study, until done or until `stop`
/// is set, which is looked at every week: runs that have ended stay, runs under way are dropped. A
/// run that throws fails alone. What each run gives depends on nothing but the scenario and the
/// run's place on the axes: not on where its checkpoint, if there is one, lets it begin.
StudyEnd run_study(const Study& study, const Wanted& wanted, Hands hands, RunTaker& taker,
                   StudyProgress& progress, const std::atomic<bool>& stop,
                   Checkpoints& checkpoints);

/// The same without checkpoints.
StudyEnd run_study(const Study& study, const Wanted& wanted, Hands hands, RunTaker& taker,
                   StudyProgress& progress, const std::atomic<bool>& stop);

}  // namespace tillit
