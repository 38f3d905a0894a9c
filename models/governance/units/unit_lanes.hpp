#pragma once

#include "models/governance/purposes.hpp"
#include "models/governance/units/unit_week.hpp"
#include "sim/arithmetic/functions.hpp"
#include "sim/arithmetic/lanes.hpp"
#include "sim/random/draw.hpp"

namespace tillit::governance {
inline namespace TILLIT_KERNEL_SET {

/// The levers in force for lane_count units.
#define LEVER(name, ...) f32 name;
struct LeverLanes {
#include "models/governance/declaration/levers.def"
};
#undef LEVER

/// What the steps of a unit's week hand to each other, for lane_count units side by side.
struct UnitLanes {
  std::uint32_t slot;  ///< of the first lane
  i32 staff, clients;
  u32 number;  ///< of the unit; names its draws
  LeverLanes lever;

  // what reaches the unit from above
  f32 control, rules, grant, conditions, leadership, own_share;

  // 3.5 work conditions
  f32 admin_share, support, discretion, follow_up, alignment;

  // 3.6 staff: means and counts after the week's changes, before turnover
  f32 stakes, least_effort, mean_want, mean_dare;
  f32 can_sum, want_sum, dare_sum, trust_sum, strain_sum;
  i32 absent, flagged, leaving;

  // 3.7 and 3.8
  f32 gaming;
  i32 misconduct, misconduct_found, visitors;
};

/// x + rate * (target - x)
template <class Rate>
TILLIT_INLINE f32 toward(f32 x, f32 target, Rate rate) {
  return x + rate * (target - x);
}

/// Trust is slow to build and quick to lose.
TILLIT_INLINE f32 trust_toward(f32 x, f32 signal, float rise_rate, float fall_rate) {
  return toward(x, signal, select(signal > x, rise_rate, fall_rate));
}

TILLIT_INLINE f32 mean_of(f32 sum, i32 count) { return sum / to_number(larger(count, 1)); }

TILLIT_INLINE LeverLanes levers_of(const UnitWeek& week, std::uint32_t slot) {
  const i32 row = load(week.lever_row_of_slot + slot);
  const float* value = week.levers;
  LeverLanes lever;
#define LEVER(name, ...)           \
  lever.name = gather(value, row); \
  ++value;
#include "models/governance/declaration/levers.def"
#undef LEVER
  return lever;
}

TILLIT_INLINE UnitLanes units_at(const UnitWeek& week, std::uint32_t slot) {
  UnitLanes unit{};
  unit.slot = slot;
  unit.staff = load(week.staff_of_slot + slot);
  unit.clients = load(week.clients_of_slot + slot);
  unit.number = same_bits<u32>(load(week.number_of_slot + slot));
  unit.lever = levers_of(week, slot);

  const i32 service = load(week.service_of_slot + slot);
  unit.rules = gather(week.services.rules, service);
  unit.grant = gather(week.services.grant, service);
  unit.conditions = gather(week.services.conditions, service);

  unit.control = load(week.managers.control + slot);
  unit.leadership = load(week.manager_control.leadership + slot);
  unit.own_share = load(week.manager_control.own_share + slot);
  return unit;
}

}  // namespace TILLIT_KERNEL_SET
}  // namespace tillit::governance
