// 3.3 Managers, top down.
#include "week.hpp"

namespace tillit::reference {

namespace {

// The training gain moves toward 0.5*leader at 0.003.
void training(const World& world, Manager& manager, const Levers& lever) {
  const ManagerParameters& p = world.parameters.manager;
  manager.training_gain =
      toward(manager.training_gain, p.leadership_by_training * lever.leader, p.training_rate);
}

// A manager leaves with probability 0.0020*exp(2*(M - 0.45)), M of last week;
// the successor has leadership clamp(Beta(4,4) + 0.5*leader), gain 0, trust 0.5; control stays.
void succession(World& world, Manager& manager, const Levers& lever) {
  const ManagerParameters& p = world.parameters.manager;
  const StartValues& start = world.parameters.start;
  const double overload = manager.own_admin - p.leaves_admin_reference;
  manager.left = world.draws.chance(p.leaves_base * std::exp(p.leaves_per_admin * overload));
  if (manager.left) {
    const double as_found = world.draws.beta(start.leadership);
    manager.leadership = clamp(as_found + p.leadership_by_recruitment * lever.leader);
    manager.training_gain = 0.0;
    manager.trust = start.manager_trust;
  }
}

// phi = 0.7*(1 - 0.6*l); mine = (1-phi)*(1-trust); passed = phi*c_above
// toward clamp((1-delegate)*(passed + mine)) at 0.15 upward, 0.05 downward
// own = mine/(passed + mine), 0 if both are 0
void control(const World& world, Manager& manager, double control_above, const Levers& lever) {
  const ManagerParameters& p = world.parameters.manager;
  const double phi = p.pass_through * (1.0 - p.buffer_per_leadership * manager.in_force);
  const double mine = (1.0 - phi) * (1.0 - manager.trust);
  const double passed = phi * control_above;

  const double target = clamp((1.0 - lever.delegate) * (passed + mine));
  double rate = target > manager.control ? p.control_up_rate : p.control_down_rate;
  if (!world.on.control_ratchet) rate = p.control_rate_without_ratchet;
  manager.control = toward(manager.control, target, rate);
  manager.own = passed + mine > 0.0 ? mine / (passed + mine) : 0.0;
}

void lead(World& world, Manager& manager, double control_above, const Levers& lever) {
  training(world, manager, lever);
  succession(world, manager, lever);
  manager.in_force = clamp(manager.leadership + manager.training_gain);
  control(world, manager, control_above, lever);
}

// Where a unit manager left, staff trust moves toward 0.5 at 0.1.
void start_over_with_new_manager(const World& world, Unit& unit) {
  const ManagerParameters& p = world.parameters.manager;
  for (Staff& member : unit.staff)
    member.trust =
        toward(member.trust, p.staff_trust_after_succession, p.staff_trust_succession_rate);
}

}  // namespace

void managers(World& world) {
  for_each_service(world, [&](Principal&, Service& service) {
    lead(world, service.director, service.board_control, service.levers);
    for (Area& area : service.areas) {
      lead(world, area.manager, service.director.control, service.levers);
      for (Unit& unit : area.units) {
        lead(world, unit.manager, area.manager.control, service.levers);
        if (unit.manager.left) start_over_with_new_manager(world, unit);
      }
    }
  });
}

}  // namespace tillit::reference
