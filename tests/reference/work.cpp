// 3.5 Work conditions of a unit.
#include "week.hpp"

namespace tillit::reference {

namespace {

// M = clamp(0.24 + 0.40*c_above + 0.20*dialogue, 0, 0.9)*(1 - 0.4*support)
double own_admin(const World& world, double control_above, const Levers& lever) {
  const WorkParameters& p = world.parameters.work;
  return clamp(p.own_admin_base + p.own_admin_per_control * control_above +
                   p.own_admin_per_dialogue * lever.dialogue,
               0.0, p.own_admin_most) *
         (1.0 - p.admin_saved_by_support * lever.support);
}

// A = clamp(0.085 + 0.20*c + 0.06*indicators + 0.08*grant + 0.10*burden + 0.05*dialogue
//           + 0.02*peer + 0.01*research + 0.03*involve, 0, 0.7)*(1 - 0.4*support)
double admin_share(const World& world, const Unit& unit) {
  const WorkParameters& p = world.parameters.work;
  const Levers& lever = unit.service->levers;
  return clamp(p.admin_base + p.admin_per_control * unit.manager.control +
                   p.admin_per_indicators * lever.indicators +
                   p.admin_per_grant * unit.service->grant + p.admin_per_burden * unit.burden +
                   p.admin_per_dialogue * lever.dialogue + p.admin_per_peer * lever.peer +
                   p.admin_per_research * lever.research + p.admin_per_involve * lever.involve,
               0.0, p.admin_most) *
         (1.0 - p.admin_saved_by_support * lever.support);
}

// F = 1 - (1 - clamp(0.8*c))*(1 - clamp(1.1*dialogue*(0.4+0.6*S)))
//         *(1 - clamp(0.08*indicators))*(1 - 0.25*values*l)
double followup(const World& world, const Unit& unit) {
  const WorkParameters& p = world.parameters.work;
  const Levers& lever = unit.service->levers;
  const double by_control = clamp(p.followup_by_control * unit.manager.control);
  const double by_dialogue =
      clamp(p.followup_by_dialogue * lever.dialogue *
            (p.followup_dialogue_base + p.followup_dialogue_per_support * unit.support));
  const double by_indicators = clamp(p.followup_by_indicators * lever.indicators);
  const double by_values = p.followup_by_values * lever.values * unit.manager.in_force;
  return 1.0 - (1.0 - by_control) * (1.0 - by_dialogue) * (1.0 - by_indicators) * (1.0 - by_values);
}

void conditions_of(const World& world, Unit& unit, double control_above) {
  const WorkParameters& p = world.parameters.work;
  const double c = unit.manager.control;
  unit.admin_share = admin_share(world, unit);
  unit.manager.own_admin = own_admin(world, control_above, unit.service->levers);

  // S = clamp(2*l*(1-M)*min(1, 25/staff))
  unit.support = clamp(p.support_scale * unit.manager.in_force * (1.0 - unit.manager.own_admin) *
                       std::min(1.0, p.span_of_care / number_of(unit.staff)));

  // d = clamp((1-c)*(1-0.4*R))
  unit.discretion = clamp((1.0 - c) * (1.0 - p.discretion_lost_by_rules * unit.service->rules));

  // alignment moves toward F at 0.03
  unit.followup = followup(world, unit);
  if (world.on.follow_up) unit.alignment = toward(unit.alignment, unit.followup, p.alignment_rate);
}

}  // namespace

void work_conditions(World& world) {
  for_each_service(world, [&](Principal&, Service& service) {
    service.director.own_admin = own_admin(world, service.board_control, service.levers);
    for (Area& area : service.areas) {
      area.manager.own_admin = own_admin(world, service.director.control, service.levers);
      for (Unit& unit : area.units) conditions_of(world, unit, area.manager.control);
    }
  });
}

}  // namespace tillit::reference
