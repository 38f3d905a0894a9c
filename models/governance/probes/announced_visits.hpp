#pragma once

#include <vector>

#include "models/governance/probes/prober.hpp"
#include "sim/run/model.hpp"

namespace tillit::governance {

/// A unit drawn by lot for an announced inspection.
struct AnnouncedVisit {
  std::uint32_t unit;
  std::uint32_t slot;
  int week;
};

/// A tenth of the units, to be visited during the first fifth of the weeks.
std::vector<AnnouncedVisit> draw_visits(const Setting& setting, const ProbedWeeks& weeks);

/// The slots that are visited in a week.
std::vector<std::uint32_t> visited_in(const std::vector<AnnouncedVisit>& visits, int week);

/// The serious incidents to be expected of what took place in units drawn, each from the week of
/// its visit on, whether or not it is made.
class IncidentsAfter final : public Gathering {
 public:
  explicit IncidentsAfter(const std::vector<AnnouncedVisit>& visits) : visits_(visits) {}

  void look(const Week& week, const Seen& seen) override;

  double expected() const { return sum_; }

 private:
  const std::vector<AnnouncedVisit>& visits_;
  double sum_ = 0;
};

}  // namespace tillit::governance
