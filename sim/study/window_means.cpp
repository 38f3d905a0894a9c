#include "sim/study/window_means.hpp"

#include <cmath>
#include <limits>
#include <span>

#include "sim/study/calendar.hpp"

namespace tillit {
namespace {

constexpr double nothing = std::numeric_limits<double>::quiet_NaN();

double mean_of_known(std::span<const double> values) {
  double sum = 0;
  std::size_t known = 0;
  for (const double value : values) {
    if (std::isnan(value)) continue;
    sum += value;
    ++known;
  }
  return known > 0 ? sum / static_cast<double>(known) : nothing;
}

}  // namespace

WindowMeans::WindowMeans(const Study& study)
    : study_(&study), first_week_(first_change(study.scenario)) {
  const Calendar calendar(study.scenario);
  if (first_week_ == calendar.last()) first_week_ = 0;
  const std::vector<Outcome>& declared = study.model->declaration().outcomes;
  for (std::size_t outcome = 0; outcome < declared.size(); ++outcome) {
    if (!declared[outcome].main || !declared[outcome].national) continue;
    for (std::size_t i = 0; i < study.layout.series.size(); ++i) {
      if (study.layout.series[i].name != "national_" + declared[outcome].name) continue;
      outcomes_.push_back(outcome);
      series_.push_back(i);
    }
  }
  means_.assign(study.axes.runs() * outcomes_.size(), nothing);
}

void WindowMeans::add(const RunIndex& run, const RunResult& result) {
  const Calendar calendar(study_->scenario);
  const std::size_t first = study_->axes.position(run) * outcomes_.size();
  for (std::size_t i = 0; i < outcomes_.size(); ++i) {
    const auto& weeks = std::get<std::vector<double>>(result.values[series_[i]]);
    means_[first + i] = mean_of_known(std::span(weeks).subspan(calendar.place(first_week_)));
  }
}

std::vector<double> WindowMeans::of(std::size_t lens, std::size_t variant,
                                    std::size_t outcome) const {
  std::vector<double> values;
  for (std::size_t i = 0; i < study_->axes.replications.size(); ++i) {
    const std::size_t run = study_->axes.position({lens, i, variant});
    values.push_back(means_[run * outcomes_.size() + outcome]);
  }
  return values;
}

}  // namespace tillit
