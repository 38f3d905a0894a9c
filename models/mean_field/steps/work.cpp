#include "models/mean_field/steps/chain.hpp"

namespace tillit::mean_field {

// 3.5  Work conditions.
void work_conditions(Week& week) {
  for_each_chain(week, [](const Chain& of, const Place&) {
    const Parameters& p = of.p;
    const Levers& lever = of.lever;
    Signals& told = of.told;
    const float c = of.unit_manager.control;
    const float a =
        clamp(p.admin_base + p.admin_per_control * c + p.admin_per_indicator * lever.indicators +
                  p.admin_per_grant * told.grant + p.admin_per_burden * of.unit.burden +
                  p.admin_per_dialogue * lever.dialogue + p.admin_per_peer * lever.peer +
                  p.admin_per_research * lever.research + p.admin_per_involve * lever.involve,
              0.0f, p.admin_most);
    of.unit.admin_share = a * (1 - p.admin_saved_by_support * lever.support);
    const auto own_admin = [&](float above) {
      return clamp(p.manager_admin_base + p.manager_admin_per_control * above +
                       p.manager_admin_per_dialogue * lever.dialogue,
                   0.0f, p.manager_admin_most) *
             (1 - p.manager_admin_saved_by_support * lever.support);
    };
    of.director.admin = own_admin(told.above_director);
    of.area_manager.admin = own_admin(told.above_area_manager);
    of.unit_manager.admin = own_admin(told.above_unit_manager);

    told.support =
        clamp01(p.support_per_leadership * told.leadership * (1 - of.unit_manager.admin) *
                smaller(p.span_of_support / of.sector.staff_of_unit, 1.0f));
    told.discretion = clamp01((1 - c) * (1 - p.discretion_lost_by_rules * told.rules));
    const float by_control = clamp01(p.follow_up_by_control * c);
    const float by_dialogue =
        clamp01(p.follow_up_by_dialogue * lever.dialogue *
                (p.follow_up_dialogue_base + p.follow_up_dialogue_per_support * told.support));
    const float by_indicators = clamp01(p.follow_up_by_indicators * lever.indicators);
    const float by_values = p.follow_up_by_values * lever.values * told.leadership;
    told.follow_up =
        1 - (1 - by_control) * (1 - by_dialogue) * (1 - by_indicators) * (1 - by_values);
    of.unit.alignment = toward(of.unit.alignment, told.follow_up, p.alignment_rate);
    // Stakes of one's own and of private units, as many as there are of each.
    told.stakes = (1 - p.private_share) * lever.stakes +
                  p.private_share * clamp01(lever.stakes * p.private_stakes);
  });
}

}  // namespace tillit::mean_field
