#pragma once

#include <atomic>
#include <utility>
#include <vector>

#include "sim/study/run_study.hpp"

namespace tillit {

/// Nobody asks these runs to stop.
inline const std::atomic<bool> never{false};

/// Keeps the results of a study's runs.
class Kept : public RunTaker {
 public:
  explicit Kept(const Study& study) : study_(study), runs(study.axes.runs()) {}
  void take(const RunIndex& run, RunResult&& result) override {
    runs[study_.axes.position(run)] = std::move(result);
  }
  const RunResult& at(const RunIndex& run) const { return runs[study_.axes.position(run)]; }

 private:
  const Study& study_;

 public:
  std::vector<RunResult> runs;
};

}  // namespace tillit
