// 3.8 Encounters: who comes, how much work that is, and what it leaves behind.
#include "meeting.hpp"
#include "week.hpp"

namespace tillit::reference {

namespace {

struct Visit {
  Client* client;
  Staff* member;
};

// A client comes with probability visit_rate*(0.5+need) and is served by a uniformly drawn member.
void who_comes(World& world, Unit& unit, std::vector<Visit>& visits) {
  const double rate =
      world.parameters.sectors[static_cast<std::size_t>(unit.service->sector)].visit_rate;
  const double base = world.parameters.encounter.visits_base;
  visits.clear();
  for (Client& client : unit.clients)
    if (world.draws.chance(rate * (base + client.need)))
      visits.push_back({&client, &unit.staff[world.draws.one_of(unit.staff.size())]});
  unit.week.encounters = static_cast<int>(visits.size());
}

// present*clamp(1-A-0.3*g, 0.1, 1)*(1 + 0.02*(earmark-1))*(1 - 0.15*(support-0.2))
//   *staffing*conditions/(0.92*0.70)
double capacity(const World& world, const Unit& unit) {
  const EncounterParameters& p = world.parameters.encounter;
  const Levers& lever = unit.service->levers;
  const double for_citizens = clamp(
      1.0 - unit.admin_share - p.capacity_lost_by_gaming * unit.gaming, p.capacity_least, 1.0);
  return unit.week.present * for_citizens * (1.0 + p.capacity_per_earmark * (lever.earmark - 1.0)) *
         (1.0 - p.capacity_lost_by_support * (lever.support - p.support_reference)) *
         lever.staffing * unit.service->conditions / (p.normal_present * p.normal_front_line);
}

// encounters / reference / capacity, 3 if nobody is present;
// reference = visit_rate*(0.5+a/(a+b))*clients_per_staff
double workload(const World& world, const Unit& unit) {
  const EncounterParameters& p = world.parameters.encounter;
  const SectorParameters& sector =
      world.parameters.sectors[static_cast<std::size_t>(unit.service->sector)];
  if (unit.week.present == 0) return p.workload_if_nobody_present;
  const double mean_need = sector.need.a / (sector.need.a + sector.need.b);
  const double reference =
      sector.visit_rate * (p.visits_base + mean_need) * sector.clients_per_staff;
  return unit.week.encounters / reference / capacity(world, unit);
}

// f = clamp(workload^-0.5, 0.3, 1.1)
double time_factor(const EncounterParameters& p, double workload) {
  if (workload <= 0.0) return p.time_most;
  return clamp(std::pow(workload, p.time_exponent), p.time_least, p.time_most);
}

// forgiven := 0.2*clamp(10*forgiven_rate)
// punished := 0.4*clamp(10*(reported_rate - forgiven_rate))
// latent += hidden_rate*(1-latent) - reported_rate*latent - 0.02*latent, clamped
void learn_from_mistakes(const World& world, Unit& unit) {
  const EncounterParameters& p = world.parameters.encounter;
  const UnitWeek& week = unit.week;
  const double encounters = week.encounters;
  const double forgiven_rate = encounters > 0.0 ? week.forgiven / encounters : 0.0;
  const double reported_rate = encounters > 0.0 ? week.reported / encounters : 0.0;
  const double hidden_rate = encounters > 0.0 ? (week.minor - week.reported) / encounters : 0.0;
  const double latent = unit.latent_risk;

  unit.forgiven = p.forgiven_scale * clamp(p.rate_scale * forgiven_rate);
  unit.punished = p.punished_scale * clamp(p.rate_scale * (reported_rate - forgiven_rate));
  if (world.on.latent_risk)
    unit.latent_risk = clamp(latent + hidden_rate * (1.0 - latent) - reported_rate * latent -
                             p.latent_decay * latent);
}

// One more serious incident with probability min(1, 0.02*misconduct cases).
void harm_by_misconduct(World& world, Unit& unit) {
  const double harms =
      std::min(1.0, world.parameters.encounter.serious_per_misconduct * unit.week.misconduct);
  if (world.draws.chance(harms)) ++unit.week.serious;
}

// Observed quality = clamp(m - 0.4*misconduct/staff)
void observe(const World& world, Unit& unit) {
  const double m = unit.week.encounters > 0 ? unit.week.quality_sum / unit.week.encounters
                                            : unit.observed_quality;
  unit.observed_quality = clamp(m - world.parameters.encounter.observed_per_misconduct *
                                        unit.week.misconduct / number_of(unit.staff));
}

// Every client's need moves toward its base at 0.02.
void needs_return(const World& world, Unit& unit) {
  for (Client& client : unit.clients)
    client.need =
        toward(client.need, client.base_need, world.parameters.encounter.need_return_rate);
}

}  // namespace

void encounters(World& world) {
  std::vector<Visit> visits;
  for (Unit* unit : world.units) {
    who_comes(world, *unit, visits);
    unit->workload = workload(world, *unit);
    const double f = time_factor(world.parameters.encounter, unit->workload);
    for (const Visit& visit : visits) meet(world, *unit, *visit.client, *visit.member, f);
    learn_from_mistakes(world, *unit);
    harm_by_misconduct(world, *unit);
    observe(world, *unit);
    needs_return(world, *unit);
  }
}

}  // namespace tillit::reference
