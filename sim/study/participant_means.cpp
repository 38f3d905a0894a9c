#include "sim/study/participant_means.hpp"

#include <algorithm>

#include "sim/run/known_mean.hpp"
#include "sim/study/window_means.hpp"

namespace tillit {
namespace {

std::size_t first_whole_period(const Calendar& calendar, int week) {
  const std::size_t period = calendar.period_of(week);
  const bool begins = calendar.first_week_of(period) == week;
  return begins || period + 1 == calendar.periods() ? period : period + 1;
}

double weeks_of(const Calendar& calendar, std::size_t period) {
  const bool last = period + 1 == calendar.periods();
  return (last ? calendar.last() : calendar.first_week_of(period + 1)) -
         calendar.first_week_of(period);
}

}  // namespace

ParticipantMeans::ParticipantMeans(const Study& study)
    : study_(&study),
      calendar_(study.scenario),
      first_period_(first_whole_period(calendar_, first_week_of_means(study.scenario))),
      outcomes_(main_series(study, &Outcome::by_principal, "")),
      taking_part_(study.axes.runs(), 0),
      means_(study.axes, outcomes_.size()),
      baselines_(study.axes, outcomes_.size()) {}

void ParticipantMeans::add(const RunIndex& run, const RunResult& result) {
  if (!study_->scenario.records_principals()) return;
  const Cells cells = cells_of(result);
  const std::size_t in_trial = place_of_series(study_->layout, "in_trial");
  const auto& participants = std::get<Participants>(result.values[in_trial]);
  const auto count =
      static_cast<std::size_t>(std::count(participants.begin(), participants.end(), 1));
  const bool some = count > 0 && count < participants.size();
  if (some) {
    taking_part_[study_->axes.position(run)] = count;
    put(cells, participants, run, means_);
  }
  const std::lock_guard lock(mutex_);
  Job& job = jobs_[job_of(run)];
  if (run.variant == 0) {
    job.baseline = cells;
    for (const auto& [other, who] : job.before_baseline) put(cells, who, other, baselines_);
    job.before_baseline.clear();
  } else if (some && job.baseline.empty()) {
    job.before_baseline.emplace_back(run, participants);
  } else if (some) {
    put(job.baseline, participants, run, baselines_);
  }
  forget_if_done(run);
}

void ParticipantMeans::leave_out(const RunIndex& run) {
  const std::lock_guard lock(mutex_);
  forget_if_done(run);
}

void ParticipantMeans::forget_if_done(const RunIndex& run) {
  const std::size_t job = job_of(run);
  if (++jobs_[job].runs == study_->axes.variants.size()) jobs_.erase(job);
}

ParticipantMeans::Cells ParticipantMeans::cells_of(const RunResult& result) const {
  const std::size_t services = study_->scenario.principals.size() * study_->scenario.sectors.size();
  Cells cells;
  for (const MainSeries& outcome : outcomes_) {
    const auto& values = std::get<std::vector<float>>(result.values[outcome.series]);
    for (std::size_t service = 0; service < services; ++service) {
      KnownMean mean;
      for (std::size_t period = first_period_; period < calendar_.periods(); ++period) {
        mean.add(static_cast<double>(values[period * services + service]),
                 weeks_of(calendar_, period));
      }
      cells.push_back(mean.value());
    }
  }
  return cells;
}

void ParticipantMeans::put(const Cells& cells, const Participants& participants,
                           const RunIndex& run, RunValues& means) const {
  const std::size_t sectors = study_->scenario.sectors.size();
  const std::size_t services = participants.size() * sectors;
  for (std::size_t outcome = 0; outcome < outcomes_.size(); ++outcome) {
    KnownMean mean;
    for (std::size_t service = 0; service < services; ++service) {
      if (participants[service / sectors] != 0) mean.add(cells[outcome * services + service]);
    }
    means.at(run, outcome) = mean.value();
  }
}

std::pair<std::size_t, std::size_t> ParticipantMeans::taking_part(RunIndex run) const {
  std::pair<std::size_t, std::size_t> range(0, 0);
  for (run.replication = 0; run.replication < study_->axes.replications.size(); ++run.replication) {
    const std::size_t count = taking_part_[study_->axes.position(run)];
    if (count == 0) continue;
    range.first = range.first == 0 ? count : std::min(range.first, count);
    range.second = std::max(range.second, count);
  }
  return range;
}

std::size_t ParticipantMeans::baselines_kept() const {
  const std::lock_guard lock(mutex_);
  return static_cast<std::size_t>(std::count_if(
      jobs_.begin(), jobs_.end(), [](const auto& job) { return !job.second.baseline.empty(); }));
}

}  // namespace tillit
