#pragma once

#include "models/governance/units/unit_lanes.hpp"

namespace tillit::governance {
inline namespace TILLIT_KERNEL_SET {

/// 3.5: administration, support, discretion, follow-up and direction of the units.
TILLIT_INLINE void work(const UnitWeek& week, UnitLanes& unit) {
  const Parameters& p = *week.parameters;
  const LeverLanes& lever = unit.lever;
  const f32 c = unit.control, l = unit.leadership;
  const f32 burden = load(week.units.burden + unit.slot);

  // A = clamp(0.085 + 0.20 c + 0.06 indicators + 0.08 grant + 0.10 burden + 0.05 dialogue
  //           + 0.02 peer + 0.01 research + 0.03 involve, 0, 0.7) * (1 - 0.4 support)
  const f32 admin = p.admin_base + p.admin_per_control * c +
                    p.admin_per_indicator * lever.indicators + p.admin_per_grant * unit.grant +
                    p.admin_per_burden * burden + p.admin_per_dialogue * lever.dialogue +
                    p.admin_per_peer * lever.peer + p.admin_per_research * lever.research +
                    p.admin_per_involve * lever.involve;
  unit.admin_share =
      clamp(admin, 0.0f, p.admin_most) * (1.0f - p.admin_saved_by_support * lever.support);

  // S = clamp(2 l (1 - M) min(1, 25 / staff)), M as told by the managers' step
  const f32 manager_admin = load(week.managers.admin + unit.slot);
  const f32 reach = smaller(p.span_of_support / to_number(larger(unit.staff, 1)), 1.0f);
  unit.support = clamp01(p.support_per_leadership * l * (1.0f - manager_admin) * reach);

  // d = clamp((1 - c) (1 - 0.4 R))
  unit.discretion = clamp01((1.0f - c) * (1.0f - p.discretion_lost_by_rules * unit.rules));

  // F = 1 - (1 - clamp(0.8 c)) (1 - clamp(1.1 dialogue (0.4 + 0.6 S)))
  //         (1 - clamp(0.08 indicators)) (1 - 0.25 values l)
  const f32 in_dialogue =
      p.follow_up_by_dialogue * lever.dialogue *
      (p.follow_up_dialogue_base + p.follow_up_dialogue_per_support * unit.support);
  unit.follow_up = 1.0f - (1.0f - clamp01(p.follow_up_by_control * c)) *
                              (1.0f - clamp01(in_dialogue)) *
                              (1.0f - clamp01(p.follow_up_by_indicators * lever.indicators)) *
                              (1.0f - p.follow_up_by_values * lever.values * l);

  // alignment toward F at 0.03
  unit.alignment = toward(load(week.units.alignment + unit.slot), unit.follow_up, p.alignment_rate);

  store(week.units.alignment + unit.slot, unit.alignment);
  store(week.units.admin_share + unit.slot, unit.admin_share);
  store(week.report.support + unit.slot, unit.support);
  store(week.report.discretion + unit.slot, unit.discretion);
}

}  // namespace TILLIT_KERNEL_SET
}  // namespace tillit::governance
