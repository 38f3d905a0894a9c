#include "models/governance/measure/sums.hpp"

#include <cstddef>
#include <cstring>

namespace tillit::governance {
namespace {

void add_meetings(Sums& sums, const UnitReport& report, std::uint32_t slot) {
  sums.encounters += report.encounters[slot];
  sums.quality += double{report.quality_sum[slot]};
  sums.good_meetings += report.good_meetings[slot];
  sums.minor += report.minor[slot];
  sums.reported += report.reported[slot];
  sums.serious += report.serious[slot];
  sums.misconduct += report.misconduct[slot];
  sums.misconduct_found += report.misconduct_found[slot];
}

void add_unit(Sums& sums, const State& state, const Signals& signals, std::uint32_t slot,
              double staff) {
  const Units& units = state.units;
  const UnitReport& report = signals.report;
  sums.indicator += staff * double{units.indicator[slot]};
  sums.control += staff * double{state.unit_managers.control[slot]};
  sums.discretion += staff * double{report.discretion[slot]};
  sums.admin_share += staff * double{units.admin_share[slot]};
  sums.support += staff * double{report.support[slot]};
  sums.alignment += staff * double{units.alignment[slot]};
  sums.workload += staff * double{units.workload[slot]};
  sums.gaming += staff * double{units.gaming[slot]};
  sums.practice += staff * double{units.practice[slot]};
  sums.latent_risk += staff * double{units.latent_risk[slot]};
  sums.inspector_trust += staff * double{units.inspector_trust[slot]};
  sums.manager_trust += staff * double{state.unit_managers.trust[slot]};
  sums.leadership += staff * double{signals.unit_managers.leadership[slot]};
  sums.inspections += signals.inspection.visited[slot];
  sums.practice_seen += double{signals.practice.seen[slot]};
  sums.practice_adopted += double{signals.practice.adopted[slot]};
}

void add_people(Sums& sums, const UnitReport& report, const Units& units, std::uint32_t slot) {
  sums.trust += double{report.trust_sum[slot]};
  sums.can += double{report.can_sum[slot]};
  sums.want += double{report.want_sum[slot]};
  sums.dare += double{report.dare_sum[slot]};
  sums.strain += double{report.strain_sum[slot]};
  sums.flagged += report.flagged[slot];
  sums.absent += report.absent[slot];
  sums.left += report.leaving[slot];
  sums.client_trust += units.client_trust_sum[slot];
  sums.need += units.client_base_sum[slot] + units.client_excess_sum[slot];
}

void add_posts(Sums& sums, const Week& week, std::uint32_t service, std::uint32_t slot,
               float staffing) {
  const Tree& tree = week.setting.tree;
  const double staff = tree.staff_of_slot[slot];
  const double at_work = staff - week.signals.report.absent[slot];
  const double hours = double{week.setting.parameters.working_hours};
  sums.units += 1;
  sums.staff += staff;
  sums.clients += tree.clients_of_slot[slot];
  sums.conditions += staff * double{week.signals.services.conditions[service]};
  sums.admin_hours += double{week.state.units.admin_share[slot]} * at_work * hours;
  sums.paid_hours += staff * double{staffing} * hours;
}

}  // namespace

ServiceSums sums_of_service(const Week& week, std::uint32_t service) {
  const Tree& tree = week.setting.tree;
  const State& state = week.state;
  const UnitReport& report = week.signals.report;
  const float staffing = week.levers(service).staffing;
  ServiceSums by_provider;
  for (const std::uint32_t unit : tree.units_of_service(service)) {
    const std::uint32_t slot = tree.slot_of_unit[unit];
    const Provider provider =
        tree.is_independent[slot] != 0 ? Provider::independent : Provider::own;
    Sums& sums = by_provider[static_cast<std::size_t>(provider)];
    add_posts(sums, week, service, slot, staffing);
    add_meetings(sums, report, slot);
    add_unit(sums, state, week.signals, slot, tree.staff_of_slot[slot]);
    add_people(sums, report, state.units, slot);
  }
  return by_provider;
}

Sums total(const ServiceSums& sums) {
  Sums all = sums[0];
  return all += sums[1];
}

Sums& Sums::operator+=(const Sums& other) {
  // Number by number as they lie in memory: to copy all of them takes longer than to add them.
  for (std::size_t at = 0; at < sizeof(Sums); at += sizeof(double)) {
    double own, added;
    std::memcpy(&own, reinterpret_cast<const std::byte*>(this) + at, sizeof own);
    std::memcpy(&added, reinterpret_cast<const std::byte*>(&other) + at, sizeof added);
    own += added;
    std::memcpy(reinterpret_cast<std::byte*>(this) + at, &own, sizeof own);
  }
  return *this;
}

}  // namespace tillit::governance
