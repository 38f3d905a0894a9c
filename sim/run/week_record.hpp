#pragma once

#include <algorithm>
#include <cstddef>
#include <limits>
#include <string_view>
#include <vector>

#include "sim/run/step_times.hpp"

namespace tillit {

/// What a world measured in one week: every outcome for all, per sector, and per principal and
/// sector. NaN where there is nothing to measure.
class WeekRecord {
 public:
  WeekRecord(std::size_t outcomes, std::size_t principals, std::size_t sectors)
      : principals_(principals),
        sectors_(sectors),
        nation_(outcomes, nothing),
        by_sector_(outcomes * sectors, nothing),
        cells_(outcomes * principals * sectors, nothing_measured) {}

  /// Forgets everything: nothing is measured until it is measured.
  void clear() {
    std::fill(nation_.begin(), nation_.end(), nothing);
    std::fill(by_sector_.begin(), by_sector_.end(), nothing);
    std::fill(cells_.begin(), cells_.end(), nothing_measured);
  }

  double& nation(std::size_t outcome) { return nation_[outcome]; }
  double& sector(std::size_t outcome, std::size_t sector) {
    return by_sector_[outcome * sectors_ + sector];
  }
  float& cell(std::size_t outcome, std::size_t principal, std::size_t sector) {
    return cells_[(outcome * principals_ + principal) * sectors_ + sector];
  }

  const std::vector<double>& nation() const { return nation_; }
  const std::vector<double>& sectors() const { return by_sector_; }
  const std::vector<float>& cells() const { return cells_; }

  /// Where the time of each step goes from now on; null if nobody asks.
  void time_steps(StepTimes* times) { step_times_ = times; }
  /// To be called by a world after each step of its week.
  void step_done(std::string_view name) {
    if (step_times_ != nullptr) step_times_->step_done(name);
  }

  static constexpr double nothing = std::numeric_limits<double>::quiet_NaN();
  static constexpr float nothing_measured = std::numeric_limits<float>::quiet_NaN();

 private:
  std::size_t principals_;
  std::size_t sectors_;
  std::vector<double> nation_;
  std::vector<double> by_sector_;
  std::vector<float> cells_;
  StepTimes* step_times_ = nullptr;
};

}  // namespace tillit
