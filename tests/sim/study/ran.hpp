#pragma once

#include <catch2/catch.hpp>

#include <utility>
#include <variant>
#include <vector>

#include "tests/sim/study/kept.hpp"

namespace tillit {

/// A study that has been run.
struct Ran {
  explicit Ran(Study made, int threads = 2) : study(std::move(made)), kept(study) {
    StudyProgress progress;
    REQUIRE(run_study(study, all_runs(study), threads, kept, progress, never).complete());
  }
  /// National values of one outcome, week by week.
  const std::vector<double>& weeks(const RunIndex& run, std::size_t outcome) const {
    return std::get<std::vector<double>>(kept.at(run).values[2 * outcome + 1]);
  }
  Study study;
  Kept kept;
};

/// Checks that results do not depend on the number of threads.
inline void same_on_threads(const Study& study, const std::vector<int>& threads) {
  const Ran first(study, threads.front());
  for (const int number : threads) {
    const Ran again(study, number);
    for (std::size_t i = 0; i < first.kept.runs.size(); ++i) {
      CAPTURE(number, i);
      CHECK(again.kept.runs[i].content_hash == first.kept.runs[i].content_hash);
      CHECK(again.kept.runs[i].state_hash == first.kept.runs[i].state_hash);
    }
  }
}

}  // namespace tillit
