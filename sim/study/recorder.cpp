#include "sim/study/recorder.hpp"

#include <cmath>
#include <utility>

namespace tillit {

Recorder::Recorder(const Scenario& scenario, const Declaration& declaration)
    : outcomes_(&declaration.outcomes),
      principals_(scenario.records_principals()),
      calendar_(scenario),
      sectors_(scenario.sectors.size()),
      cells_(scenario.principals.size() * scenario.sectors.size()) {
  const std::size_t outcomes = declaration.outcomes.size();
  sums_.assign(principals_ ? outcomes * cells_ : 0, 0);
  counts_.assign(sums_.size(), 0);
  for (const Outcome& outcome : declaration.outcomes) {
    const bool cells = principals_ && outcome.by_principal;
    by_principal_.emplace_back(cells ? calendar_.periods() * cells_ : 0,
                               WeekRecord::nothing_measured);
    national_.emplace_back(outcome.national ? calendar_.weeks() : 0, WeekRecord::nothing);
    by_sector_.emplace_back(outcome.by_sector ? calendar_.weeks() * sectors_ : 0,
                            WeekRecord::nothing);
  }
}

void Recorder::add(int week, const WeekRecord& record) {
  const std::size_t place = calendar_.place(week);
  for (std::size_t outcome = 0; outcome < outcomes_->size(); ++outcome) {
    if (!national_[outcome].empty()) national_[outcome][place] = record.nation()[outcome];
    if (by_sector_[outcome].empty()) continue;
    for (std::size_t sector = 0; sector < sectors_; ++sector) {
      by_sector_[outcome][place * sectors_ + sector] =
          record.sectors()[outcome * sectors_ + sector];
    }
  }
  add_cells(record);
  if (calendar_.ends_period(week)) close_period(calendar_.period_of(week));
}

void Recorder::add_cells(const WeekRecord& record) {
  const std::vector<float>& measured = record.cells();
  for (std::size_t outcome = 0; outcome < outcomes_->size(); ++outcome) {
    if (by_principal_[outcome].empty()) continue;
    for (std::size_t i = outcome * cells_; i < (outcome + 1) * cells_; ++i) {
      if (std::isnan(measured[i])) continue;
      sums_[i] += measured[i];
      ++counts_[i];
    }
  }
}

void Recorder::close_period(std::size_t period) {
  for (std::size_t outcome = 0; outcome < outcomes_->size(); ++outcome) {
    if (by_principal_[outcome].empty()) continue;
    for (std::size_t cell = 0; cell < cells_; ++cell) {
      const std::size_t i = outcome * cells_ + cell;
      if (counts_[i] == 0) continue;
      // A mean over the weeks that have a value.
      by_principal_[outcome][period * cells_ + cell] = static_cast<float>(sums_[i] / counts_[i]);
      sums_[i] = 0;
      counts_[i] = 0;
    }
  }
}

void Recorder::keep(Memory& memory) {
  memory.keep("sums", sums_);
  memory.keep("counts", counts_);
  memory.keep("by_principal", by_principal_);
  memory.keep("national", national_);
  memory.keep("by_sector", by_sector_);
}

std::vector<Values> Recorder::take(const Participants& in_trial) {
  std::vector<Values> values;
  for (std::size_t outcome = 0; outcome < outcomes_->size(); ++outcome) {
    const Outcome& declared = (*outcomes_)[outcome];
    if (declared.by_principal) values.emplace_back(std::move(by_principal_[outcome]));
    if (declared.national) values.emplace_back(std::move(national_[outcome]));
    if (declared.by_sector) values.emplace_back(std::move(by_sector_[outcome]));
  }
  values.emplace_back(in_trial);
  return values;
}

}  // namespace tillit
