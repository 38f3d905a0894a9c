#pragma once

#include "models/governance/units/unit_lanes.hpp"

namespace tillit::governance {
inline namespace TILLIT_KERNEL_SET {

/// Each member becomes flagged with probability spread (misconduct - found) (1 - alignment).
TILLIT_INLINE void spread_misconduct(const UnitWeek& week, const UnitBlock& block,
                                     UnitLanes& unit) {
  const i32 hidden = unit.misconduct - unit.misconduct_found;
  if (none(hidden > 0)) return;
  const f32 probability = week.parameters->spread * to_number(hidden) * (1.0f - unit.alignment);
  const std::size_t lane = unit.slot - block.first_slot;
  for (std::uint32_t member = 0; member < block.members; ++member) {
    const std::size_t at = block.first_staff + std::size_t{16} * member + lane;
    const LaneWords words =
        draw(week.key, number_of(Purpose::misconduct_spread), week.week, unit.number, member);
    const i32 here = unit.staff > static_cast<std::int32_t>(member);
    const u32 marks = load(week.staff.marks + at);
    const i32 led = here & (chance(words.first) < probability) & ((marks & mark_flagged) == 0u);
    store(week.staff.marks + at, marks | (same_bits<u32>(led) & mark_flagged));
    unit.flagged -= led;
  }
}

/// 3.7: misconduct of those flagged, what is found, who is removed, whom it leads astray.
TILLIT_INLINE void misconduct(const UnitWeek& week, const UnitBlock& block, UnitLanes& unit) {
  if (none(unit.flagged > 0)) return;
  const Parameters& p = *week.parameters;
  const f32 c = unit.control, dare = unit.mean_dare;

  // monitoring = clamp(0.6 c + 0.3 mean dare + 0.3 deterrence)
  const f32 monitoring =
      clamp01(p.monitoring_by_control * c + p.monitoring_by_dare * dare +
              p.monitoring_by_deterrence * load(week.units.deterrence + unit.slot));
  // misconduct with probability 0.03 (1 - 0.8 monitoring), found with clamp(0.1 + 0.6 c + 0.3 dare)
  const f32 p_misconduct =
      p.misconduct_rate * (1.0f - p.misconduct_prevented_by_monitoring * monitoring);
  const f32 p_found =
      clamp01(p.detection_base + p.detection_by_control * c + p.detection_by_dare * dare);

  const std::size_t lane = unit.slot - block.first_slot;
  for (std::uint32_t member = 0; member < block.members; ++member) {
    const std::size_t at = block.first_staff + std::size_t{16} * member + lane;
    const u32 marks = load(week.staff.marks + at);
    const i32 flagged = (marks & mark_flagged) != 0u;
    if (none(flagged)) continue;
    const LaneWords words =
        draw(week.key, number_of(Purpose::misconduct), week.week, unit.number, member);
    const i32 case_of = flagged & (chance(words.first) < p_misconduct);
    const i32 found = case_of & (chance(words.second) < p_found);
    const i32 removed = found & (chance(words.third) < all<f32>(p.removal_share));
    store(week.staff.marks + at, marks | (same_bits<u32>(removed) & mark_removed));
    unit.misconduct -= case_of;
    unit.misconduct_found -= found;
    unit.leaving -= removed & ((marks & mark_leaves) == 0u);
  }
  spread_misconduct(week, block, unit);
}

}  // namespace TILLIT_KERNEL_SET
}  // namespace tillit::governance
