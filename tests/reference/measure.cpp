#include "measure.hpp"

#include "tally.hpp"

#include <limits>

namespace tillit::reference {

namespace {

double share(double part, double whole) {
  return whole > 0.0 ? part / whole : std::numeric_limits<double>::quiet_NaN();
}

// Marked s in section 7: recorded for the nation and for each sector.
Outcomes outcomes_of_all_and_sectors(const World& world, const Tally& sum) {
  const double per_thousand_and_year = 1000.0 * world.parameters.measure.weeks_per_year;
  return {
      {"quality", share(sum.quality, sum.encounters)},
      {"good_meetings", share(sum.good, sum.encounters)},
      {"indicator", share(sum.indicator, sum.staff)},
      {"serious_incidents", per_thousand_and_year * share(sum.serious, sum.staff)},
      {"misconduct", per_thousand_and_year * share(sum.misconduct, sum.staff)},
      {"misconduct_found", per_thousand_and_year * share(sum.found, sum.staff)},
      {"inspections", per_thousand_and_year * share(sum.inspections, sum.staff)},
  };
}

Outcomes outcomes_of_all(const World& world, const Tally& sum) {
  return {
      {"control", share(sum.control, sum.staff)},
      {"discretion", share(sum.discretion, sum.staff)},
      {"admin_share", share(sum.admin_share, sum.staff)},
      {"support", share(sum.support, sum.staff)},
      {"alignment", share(sum.alignment, sum.staff)},
      {"workload", share(sum.workload, sum.staff)},
      {"gaming", share(sum.gaming, sum.staff)},
      {"practice", share(sum.practice, sum.staff)},
      {"latent_risk", share(sum.latent_risk, sum.staff)},
      {"inspector_trust", share(sum.inspector_trust, sum.staff)},
      {"manager_trust", share(sum.manager_trust, sum.staff)},
      {"leadership", share(sum.leadership, sum.staff)},
      {"conditions", share(sum.conditions, sum.staff)},
      {"staff_trust", share(sum.staff_trust, sum.staff)},
      {"can", share(sum.can, sum.staff)},
      {"want", share(sum.want, sum.staff)},
      {"dare", share(sum.dare, sum.staff)},
      {"strain", share(sum.strain, sum.staff)},
      {"flagged", share(sum.flagged, sum.staff)},
      {"sick_leave", share(sum.staff - sum.present, sum.staff)},
      {"turnover", world.parameters.measure.weeks_per_year * share(sum.left, sum.staff)},
      {"citizen_trust", share(sum.citizen_trust, sum.clients)},
      {"need", share(sum.need, sum.clients)},
      {"minor_mistakes", 100.0 * share(sum.minor, sum.encounters)},
      {"mistakes_reported", 100.0 * share(sum.reported, sum.encounters)},
      {"practice_adopted",
       sum.practice_seen > 0.0 ? sum.practice_adopted / sum.practice_seen : 0.0},
      {"admin_hours", sum.admin_hours},
      {"cost_per_good_meeting", share(sum.paid_hours, sum.good)},
      {"paid_hours", sum.paid_hours},
  };
}

// Means over boards.
Outcomes board_outcomes(const World& world) {
  double board_trust = 0.0, pressure = 0.0, salience = 0.0;
  for (const Principal& principal : world.principals) {
    board_trust += principal.trust / number_of(world.principals);
    pressure += principal.pressure / number_of(world.principals);
    salience += principal.salience / number_of(world.principals);
  }
  return {{"board_trust", board_trust}, {"pressure", pressure}, {"salience", salience}};
}

// Means over inspectors.
Outcomes inspector_outcomes(const World& world) {
  double competence = 0.0, trust_in_inspected = 0.0, inspectors = 0.0;
  for (const SectorState& sector : world.sectors)
    for (const Inspector& inspector : sector.inspectors) {
      competence += inspector.competence;
      trust_in_inspected += inspector.trust;
      inspectors += 1.0;
    }
  return {{"inspector_competence", share(competence, inspectors)},
          {"trust_in_inspected", share(trust_in_inspected, inspectors)}};
}

}  // namespace

Outcomes national_outcomes(const World& world) {
  Tally sum;
  for (const Unit* unit : world.units) {
    add_unit_variables(sum, *unit);
    add_people(sum, *unit);
    add_week(sum, *unit, world.parameters.measure.hours_per_week);
  }
  Outcomes outcomes = outcomes_of_all_and_sectors(world, sum);
  outcomes.merge(outcomes_of_all(world, sum));
  outcomes.merge(board_outcomes(world));
  outcomes.merge(inspector_outcomes(world));
  outcomes.merge(equity_outcomes(world));
  return outcomes;
}

Outcomes sector_outcomes(const World& world, const SectorState& sector) {
  Tally sum;
  for (const Unit* unit : sector.units) {
    add_unit_variables(sum, *unit);
    add_week(sum, *unit, world.parameters.measure.hours_per_week);
  }
  Outcomes outcomes = outcomes_of_all_and_sectors(world, sum);
  outcomes["rules"] = sector.rules;
  outcomes["alarm"] = sector.alarm;
  return outcomes;
}

}  // namespace tillit::reference
