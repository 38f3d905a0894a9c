#include "sim/study/window_means.hpp"

#include "sim/run/known_mean.hpp"
#include "sim/study/calendar.hpp"

namespace tillit {

int first_week_of_means(const Scenario& scenario) {
  const int first = first_change(scenario);
  return first == Calendar(scenario).last() ? 0 : first;
}

WindowMeans::WindowMeans(const Study& study, Chosen chosen)
    : study_(&study),
      outcomes_(main_series(study, &Outcome::national, "national_", chosen)),
      means_(study.axes, outcomes_.size()) {}

void WindowMeans::add(const RunIndex& run, const RunResult& result) {
  const std::size_t first = Calendar(study_->scenario).place(first_week_of_means(study_->scenario));
  for (std::size_t i = 0; i < outcomes_.size(); ++i) {
    const auto& weeks = std::get<std::vector<double>>(result.values[outcomes_[i].series]);
    KnownMean mean;
    for (std::size_t week = first; week < weeks.size(); ++week) mean.add(weeks[week]);
    means_.at(run, i) = mean.value();
  }
}

}  // namespace tillit
