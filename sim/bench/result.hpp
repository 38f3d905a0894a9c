#pragma once

#include <optional>
#include <string>
#include <vector>

#include "sim/bench/machine.hpp"
#include "sim/bench/measurement.hpp"
#include "sim/bench/output_share.hpp"
#include "sim/bench/subjects.hpp"
#include "sim/run/step_times.hpp"

namespace tillit::bench {

/// What was seen of a subject's world besides its speed.
struct WorldSeen {
  const Subject* subject = nullptr;
  double agents = 0;
  double state_bytes = 0;     ///< of all columns
  double resident_bytes = 0;  ///< by which the program's memory grew at most
  std::vector<StepTimes::Step> steps;
};

/// A ratio and its value.
struct Ratio {
  std::string name;
  Text label;
  double value = 0;
};

/// Everything that was measured.
struct BenchResult {
  Machine machine;
  int threads = 1;
  int rounds = 0;
  bool plain_program_missing = false;
  std::vector<Rate> rates;
  std::vector<WorldSeen> worlds;
  std::optional<StudyTimes> study;

  /// Null if it was not measured.
  const Rate* rate(const std::string& name) const;

  /// Null if it was not measured on so many threads.
  const Rate* rate_on(int threads_used, const std::string& name) const;

  /// Those of `ratios_wanted` of which both sides were measured, and output's share of a study.
  std::vector<Ratio> ratios() const;

  /// Speed on so many threads, divided by that on one and by their number; NaN if either is
  /// missing.
  double thread_efficiency(const std::string& name, int threads_used) const;
};

/// `machine`, `rates` (medians, per second), `ratios` and what else was seen, as JSON.
std::string as_json(const BenchResult& result);

}  // namespace tillit::bench
