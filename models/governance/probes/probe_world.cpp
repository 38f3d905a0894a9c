#include "models/governance/declaration/declaration.hpp"
#include "models/governance/probes/announced_visits.hpp"
#include "models/governance/probes/chosen_visits.hpp"
#include "models/governance/probes/probes.hpp"
#include "models/governance/probes/strained_absence.hpp"
#include "models/governance/probes/trust_steps.hpp"
#include "models/governance/world.hpp"

namespace tillit::governance {

/// Two copies live beside each other: as usual, and with the announced inspections.
std::vector<double> GovernanceWorld::probe(const ProbedWeeks& weeks) {
  const std::vector<AnnouncedVisit> visits = draw_visits(*setting_, weeks);
  TrustSteps trust;
  StrainedAbsence absence;
  ChosenVisits chosen(setting_->tree.sectors);
  IncidentsAfter unvisited(visits), visited(visits);
  Prober here(*setting_, {&trust, &absence, &chosen, &unvisited}), there(*setting_, {&visited});
  GovernanceWorld copy(*this);
  WeekRecord record(governance_declaration().outcomes.size(), setting_->tree.principals,
                    setting_->tree.sectors);
  const auto live_seen = [&](GovernanceWorld& world, Prober& prober, const Policy& policy,
                             int number, const std::vector<std::uint32_t>& announced) {
    Week week{*setting_, world.state_, world.signals_, policy, number, &prober, announced};
    record.clear();
    world.live(week, record);
    prober.end(week);
  };
  for (int number = weeks.from; number < weeks.end; ++number) {
    const Policy& policy = weeks.policy(number);
    live_seen(*this, here, policy, number, {});
    live_seen(copy, there, policy, number, visited_in(visits, number));
  }
  std::vector<double> values(static_cast<std::size_t>(ProbeNumber::count));
  const auto put = [&](ProbeNumber number, double value) {
    values[static_cast<std::size_t>(number)] = value;
  };
  put(ProbeNumber::citizen_trust_ratio, trust.citizens.ratio());
  put(ProbeNumber::staff_trust_ratio, trust.staff.ratio());
  put(ProbeNumber::board_trust_ratio, trust.boards.ratio());
  put(ProbeNumber::incidents_after_visit, visited.expected() / unvisited.expected() - 1);
  put(ProbeNumber::sick_leave_under_strain, absence.relative_risk());
  put(ProbeNumber::deficiency_excess, chosen.excess());
  put(ProbeNumber::deficiency_ratio, chosen.ratio());
  return values;
}

}  // namespace tillit::governance
