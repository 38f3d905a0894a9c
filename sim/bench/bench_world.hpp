#pragma once

#include <memory>
#include <span>

#include "sim/bench/subjects.hpp"
#include "sim/run/model.hpp"
#include "sim/run/step_times.hpp"

namespace tillit {

struct ReadScenario;

namespace bench {

/// A world that lives week after week to be measured, and is built anew when its weeks are over.
class BenchWorld {
 public:
  /// Throws std::invalid_argument if none of the models is the subject's, or if it cannot have the
  /// subject's population.
  BenchWorld(const Subject& subject, std::span<const Model* const> models, int threads);

  /// Lives so many weeks; the seconds that took. Times of the steps go to `times`, unless it is
  /// null.
  double live(int weeks, int threads, StepTimes* times = nullptr);

  double agents() const { return agents_; }
  /// Of all columns of the state.
  double state_bytes() const { return state_bytes_; }
  /// By which the program's memory grew at most while the world was built and lived its first week.
  double resident_bytes() const { return resident_bytes_; }

 private:
  BenchWorld(ReadScenario read, int threads);
  void build(int threads);

  const Model* model_ = nullptr;
  Scenario scenario_;
  double agents_ = 0, state_bytes_ = 0, resident_bytes_ = 0;
  std::unique_ptr<World> world_;
  Policy policy_;
  WeekRecord record_;
  int week_ = 0;  ///< the next to be lived
};

}  // namespace bench
}  // namespace tillit
