// 3.8 Encounters: the meeting of citizen and staff.
#include "meeting.hpp"

namespace tillit::reference {

namespace {

// z = need*(1 - 0.3*involve)
// x = 2.0*cbrt(can*w_e*dare)*(0.2 + 0.8*alignment)*(1 + 0.3*practice) - 0.4*z*(1-can)
// professional = x/sqrt(1+x^2)
// rule = (1-0.6*z)*(0.4 + 0.6*w_e)
// q = clamp(f*((1-d)*rule + d*professional) + U(-0.1,0.1))
double quality(World& world, const Unit& unit, const Staff& member, double need, double f) {
  const EncounterParameters& p = world.parameters.encounter;
  const double z = need * (1.0 - p.need_eased_by_involve * unit.service->levers.involve);
  const double d = unit.discretion;
  const double x = p.professional_scale * std::cbrt(member.can * member.effort * member.dare) *
                       (p.unaligned + p.aligned * unit.alignment) *
                       (1.0 + p.per_practice * unit.practice) -
                   p.need_without_can * z * (1.0 - member.can);
  const double professional = x / std::sqrt(1.0 + x * x);
  const double rule =
      (1.0 - p.rule_lost_by_need * z) * (p.rule_base + p.rule_per_effort * member.effort);
  return clamp(f * ((1.0 - d) * rule + d * professional) +
               world.draws.uniform(Range{-p.luck, p.luck}));
}

void mistakes(World& world, Unit& unit, const Staff& member, double q) {
  const EncounterParameters& p = world.parameters.encounter;
  const double forgive = unit.service->levers.forgive;

  // 0.10*(1-q)*(1 + 0.4*(forgive-0.5)*(1-w_e)); reported with probability dare;
  // forgiven with probability clamp(forgive*(0.5+l))
  const double minor =
      p.minor_rate * (1.0 - q) *
      (1.0 + p.minor_per_forgive * (forgive - p.forgive_reference) * (1.0 - member.effort));
  if (world.draws.chance(minor)) {
    ++unit.week.minor;
    if (world.draws.chance(member.dare)) {
      ++unit.week.reported;
      if (world.draws.chance(clamp(forgive * (p.forgiven_base + unit.manager.in_force))))
        ++unit.week.forgiven;
    }
  }

  // 0.0002*(1-q)^2*(1+3*latent)
  const double serious =
      p.serious_rate * (1.0 - q) * (1.0 - q) * (1.0 + p.serious_per_latent * unit.latent_risk);
  if (world.draws.chance(serious)) ++unit.week.serious;
}

}  // namespace

void meet(World& world, Unit& unit, Client& client, const Staff& member, double f) {
  const EncounterParameters& p = world.parameters.encounter;
  const double q = quality(world, unit, member, client.need, f);
  unit.week.quality_sum += q;
  if (q >= world.parameters.measure.good_meeting) ++unit.week.good;
  mistakes(world, unit, member, q);

  client.trust = trust(client.trust, q, world.client_trust);
  // need += 0.03*(0.55-q), clamped
  if (world.on.failure_demand)
    client.need = clamp(client.need + p.failure_demand * (p.failure_reference - q));
}

}  // namespace tillit::reference
