#pragma once

#include <array>
#include <cstddef>
#include <vector>

#include "sim/run/known_mean.hpp"
#include "sim/run/week_record.hpp"

namespace tillit {

/// Records what was measured in a model with one sector whose principals count alike: the nation's
/// value of an outcome is the mean over the principals that have one, in their order.
template <std::size_t outcomes>
void record_equal_principals(const std::vector<std::array<double, outcomes>>& measured,
                             WeekRecord& record) {
  for (std::size_t outcome = 0; outcome < outcomes; ++outcome) {
    KnownMean mean;
    for (std::size_t principal = 0; principal < measured.size(); ++principal) {
      const double value = measured[principal][outcome];
      record.cell(outcome, principal, 0) = static_cast<float>(value);
      mean.add(value);
    }
    record.nation(outcome) = mean.value();
    record.sector(outcome, 0) = mean.value();
  }
}

}  // namespace tillit
