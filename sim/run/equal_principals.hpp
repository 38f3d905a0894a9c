#pragma once

#include <array>
#include <cmath>
#include <cstddef>
#include <vector>

#include "sim/run/week_record.hpp"

namespace tillit {

/// Records what was measured in a model with one sector whose principals count alike: the nation's
/// value of an outcome is the mean over the principals that have one, in their order.
template <std::size_t outcomes>
void record_equal_principals(const std::vector<std::array<double, outcomes>>& measured,
                             WeekRecord& record) {
  for (std::size_t outcome = 0; outcome < outcomes; ++outcome) {
    double sum = 0;
    double count = 0;
    for (std::size_t principal = 0; principal < measured.size(); ++principal) {
      const double value = measured[principal][outcome];
      record.cell(outcome, principal, 0) = static_cast<float>(value);
      if (std::isnan(value)) continue;
      sum += value;
      ++count;
    }
    const double mean = count > 0 ? sum / count : WeekRecord::nothing;
    record.nation(outcome) = mean;
    record.sector(outcome, 0) = mean;
  }
}

}  // namespace tillit
