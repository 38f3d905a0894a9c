#include "models/governance/measure/quotients.hpp"
#include "models/mean_field/week.hpp"

namespace tillit::mean_field {
namespace {

using governance::index_of;
using governance::Measured;
using governance::put_quotients;
using governance::ratio;
using governance::Sums;

/// What adds up: the averages of one service, times how many they stand for.
Sums sums_of(const Week& week, std::size_t service) {
  const Place& place = week.setting.places[service];
  const SectorMeans& sector = week.setting.sectors[place.sector];
  const Signals& told = week.signals[service];
  const Unit& unit = week.state.units[service];
  const Staff& member = week.state.staff[service];
  const Citizen& citizen = week.state.citizens[service];
  Sums s;
  s.services = 1;
  s.units = place.units;
  s.staff = place.units * double{sector.staff_of_unit};
  s.clients = s.staff * double{sector.own.clients_per_staff};

  s.encounters = s.clients * double{told.visiting};
  s.quality = s.encounters * double{told.quality};
  s.good_meetings = s.encounters * double{told.good};
  s.minor = s.encounters * double{told.minor};
  s.reported = s.encounters * double{told.reported};

  s.indicator = s.staff * double{unit.indicator};
  s.control = s.staff * double{week.state.unit_managers[service].control};
  s.discretion = s.staff * double{told.discretion};
  s.admin_share = s.staff * double{unit.admin_share};
  s.support = s.staff * double{told.support};
  s.alignment = s.staff * double{unit.alignment};
  s.workload = s.staff * double{unit.workload};
  s.gaming = s.staff * double{unit.gaming};
  s.practice = s.staff * double{unit.practice};
  s.latent_risk = s.staff * double{unit.latent_risk};
  s.inspector_trust = s.staff * double{unit.inspector_trust};
  s.manager_trust = s.staff * double{week.state.unit_managers[service].trust};
  s.leadership = s.staff * double{told.leadership};
  s.conditions = s.staff * double{told.conditions};

  s.trust = s.staff * double{member.trust};
  s.can = s.staff * double{member.can};
  s.want = s.staff * double{member.want};
  s.dare = s.staff * double{member.dare};
  s.strain = s.staff * double{member.strain};
  s.flagged = s.staff * double{member.flagged};
  s.absent = s.staff * double{told.absent};
  s.left = s.staff * double{told.left};
  s.client_trust = s.clients * double{citizen.trust};
  s.need = s.clients * double{citizen.need};

  s.serious = s.staff * double{told.serious};
  s.misconduct = s.staff * double{told.misconduct};
  s.misconduct_found = s.staff * double{told.found};
  s.inspections = s.units * double{told.visit_rate};
  s.practice_seen = s.units * double{told.practice_seen};
  s.practice_adopted = s.units * double{told.practice_adopted};

  const double hours = double{week.setting.parameters.working_hours};
  s.admin_hours = s.staff * (1 - double{told.absent}) * double{unit.admin_share} * hours;
  s.paid_hours = s.staff * double{told.lever.staffing} * hours;
  return s;
}

/// Mean over boards or over inspectors.
template <class Agent>
double mean_of(const std::vector<Agent>& agents, float Agent::*property) {
  double sum = 0;
  for (const Agent& agent : agents) sum += double{agent.*property};
  return ratio(sum, static_cast<double>(agents.size()));
}

void put_nation(const Week& week, const Sums& all, WeekRecord& record) {
  const auto put = [&](Measured outcome, double value) {
    record.nation(index_of(outcome)) = value;
  };
  put_quotients(all, put);
  put(Measured::paid_hours, all.paid_hours);
  put(Measured::board_trust, mean_of(week.state.boards, &Board::trust));
  put(Measured::pressure, mean_of(week.state.boards, &Board::pressure));
  put(Measured::salience, mean_of(week.state.boards, &Board::salience));
  put(Measured::inspector_competence, mean_of(week.state.inspectors, &Inspector::competence));
  put(Measured::trust_in_inspected, mean_of(week.state.inspectors, &Inspector::trust));
}

}  // namespace

// The equity outcomes, last of the agent model's, are not declared here: `index_of` holds for all
// others.
void measure(const Week& week, WeekRecord& record) {
  Sums all;
  std::vector<Sums> sectors(week.setting.sectors.size());
  for (std::size_t service = 0; service < week.setting.places.size(); ++service) {
    const Place& place = week.setting.places[service];
    const Sums sums = sums_of(week, service);
    const auto put = [&](Measured outcome, double value) {
      record.cell(index_of(outcome), place.principal, place.sector) = static_cast<float>(value);
    };
    put_quotients(sums, put);
    const Board& board = week.state.boards[place.principal];
    put(Measured::board_trust, double{board.trust});
    put(Measured::pressure, double{board.pressure});
    put(Measured::salience, double{board.salience});
    sectors[place.sector] += sums;
    all += sums;
  }
  for (std::size_t sector = 0; sector < sectors.size(); ++sector) {
    const auto put = [&](Measured outcome, double value) {
      record.sector(index_of(outcome), sector) = value;
    };
    put_quotients(sectors[sector], put);
    put(Measured::rules, double{week.state.sectors[sector].rules});
    put(Measured::alarm, double{week.state.sectors[sector].alarm});
  }
  put_nation(week, all, record);
}

}  // namespace tillit::mean_field
