// 3.11 Upward.
#include "week.hpp"

namespace tillit::reference {

namespace {

double mean_of(double sum, double number) { return number > 0.0 ? sum / number : 0.0; }

// serious + 0.3*found
double events(const UpwardParameters& p, const Unit& unit) {
  return unit.week.serious + p.found_weight * unit.week.found;
}

// Y = clamp(observed + 0.8*g + U(-0.05,0.05))
// signal = clamp((1-dialogue)*Y + dialogue*observed - min(0.3, 3*(serious + 0.3*found)/staff))
void report(World& world, Unit& unit) {
  const UpwardParameters& p = world.parameters.upward;
  const double dialogue = unit.service->levers.dialogue;
  const double noise = world.draws.uniform(Range{-p.indicator_noise, p.indicator_noise});
  unit.indicator = clamp(unit.observed_quality + p.indicator_per_gaming * unit.gaming + noise);
  const double lost =
      std::min(p.signal_lost_most, p.signal_per_event * events(p, unit) / number_of(unit.staff));
  unit.signal = clamp((1.0 - dialogue) * unit.indicator + dialogue * unit.observed_quality - lost);
}

// Area = mean of its units, service = mean of its areas; each manager's trust follows.
void report_to_managers(World& world, Service& service) {
  service.signal = 0.0;
  for (Area& area : service.areas) {
    area.signal = 0.0;
    for (Unit& unit : area.units) {
      report(world, unit);
      unit.manager.trust = trust(unit.manager.trust, unit.signal, world.chain_trust);
      area.signal += unit.signal / number_of(area.units);
    }
    area.manager.trust = trust(area.manager.trust, area.signal, world.chain_trust);
    service.signal += area.signal / number_of(service.areas);
  }
  service.director.trust = trust(service.director.trust, service.signal, world.chain_trust);
}

// clamp(0.92*salience + 0.15*(serious + 0.3*found + 0.2*severity sum)/(staff/1000 + 0.5))
void salience(const World& world, Principal& principal) {
  const UpwardParameters& p = world.parameters.upward;
  double heard = 0.0, staff = 0.0;
  for (const Service& service : principal.services)
    for (const Unit* unit : service.units) {
      heard += events(p, *unit) + p.severity_weight * unit->week.severity;
      staff += number_of(unit->staff);
    }
  const double per_size = heard / (staff / p.salience_staff_unit + p.salience_staff_base);
  principal.salience =
      clamp(p.salience_memory * principal.salience + p.salience_per_event * per_size);
  if (!world.on.scandal) principal.salience = 0.0;
}

// clamp(mean of its services - 0.3*salience*(1 - mean dialogue of its services))
void board_trust(const World& world, Principal& principal) {
  double signal = 0.0, dialogue = 0.0;
  for (const Service& service : principal.services) {
    signal += service.signal / number_of(principal.services);
    dialogue += service.levers.dialogue / number_of(principal.services);
  }
  const double unrest =
      world.parameters.upward.board_signal_per_salience * principal.salience * (1.0 - dialogue);
  principal.trust = trust(principal.trust, clamp(signal - unrest), world.chain_trust);
}

// alarm toward (serious + 0.3*found per 1000 staff and year)/12 at 0.02
void alarm(const World& world, SectorState& sector) {
  const UpwardParameters& p = world.parameters.upward;
  double heard = 0.0, staff = 0.0;
  for (const Unit* unit : sector.units) {
    heard += events(p, *unit);
    staff += number_of(unit->staff);
  }
  const double per_thousand_and_year =
      mean_of(heard, staff) * 1000.0 * world.parameters.measure.weeks_per_year;
  sector.alarm = toward(sector.alarm, per_thousand_and_year / p.alarm_reference, p.alarm_rate);
}

// rules += 0.01 if alarm > 1.5, and rules += 0.0002*(1 - 2*mean consult - 4*mean lab);
// kept in [0.1, 1]
void rules(World& world) {
  const UpwardParameters& p = world.parameters.upward;
  double consult = 0.0, lab = 0.0, services = 0.0;
  for_each_service(world, [&](Principal&, Service& service) {
    consult += service.levers.consult;
    lab += service.levers.lab;
    services += 1.0;
  });
  const double drift = p.rules_drift * (1.0 - p.drift_per_consult * mean_of(consult, services) -
                                        p.drift_per_lab * mean_of(lab, services));
  for (SectorState& sector : world.sectors) {
    if (sector.alarm > p.alarm_limit) sector.rules += p.rules_after_alarm;
    sector.rules = clamp(sector.rules + drift, p.rules.low, p.rules.high);
  }
}

}  // namespace

void upward(World& world) {
  for (Principal& principal : world.principals) {
    for (Service& service : principal.services) report_to_managers(world, service);
    salience(world, principal);
    board_trust(world, principal);
  }
  for (SectorState& sector : world.sectors) alarm(world, sector);
  if (world.on.control_ratchet) rules(world);
}

}  // namespace tillit::reference
