#include "models/mean_field/state.hpp"

#include <limits>
#include <span>

namespace tillit::mean_field {
namespace {

constexpr double open = std::numeric_limits<double>::infinity();

Unit start_unit(const Parameters& p) {
  Unit unit{};
  unit.alignment = p.start_alignment;
  unit.latent_risk = p.start_latent_risk;
  unit.practice = p.start_practice;
  unit.burden = p.start_burden;
  unit.deterrence = p.start_deterrence;
  unit.inspector_trust = p.start_inspector_trust;
  unit.forgiven = p.start_forgiven;
  unit.punished = p.start_punished;
  unit.observed_quality = p.start_observed_quality;
  unit.indicator = p.start_indicator;
  unit.workload = p.start_workload;
  unit.gaming = p.start_gaming;
  unit.admin_share = p.start_admin_share;
  return unit;
}

Staff start_staff(const Parameters& p, const PeopleMeans& means) {
  Staff staff{};
  staff.can = means.can;
  staff.want = staff.disposition = means.disposition;
  staff.dare = p.start_dare;
  staff.trust = p.start_staff_trust;
  staff.strain = p.start_strain;
  staff.aversion = means.aversion;
  staff.follow_up_need = means.follow_up_need;
  staff.flagged = p.flag;
  return staff;
}

}  // namespace

State start_state(const Setting& setting) {
  const Parameters& p = setting.parameters;
  const PeopleMeans& means = setting.means;
  const std::size_t services = setting.places.size();
  State state;
  state.sectors.assign(setting.sectors.size(), {p.start_rules, p.start_alarm});
  state.inspectors.assign(setting.sectors.size(),
                          {0, means.inspector_competence, p.start_trust_in_inspected});
  state.boards.assign(
      setting.principal_sizes.size(),
      {p.start_pressure, p.start_salience, p.start_board_trust, means.risk_aversion, 0});
  const Manager manager{p.start_control, p.start_manager_trust, means.leadership,
                        p.start_training_gain, p.start_manager_admin_share};
  state.directors.assign(services, manager);
  state.area_managers = state.unit_managers = state.directors;
  state.units.assign(services, start_unit(p));
  state.staff.assign(services, start_staff(p, means));
  for (const Place& place : setting.places) {
    const float need = setting.sectors[place.sector].need;
    state.citizens.push_back({need, need, p.start_client_trust});
  }
  state.year_indicator.assign(year * state.boards.size(), p.start_indicator);
  return state;
}

#define MEAN_FIELD_SHOW(name, type, unit, least, most, meaning) \
  visitor.column({level, #name, unit, least, most, meaning},    \
                 Property(std::span(agents), &Agent::name));
#define MEAN_FIELD_SHOW_ALL(of, named, Kind, COLUMNS) \
  {                                                   \
    using Agent = Kind;                               \
    auto& agents = of;                                \
    const std::string_view level = named;             \
    COLUMNS(MEAN_FIELD_SHOW)                          \
  }

void State::show(ColumnVisitor& visitor) {
  MEAN_FIELD_SHOW_ALL(sectors, "sector", SectorState, GOVERNANCE_SECTOR_COLUMNS)
  MEAN_FIELD_SHOW_ALL(inspectors, "inspector", Inspector, GOVERNANCE_INSPECTOR_COLUMNS)
  MEAN_FIELD_SHOW_ALL(boards, "board", Board, GOVERNANCE_BOARD_COLUMNS)
  MEAN_FIELD_SHOW_ALL(directors, "director", Manager, GOVERNANCE_MANAGER_COLUMNS)
  MEAN_FIELD_SHOW_ALL(area_managers, "area manager", Manager, GOVERNANCE_MANAGER_COLUMNS)
  MEAN_FIELD_SHOW_ALL(unit_managers, "unit manager", Manager, GOVERNANCE_MANAGER_COLUMNS)
  MEAN_FIELD_SHOW_ALL(units, "unit", Unit, GOVERNANCE_UNIT_VARIABLES)
  MEAN_FIELD_SHOW_ALL(staff, "staff", Staff, MEAN_FIELD_STAFF_COLUMNS)
  MEAN_FIELD_SHOW_ALL(citizens, "citizen", Citizen, MEAN_FIELD_CITIZEN_COLUMNS)
  visitor.column({"principal", "year_indicator", "1", 0, 1, "indicator in each of 52 weeks"},
                 year_indicator);
}

#undef MEAN_FIELD_SHOW
#undef MEAN_FIELD_SHOW_ALL

}  // namespace tillit::mean_field
