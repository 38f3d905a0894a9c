#pragma once

#include <cstddef>
#include <vector>

#include "sim/run/week_record.hpp"
#include "sim/scenario/declaration.hpp"
#include "sim/study/recorder.hpp"

namespace tillit {

/// Values week by week, each week one per outcome that is shown.
using Weeks = std::vector<std::vector<double>>;

inline constexpr int weeks_of_a_year = 52;

/// Mean of each outcome over the last 52 weeks, or all if there are fewer; weeks in which there is
/// nothing to measure do not count.
std::vector<double> last_year_of(const Weeks& weeks);

/// What a seminar shows: the main outcomes and those of the chain's links, for all or for those who
/// take part.
struct Shown {
  Shown(const Declaration& declaration, std::size_t sectors);

  /// What a week was like: the national means; of outcomes that have none, the mean over sectors.
  std::vector<double> of(const WeekRecord& week) const;

  /// For those who take part, every service (principal and sector) counting the same; of outcomes
  /// that are of nobody's own, as for all.
  std::vector<double> of(const WeekRecord& week, const Participants& participants) const;

  std::vector<std::size_t> outcomes;  ///< indices into the declaration's

 private:
  double of_all(const WeekRecord& week, std::size_t outcome) const;

  const Declaration* declaration_;
  std::size_t sectors_;
};

}  // namespace tillit
