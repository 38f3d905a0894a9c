#include "tally.hpp"

namespace tillit::reference {

void add_unit_variables(Tally& sum, const Unit& unit) {
  const double staff = number_of(unit.staff);
  sum.staff += staff;
  sum.control += staff * unit.manager.control;
  sum.discretion += staff * unit.discretion;
  sum.admin_share += staff * unit.admin_share;
  sum.support += staff * unit.support;
  sum.alignment += staff * unit.alignment;
  sum.workload += staff * unit.workload;
  sum.gaming += staff * unit.gaming;
  sum.practice += staff * unit.practice;
  sum.latent_risk += staff * unit.latent_risk;
  sum.inspector_trust += staff * unit.trust_in_inspectors;
  sum.manager_trust += staff * unit.manager.trust;
  sum.leadership += staff * unit.manager.in_force;
  sum.indicator += staff * unit.indicator;
  sum.conditions += staff * unit.service->conditions;
}

void add_people(Tally& sum, const Unit& unit) {
  for (const Staff& member : unit.staff) {
    sum.staff_trust += member.trust;
    sum.can += member.can;
    sum.want += member.want;
    sum.dare += member.dare;
    sum.strain += member.strain;
    sum.flagged += member.flagged ? 1.0 : 0.0;
  }
  for (const Client& client : unit.clients) {
    sum.citizen_trust += client.trust;
    sum.need += client.need;
  }
  sum.clients += number_of(unit.clients);
}

void add_week(Tally& sum, const Unit& unit, double hours_per_week) {
  const UnitWeek& week = unit.week;
  sum.encounters += week.encounters;
  sum.quality += week.quality_sum;
  sum.good += week.good;
  sum.minor += week.minor;
  sum.reported += week.reported;
  sum.serious += week.serious;
  sum.misconduct += week.misconduct;
  sum.found += week.found;
  sum.inspections += week.inspected ? 1.0 : 0.0;
  sum.present += week.present;
  sum.left += week.left_or_removed;
  sum.practice_seen += week.practice_seen;
  sum.practice_adopted += week.practice_adopted;
  sum.admin_hours += unit.admin_share * week.present * hours_per_week;
  sum.paid_hours += number_of(unit.staff) * unit.service->levers.staffing * hours_per_week;
}

}  // namespace tillit::reference
