#pragma once

#include <algorithm>
#include <cstddef>

#include "sim/scenario/scenario.hpp"

namespace tillit {

/// The weeks of a study, and the periods over which cells are averaged. Periods count from week 0,
/// so that none mixes weeks before and after it.
class Calendar {
 public:
  explicit Calendar(const Scenario& scenario)
      : first_(-scenario.burn_in), last_(scenario.weeks), every_(scenario.record_every) {}

  int first() const { return first_; }  ///< first week of the burn-in
  int last() const { return last_; }    ///< first week no longer lived
  std::size_t weeks() const { return static_cast<std::size_t>(last_ - first_); }

  /// Place of a week along the dimension `week`.
  std::size_t place(int week) const { return static_cast<std::size_t>(week - first_); }

  std::size_t periods() const { return last_ > first_ ? period_of(last_ - 1) + 1 : 0; }
  /// Place of a week's period along the dimension of the cells.
  std::size_t period_of(int week) const {
    return static_cast<std::size_t>(counted(week) - counted(first_));
  }
  int first_week_of(std::size_t period) const {
    return std::max(first_, (counted(first_) + static_cast<int>(period)) * every_);
  }
  bool ends_period(int week) const {
    return week + 1 == last_ || period_of(week + 1) != period_of(week);
  }

 private:
  /// Number of the period: 0 begins with week 0, those before are negative.
  int counted(int week) const {
    return week >= 0 ? week / every_ : -((every_ - 1 - week) / every_);
  }

  int first_;
  int last_;
  int every_;
};

/// The first week in which any variant of the scenario differs from the baseline; `last` of the
/// calendar if none ever does.
inline int first_change(const Scenario& scenario) {
  const Calendar calendar(scenario);
  int first = calendar.last();
  for (const Variant& variant : scenario.variants) {
    for (const Measure& measure : variant.measures) first = std::min(first, measure.start);
  }
  return std::max(first, calendar.first());
}

}  // namespace tillit
