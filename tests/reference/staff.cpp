// 3.6 Staff.
#include "week.hpp"

namespace tillit::reference {

namespace {

// toward clamp(disposition + 0.5*(trust-0.5)
//              - aversion*c*(1 - a + a*own)*(1-0.5*trust) - followup_need*(1-F)) at 0.03
double want(const World& world, const Unit& unit, const Staff& member) {
  const StaffParameters& p = world.parameters.staff;
  const double a = world.on.attribution ? p.attribution : 0.0;
  const double offence = member.control_aversion * unit.manager.control *
                         (1.0 - a + a * unit.manager.own) *
                         (1.0 - p.offence_softened_by_trust * member.trust);
  const double adrift = member.followup_need * (1.0 - unit.followup);
  const double target =
      clamp(member.disposition + p.want_per_trust * (member.trust - 0.5) - offence - adrift);
  return toward(member.want, target, p.want_rate);
}

// w_e = max(want, c_min*clamp(c + 0.4*(stakes-0.5)))
double effort(const World& world, const Unit& unit, const Staff& member) {
  if (!world.on.minimum_effort) return member.want;
  const double enforced = clamp(unit.manager.control + world.parameters.staff.effort_per_stakes *
                                                           (stakes_of(world, unit) - 0.5));
  return std::max(member.want, world.parameters.behaviour.c_min * enforced);
}

// toward clamp(0.1 + 0.4*trust + 0.4*S + 0.2*(1-c) - 0.6*punished) at 0.04,
// then the inspection effect, clamped
double dare(const World& world, const Unit& unit, const Staff& member) {
  const StaffParameters& p = world.parameters.staff;
  const double target = clamp(
      p.dare_base + p.dare_per_trust * member.trust + p.dare_per_support * unit.support +
      p.dare_per_freedom * (1.0 - unit.manager.control) - p.dare_per_punished * unit.punished);
  return clamp(toward(member.dare, target, p.dare_rate) + unit.week.dare_effect);
}

// toward logistic(-0.4 + 1.5*(workload-1) - 1.2*(d-0.4) - 1.0*(S-0.5) + 1.5*(A-0.3)) at 0.05
double strain(const World& world, double strain_target, const Staff& member) {
  return world.on.strain ? toward(member.strain, strain_target, world.parameters.staff.strain_rate)
                         : member.strain;
}

double strain_target(const World& world, const Unit& unit) {
  const StaffParameters& p = world.parameters.staff;
  return logistic(p.strain_base + p.strain_per_workload * (unit.workload - 1.0) -
                  p.strain_per_discretion * (unit.discretion - p.strain_discretion_reference) -
                  p.strain_per_support * (unit.support - p.strain_support_reference) +
                  p.strain_per_admin * (unit.admin_share - p.strain_admin_reference));
}

// can + (1-can)*(0.0040*d + 0.0010*(0.3+peer) + 0.001*forgiven
//                + inspection gain + 0.001*research) - 0.001*can, clamped
double can(const World& world, const Unit& unit, const Staff& member) {
  const StaffParameters& p = world.parameters.staff;
  const Levers& lever = unit.service->levers;
  if (!world.on.learning) return member.can;
  const double learns =
      p.can_per_discretion * unit.discretion + p.can_per_peer * (p.can_peer_base + lever.peer) +
      p.can_per_forgiven * unit.forgiven + unit.week.can_gain + p.can_per_research * lever.research;
  return clamp(member.can + (1.0 - member.can) * learns - p.can_decay * member.can);
}

// clamp(0.0022*exp(2*(strain-0.5) - 1.5*(trust-0.5)), 0, 0.2)
double probability_of_leaving(const StaffParameters& p, const Staff& member) {
  const double reasons =
      p.leaves_per_strain * (member.strain - 0.5) - p.leaves_per_trust * (member.trust - 0.5);
  return clamp(p.leaves_base * std::exp(reasons), 0.0, p.leaves_most);
}

// clamp(0.088*exp(1.5*(strain-0.5)), 0, 0.5)
double probability_of_absence(const StaffParameters& p, const Staff& member) {
  return clamp(p.absent_base * std::exp(p.absent_per_strain * (member.strain - 0.5)), 0.0,
               p.absent_most);
}

void staff_of(World& world, Unit& unit) {
  const StaffParameters& p = world.parameters.staff;

  // trust signal clamp(0.5*(1-c) + 0.5*S + 0.5*forgiven - 0.5*punished)
  const double signal = clamp(
      p.trust_per_freedom * (1.0 - unit.manager.control) + p.trust_per_support * unit.support +
      p.trust_per_forgiven * unit.forgiven - p.trust_per_punished * unit.punished);
  const double strained = strain_target(world, unit);

  for (Staff& member : unit.staff) {
    member.trust = trust(member.trust, signal, world.chain_trust);
    member.want = want(world, unit, member);
    member.effort = effort(world, unit, member);
    member.dare = dare(world, unit, member);
    member.strain = strain(world, strained, member);
    member.can = can(world, unit, member);
    member.leaves = world.draws.chance(probability_of_leaving(p, member));
    member.absent = world.draws.chance(probability_of_absence(p, member));
    unit.week.mean_want += member.want / number_of(unit.staff);
    unit.week.mean_dare += member.dare / number_of(unit.staff);
    if (!member.absent) ++unit.week.present;
  }

  // g = clamp(c*(1-mean want)*stakes)
  unit.gaming =
      world.on.gaming
          ? clamp(unit.manager.control * (1.0 - unit.week.mean_want) * stakes_of(world, unit))
          : 0.0;
}

}  // namespace

void staff(World& world) {
  for (Unit* unit : world.units) staff_of(world, *unit);
}

}  // namespace tillit::reference
