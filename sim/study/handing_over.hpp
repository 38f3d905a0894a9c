#pragma once

#include <atomic>
#include <exception>
#include <mutex>
#include <string>

#include "sim/study/run_study.hpp"

namespace tillit {

/// Hands over the runs of a study as they end, from several threads at once, and keeps count of
/// them. What their taker throws is kept, and ends the study.
class HandingOver {
 public:
  HandingOver(RunTaker& taker, StudyProgress& progress) : taker_(taker), progress_(progress) {}

  /// Whether the run was taken. One for which there is too little memory has failed.
  bool take(const RunIndex& run, RunResult&& result);

  void fail(const RunIndex& run, const std::string& message);

  /// Whether the taker threw.
  bool broken() const { return broken_; }

  /// What became of the runs, when no thread is left; throws what the taker threw.
  StudyEnd end(const StudyAxes& axes);

 private:
  template <class Work>
  bool guarded(const Work& work);

  RunTaker& taker_;
  StudyProgress& progress_;
  std::atomic<bool> broken_{false};
  std::mutex mutex_;
  StudyEnd end_;
  std::exception_ptr fault_;
};

}  // namespace tillit
