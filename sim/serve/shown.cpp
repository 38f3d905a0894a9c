#include "sim/serve/shown.hpp"

#include <algorithm>
#include <cmath>

namespace tillit {
namespace {

/// A mean over what is measured; NaN if nothing is.
class MeanOfMeasured {
 public:
  void add(double value) {
    if (std::isnan(value)) return;
    sum_ += value;
    ++count_;
  }
  double mean() const { return count_ > 0 ? sum_ / count_ : WeekRecord::nothing; }

 private:
  double sum_ = 0;
  int count_ = 0;
};

}  // namespace

Shown::Shown(const Declaration& declaration, std::size_t sectors)
    : declaration_(&declaration), sectors_(sectors) {
  for (std::size_t i = 0; i < declaration.outcomes.size(); ++i) {
    const Outcome& outcome = declaration.outcomes[i];
    const bool linked = std::any_of(declaration.links.begin(), declaration.links.end(),
                                    [&](const Link& link) { return link.outcome == outcome.name; });
    if ((outcome.main || linked) && (outcome.national || outcome.by_sector)) outcomes.push_back(i);
  }
}

double Shown::of_all(const WeekRecord& week, std::size_t outcome) const {
  if (declaration_->outcomes[outcome].national) return week.nation()[outcome];
  MeanOfMeasured mean;
  for (std::size_t i = 0; i < sectors_; ++i) mean.add(week.sectors()[outcome * sectors_ + i]);
  return mean.mean();
}

std::vector<double> Shown::of(const WeekRecord& week) const {
  std::vector<double> values;
  for (const std::size_t outcome : outcomes) values.push_back(of_all(week, outcome));
  return values;
}

std::vector<double> Shown::of(const WeekRecord& week, const Participants& participants) const {
  std::vector<double> values;
  for (const std::size_t outcome : outcomes) {
    if (!declaration_->outcomes[outcome].by_principal) {
      values.push_back(of_all(week, outcome));
      continue;
    }
    const std::size_t cells = participants.size() * sectors_;
    MeanOfMeasured mean;
    for (std::size_t i = 0; i < cells; ++i) {
      if (participants[i / sectors_] != 0) mean.add(week.cells()[outcome * cells + i]);
    }
    values.push_back(mean.mean());
  }
  return values;
}

}  // namespace tillit
