#include "sim/serve/shown.hpp"

#include <algorithm>

#include "sim/run/known_mean.hpp"

namespace tillit {

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
  KnownMean mean;
  for (std::size_t i = 0; i < sectors_; ++i) mean.add(week.sectors()[outcome * sectors_ + i]);
  return mean.value();
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
    KnownMean mean;
    for (std::size_t i = 0; i < cells; ++i) {
      if (participants[i / sectors_] != 0) mean.add(week.cells()[outcome * cells + i]);
    }
    values.push_back(mean.value());
  }
  return values;
}

std::vector<double> last_year_of(const Weeks& weeks) {
  const std::size_t year = std::min(weeks.size(), std::size_t{weeks_of_a_year});
  std::vector<KnownMean> means(weeks.front().size());
  for (std::size_t week = weeks.size() - year; week < weeks.size(); ++week) {
    for (std::size_t i = 0; i < means.size(); ++i) means[i].add(weeks[week][i]);
  }
  std::vector<double> values;
  for (const KnownMean& mean : means) values.push_back(mean.value());
  return values;
}

}  // namespace tillit
