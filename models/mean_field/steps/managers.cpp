#include "models/mean_field/steps/chain.hpp"
#include "sim/arithmetic/functions.hpp"

namespace tillit::mean_field {
namespace {

/// One manager under the control `above`: training, succession, control handed down. Returns the
/// share who left.
float lead(const Chain& of, Manager& manager, float above, float& in_force, float& own_share) {
  const Parameters& p = of.p;
  manager.training =
      toward(manager.training, p.training_per_leader * of.lever.leader, p.training_rate);
  const float leaves = smaller(
      p.succession_rate *
          exponential(p.succession_per_admin * (manager.admin - p.succession_admin_reference)),
      1.0f);
  const float recruited =
      clamp01(of.setting.means.leadership + p.recruitment_per_leader * of.lever.leader);
  manager.leadership = toward(manager.leadership, recruited, leaves);
  manager.training = toward(manager.training, 0, leaves);
  manager.trust = toward(manager.trust, p.new_manager_trust, leaves);

  in_force = clamp01(manager.leadership + manager.training);
  const float phi = p.pass_through * (1 - p.pass_through_buffered_by_leadership * in_force);
  const float mine = (1 - phi) * (1 - manager.trust);
  const float passed = phi * above;
  const float target = clamp01((1 - of.lever.delegate) * (passed + mine));
  manager.control = toward(manager.control, target,
                           target > manager.control ? p.control_rise_rate : p.control_fall_rate);
  own_share = passed + mine > 0 ? mine / (passed + mine) : 0;
  return leaves;
}

}  // namespace

// 3.3  Managers, top down.
void managers(Week& week) {
  for_each_chain(week, [](const Chain& of, const Place&) {
    Signals& told = of.told;
    float in_force, own_share;
    told.above_director = told.from_board;
    lead(of, of.director, told.above_director, in_force, own_share);
    told.above_area_manager = of.director.control;
    lead(of, of.area_manager, told.above_area_manager, in_force, own_share);
    told.above_unit_manager = of.area_manager.control;
    const float left =
        lead(of, of.unit_manager, told.above_unit_manager, told.leadership, told.own_share);
    of.staff.trust = toward(of.staff.trust, of.p.succession_staff_trust,
                            left * of.p.succession_staff_trust_rate);
  });
}

}  // namespace tillit::mean_field
