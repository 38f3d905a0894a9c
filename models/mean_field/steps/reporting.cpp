#include "models/mean_field/steps/chain.hpp"

namespace tillit::mean_field {

// 3.11  Upward: units, areas and services see the same, for they are one average each.
void reporting(Week& week) {
  const Parameters& p = week.setting.parameters;
  struct Events {
    double serious = 0, found = 0, severity = 0, staff = 0;  ///< at the size of the world
    float signal = 0, dialogue = 0;                          ///< sums over services
    int services = 0;
  };
  std::vector<Events> of_principal(week.state.boards.size()), of_sector(week.state.sectors.size());
  for_each_chain(week, [&](const Chain& of, const Place& place) {
    Signals& told = of.told;
    const float dialogue = of.lever.dialogue;
    const float observed = of.unit.observed_quality;
    of.unit.indicator = clamp01(observed + p.indicator_per_gaming * of.unit.gaming);
    told.to_manager = clamp01(
        (1 - dialogue) * of.unit.indicator + dialogue * observed -
        smaller(p.signal_lost_per_event * (told.serious + p.signal_weight_of_found * told.found),
                p.signal_lost_most));
    for (Manager* manager : {&of.unit_manager, &of.area_manager, &of.director}) {
      manager->trust = trust_toward(manager->trust, told.to_manager, p);
    }
    const double staff = place.units_in_world * double{of.sector.staff_of_unit};
    for (Events* sum : {&of_principal[place.principal], &of_sector[place.sector]}) {
      sum->serious += staff * double{told.serious};
      sum->found += staff * double{told.found};
      sum->severity += place.units_in_world * double{told.visit_rate} * double{told.severity};
      sum->staff += staff;
      sum->signal += told.to_manager;
      sum->dialogue += dialogue;
      ++sum->services;
    }
  });

  for (std::size_t principal = 0; principal < of_principal.size(); ++principal) {
    const Events& sum = of_principal[principal];
    Board& board = week.state.boards[principal];
    if (sum.services == 0) continue;
    const double events = sum.serious + double{p.salience_weight_of_found} * sum.found +
                          double{p.salience_weight_of_severity} * sum.severity;
    const double size = sum.staff / double{p.salience_staff_scale} + double{p.salience_size_base};
    board.salience = clamp01(p.salience_persistence * board.salience +
                             p.salience_per_event * static_cast<float>(events / size));
    const auto services = static_cast<float>(sum.services);
    board.trust = trust_toward(
        board.trust,
        clamp01(sum.signal / services -
                p.board_signal_lost_by_salience * board.salience * (1 - sum.dialogue / services)),
        p);
  }

  const auto alike = [](const Place&) { return 1.0; };
  const float consult = mean_over_services(
      week, alike, [&](std::size_t service) { return week.signals[service].lever.consult; });
  const float lab = mean_over_services(
      week, alike, [&](std::size_t service) { return week.signals[service].lever.lab; });
  for (std::size_t sector = 0; sector < of_sector.size(); ++sector) {
    const Events& sum = of_sector[sector];
    SectorState& state = week.state.sectors[sector];
    if (sum.staff <= 0) continue;
    const double per_year =
        52 * 1000 * (sum.serious + double{p.alarm_weight_of_found} * sum.found) / sum.staff;
    state.alarm =
        toward(state.alarm, static_cast<float>(per_year) / p.alarm_reference, p.alarm_rate);
    if (!week.setting.mechanisms.control_ratchet) continue;
    const float alarmed = state.alarm > p.alarm_threshold ? p.rules_per_alarm : 0;
    const float growth = p.rules_growth_rate * (1 - p.rules_growth_stopped_by_consult * consult -
                                                p.rules_growth_stopped_by_lab * lab);
    state.rules = clamp(state.rules + alarmed + growth, p.rules_least, 1.0f);
  }
}

}  // namespace tillit::mean_field
