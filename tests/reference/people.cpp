#include "people.hpp"

namespace tillit::reference {

namespace {

// Averse to control, neutral, or in need of control.
void draw_kind(World& world, Staff& member) {
  const StartValues& start = world.parameters.start;
  const Behaviour& behaviour = world.parameters.behaviour;
  member.control_aversion = 0.0;
  member.followup_need = 0.0;
  member.disposition = 0.0;

  const double kind = world.draws.uniform();
  if (kind < behaviour.share_averse) {
    member.control_aversion = world.draws.uniform(start.aversion);
    member.disposition = world.draws.beta(start.disposition);
  } else if (kind < behaviour.share_averse + behaviour.share_neutral) {
    member.followup_need = behaviour.shirk * start.neutral_share_of_shirk;
    member.disposition = world.draws.beta(start.disposition);
  } else {
    member.followup_need = behaviour.shirk;
    member.disposition = world.draws.beta(start.disposition_control_needing);
  }
  if (!world.on.crowding) member.control_aversion = 0.0;
  if (!world.on.follow_up) member.followup_need = 0.0;
}

}  // namespace

Staff new_staff(World& world, Beta can) {
  const StartValues& start = world.parameters.start;
  Staff member{};
  draw_kind(world, member);
  member.can = world.draws.beta(can);
  member.want = member.disposition;
  member.dare = start.dare;
  member.trust = start.staff_trust;
  member.strain = start.strain;
  member.flagged = world.draws.chance(world.parameters.behaviour.flag) && world.on.misconduct;
  return member;
}

Manager new_manager(World& world) {
  const StartValues& start = world.parameters.start;
  Manager manager{};
  manager.control = start.manager_control;
  manager.trust = start.manager_trust;
  manager.leadership = world.draws.beta(start.leadership);
  manager.own_admin = start.own_admin;
  return manager;
}

Inspector new_inspector(World& world) {
  const StartValues& start = world.parameters.start;
  Inspector inspector{};
  inspector.style = world.draws.normal(start.inspector_style_sd);
  inspector.competence = world.draws.beta(start.inspector_competence);
  inspector.trust = start.trust_in_inspected;
  return inspector;
}

}  // namespace tillit::reference
