#include "models/governance/week.hpp"
#include "sim/arithmetic/functions.hpp"
#include "sim/threads/sections.hpp"

namespace tillit::governance {
namespace {

/// Indicator and signal of a unit, and its manager's trust. Returns the signal.
float report_unit(Week& week, std::uint32_t unit, float dialogue) {
  const Parameters& p = week.setting.parameters;
  const std::uint32_t slot = week.setting.tree.slot_of_unit[unit];
  Units& units = week.state.units;
  const UnitReport& report = week.signals.report;

  // Y = clamp(observed + 0.8 g + U(-0.05, 0.05))
  const Words words = week.draw(Purpose::reported_indicator, unit);
  const float noise = p.indicator_noise * (2.0f * uniform(words.first) - 1.0f);
  const float observed = units.observed_quality[slot];
  const float Y = clamp01(observed + p.indicator_per_gaming * units.gaming[slot] + noise);
  units.indicator[slot] = Y;

  // signal = clamp((1 - dialogue) Y + dialogue observed - min(0.3, 3 (serious + 0.3 found) /
  // staff))
  const float events = static_cast<float>(report.serious[slot]) +
                       p.signal_weight_of_found * static_cast<float>(report.misconduct_found[slot]);
  const float staff = static_cast<float>(week.setting.tree.staff_of_slot[slot]);
  const float lost = smaller(p.signal_lost_per_event * events / staff, p.signal_lost_most);
  const float signal = clamp01((1.0f - dialogue) * Y + dialogue * observed - lost);
  week.signals.report.to_manager[slot] = signal;
  float& trust = week.state.unit_managers.trust[slot];
  trust = trust_toward(trust, signal, p);
  return signal;
}

/// Signals upward within a service: area is the mean of its units, service of its areas.
void report_service(Week& week, std::uint32_t service) {
  const Parameters& p = week.setting.parameters;
  const Tree& tree = week.setting.tree;
  const float dialogue = week.levers(service).dialogue;
  double of_areas = 0;
  for (const std::uint32_t area : tree.areas[service]) {
    double of_units = 0;
    for (const std::uint32_t unit : tree.units[area]) {
      of_units += double{report_unit(week, unit, dialogue)};
    }
    const double mean = of_units / tree.units[area].size();
    float& trust = week.state.area_managers.trust[area];
    trust = trust_toward(trust, static_cast<float>(mean), p);
    of_areas += mean;
  }
  const auto mean = static_cast<float>(of_areas / tree.areas[service].size());
  week.signals.results.to_director[service] = mean;
  week.state.directors.trust[service] = trust_toward(week.state.directors.trust[service], mean, p);
}

/// What happened in a service, at the size of the world it stands for.
void count_events(Week& week, std::uint32_t service) {
  const Tree& tree = week.setting.tree;
  const UnitReport& report = week.signals.report;
  double serious = 0, found = 0, severity = 0, staff = 0;
  for (const std::uint32_t unit : tree.units_of_service(service)) {
    const std::uint32_t slot = tree.slot_of_unit[unit];
    serious += report.serious[slot];
    found += report.misconduct_found[slot];
    severity += double{week.signals.inspection.severity[slot]};
    staff += tree.staff_of_slot[slot];
  }
  const double kept = double{tree.share_kept[service]};
  Results& results = week.signals.results;
  results.serious[service] = serious / kept;
  results.found[service] = found / kept;
  results.severity[service] = severity / kept;
  results.staff[service] = staff / kept;
}

/// Salience of failures and the board's trust.
void inform_board(Week& week, std::uint32_t board) {
  const Parameters& p = week.setting.parameters;
  const Results& results = week.signals.results;
  const Range services = week.setting.tree.services[board];
  double events = 0, staff = 0, signals = 0, dialogue = 0;
  for (const std::uint32_t service : services) {
    events += results.serious[service] +
              double{p.salience_weight_of_found} * results.found[service] +
              double{p.salience_weight_of_severity} * results.severity[service];
    staff += results.staff[service];
    signals += double{results.to_director[service]};
    dialogue += double{week.levers(service).dialogue};
  }
  if (services.size() == 0) return;
  const double count = services.size();

  // salience = clamp(0.92 salience + 0.15 (serious + 0.3 found + 0.2 severity) / (staff / 1000 +
  // 0.5))
  float& salience = week.state.boards.salience[board];
  const auto news = static_cast<float>(
      events / (staff / double{p.salience_staff_scale} + double{p.salience_size_base}));
  salience = clamp01(p.salience_persistence * salience + p.salience_per_event * news);

  // board signal = clamp(mean of its services - 0.3 salience (1 - mean dialogue))
  const auto mean_signal = static_cast<float>(signals / count);
  const auto mean_dialogue = static_cast<float>(dialogue / count);
  const float signal =
      clamp01(mean_signal - p.board_signal_lost_by_salience * salience * (1.0f - mean_dialogue));
  float& trust = week.state.boards.trust[board];
  trust = trust_toward(trust, signal, p);
}

/// Mean over all services of how fast the state's rules would grow by themselves.
float growth_of_rules(const Week& week) {
  const Parameters& p = week.setting.parameters;
  const auto services = static_cast<std::uint32_t>(week.setting.tree.sector_of_service.size());
  double consult = 0, lab = 0;
  for (std::uint32_t service = 0; service < services; ++service) {
    const Levers levers = week.levers(service);
    consult += double{levers.consult};
    lab += double{levers.lab};
  }
  // 0.0002 (1 - 2 mean consult - 4 mean lab)
  const auto mean_consult = static_cast<float>(consult / services);
  const auto mean_lab = static_cast<float>(lab / services);
  return p.rules_growth_rate * (1.0f - p.rules_growth_stopped_by_consult * mean_consult -
                                p.rules_growth_stopped_by_lab * mean_lab);
}

void inform_state(Week& week, std::uint32_t sector, float growth) {
  const Parameters& p = week.setting.parameters;
  const Tree& tree = week.setting.tree;
  double events = 0, staff = 0;
  for (std::uint32_t service = 0; service < tree.sector_of_service.size(); ++service) {
    if (tree.sector_of_service[service] != sector) continue;
    events += week.signals.results.serious[service] +
              double{p.alarm_weight_of_found} * week.signals.results.found[service];
    staff += week.signals.results.staff[service];
  }
  if (staff == 0) return;
  // alarm toward (serious + 0.3 found per 1000 staff and year) / 12 at 0.02
  const auto per_year = static_cast<float>(52.0 * 1000.0 * events / staff);
  float& alarm = week.state.sectors.alarm[sector];
  alarm = toward(alarm, per_year / p.alarm_reference, p.alarm_rate);
  if (!week.setting.mechanisms.control_ratchet) return;
  // rules += 0.01 if alarm > 1.5, then grow by themselves; kept in [0.1, 1]
  float& rules = week.state.sectors.rules[sector];
  if (alarm > p.alarm_threshold) rules += p.rules_per_alarm;
  rules = clamp(rules + growth, p.rules_least, 1.0f);
}

}  // namespace

void reporting(Week& week) {
  const Tree& tree = week.setting.tree;
  parallel_section(tree.sector_of_service.size(), 4, [&](std::size_t i) {
    const auto service = static_cast<std::uint32_t>(i);
    report_service(week, service);
    count_events(week, service);
  });
  for (std::uint32_t board = 0; board < tree.principals; ++board) inform_board(week, board);
  const float growth = growth_of_rules(week);
  for (std::uint32_t sector = 0; sector < tree.sectors; ++sector) {
    inform_state(week, sector, growth);
  }
}

}  // namespace tillit::governance
