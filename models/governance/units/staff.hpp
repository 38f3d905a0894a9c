#pragma once

#include "models/governance/units/unit_lanes.hpp"

namespace tillit::governance {
inline namespace TILLIT_KERNEL_SET {

/// What the members of a unit share this week, computed once for all of them.
struct StaffTerms {
  f32 trust_signal;    ///< what trust follows
  f32 offence;         ///< of control, per aversion, before trust softens it
  f32 lost_follow_up;  ///< 1 - F
  f32 dare_shared;     ///< of the target of psychological safety
  f32 strain_target;
  f32 can_gain;         ///< learning, per ability still missing
  f32 inspection_dare;  ///< what an inspection adds to psychological safety
  i32 new_manager;
};

TILLIT_INLINE StaffTerms staff_terms(const UnitWeek& week, UnitLanes& unit) {
  const Parameters& p = *week.parameters;
  const LeverLanes& lever = unit.lever;
  const f32 c = unit.control, S = unit.support, d = unit.discretion;
  const f32 forgiven = load(week.units.forgiven + unit.slot);
  const f32 punished = load(week.units.punished + unit.slot);
  const f32 workload = load(week.units.workload + unit.slot);
  StaffTerms terms;

  // trust follows clamp(0.5 (1 - c) + 0.5 S + 0.5 forgiven - 0.5 punished)
  terms.trust_signal =
      clamp01(p.staff_trust_per_freedom * (1.0f - c) + p.staff_trust_per_support * S +
              p.staff_trust_per_forgiven * forgiven - p.staff_trust_per_punished * punished);

  // control offends as far as it is the manager's own: c (1 - a + a own)
  const float a = p.attribution;
  terms.offence = c * (1.0f - a + a * unit.own_share);
  terms.lost_follow_up = 1.0f - unit.follow_up;

  // dare's target: 0.1 + 0.4 trust + 0.4 S + 0.2 (1 - c) - 0.6 punished
  terms.dare_shared = p.dare_base + p.dare_per_support * S + p.dare_per_freedom * (1.0f - c) -
                      p.dare_per_punished * punished;

  // strain follows logistic(-0.4 + 1.5 (workload - 1) - 1.2 (d - 0.4) - 1.0 (S - 0.5) + 1.5 (A -
  // 0.3))
  terms.strain_target =
      logistic(p.strain_base + p.strain_per_workload * (workload - p.strain_workload_reference) -
               p.strain_per_discretion * (d - p.strain_discretion_reference) -
               p.strain_per_support * (S - p.strain_support_reference) +
               p.strain_per_admin * (unit.admin_share - p.strain_admin_reference));

  // can gains (1 - can) (0.0040 d + 0.0010 (0.3 + peer) + 0.001 forgiven + inspection + 0.001
  // research)
  terms.can_gain = p.can_per_discretion * d + p.can_per_peer * (p.can_peer_base + lever.peer) +
                   p.can_per_forgiven * forgiven + load(week.inspection.can_gain + unit.slot) +
                   p.can_per_research * lever.research;

  // effort is at least c_min clamp(c + 0.4 (stakes - 0.5))
  unit.stakes = clamp01(lever.stakes * load(week.units.stakes_factor + unit.slot));
  const f32 pressed = clamp01(c + p.effort_per_stakes * (unit.stakes - p.effort_stakes_reference));
  unit.least_effort = p.minimum_effort * pressed;

  terms.inspection_dare = load(week.inspection.dare_effect + unit.slot);
  terms.new_manager = load(week.manager_control.succeeded + unit.slot) != 0;
  return terms;
}

/// 3.6: trust, want, dare, strain and can of every member; who leaves, who is absent.
TILLIT_INLINE void staff(const UnitWeek& week, const UnitBlock& block, UnitLanes& unit) {
  const Parameters& p = *week.parameters;
  const StaffTerms terms = staff_terms(week, unit);
  const std::size_t lane = unit.slot - block.first_slot;

  for (std::uint32_t member = 0; member < block.members; ++member) {
    const std::size_t at = block.first_staff + std::size_t{16} * member + lane;
    const i32 here = unit.staff > static_cast<std::int32_t>(member);
    const f32 trust_before = load(week.staff.trust + at), want_before = load(week.staff.want + at);
    const f32 dare_before = load(week.staff.dare + at), can_before = load(week.staff.can + at);
    const f32 strain_before = load(week.staff.strain + at);

    // a new manager is met with trust moving toward 0.5 at 0.1, before the week's signal
    const f32 met =
        toward(trust_before, all<f32>(p.succession_staff_trust), p.succession_staff_trust_rate);
    const f32 trust = trust_toward(select(terms.new_manager, met, trust_before), terms.trust_signal,
                                   p.trust_rise_rate, p.trust_fall_rate);

    // want toward clamp(disposition + 0.5 (trust - 0.5) - aversion c (1 - a + a own) (1 - 0.5
    // trust)
    //                   - followup_need (1 - F)) at 0.03
    const f32 offence =
        load(week.staff.aversion + at) * terms.offence * (1.0f - p.aversion_eased_by_trust * trust);
    const f32 drawn_to = load(week.staff.disposition + at) +
                         p.want_per_trust * (trust - p.want_trust_reference) - offence -
                         load(week.staff.follow_up_need + at) * terms.lost_follow_up;
    const f32 want = toward(want_before, clamp01(drawn_to), p.want_rate);

    const f32 safe = clamp01(terms.dare_shared + p.dare_per_trust * trust);
    const f32 dare = clamp01(toward(dare_before, safe, p.dare_rate) + terms.inspection_dare);

    const f32 strain = toward(strain_before, terms.strain_target, p.strain_rate);
    const f32 can =
        clamp01(can_before + (1.0f - can_before) * terms.can_gain - p.can_decay_rate * can_before);

    // leaves with probability clamp(0.0022 exp(2 (strain - 0.5) - 1.5 (trust - 0.5)), 0, 0.2)
    const f32 p_leaves = clamp(
        p.leaving_rate * exponential(p.leaving_per_strain * (strain - p.leaving_strain_reference) -
                                     p.leaving_per_trust * (trust - p.leaving_trust_reference)),
        0.0f, p.leaving_most);
    // absent with probability clamp(0.088 exp(1.5 (strain - 0.5)), 0, 0.5)
    const f32 p_absent = clamp(
        p.absence_rate * exponential(p.absence_per_strain * (strain - p.absence_strain_reference)),
        0.0f, p.absence_most);
    const LaneWords words =
        draw(week.key, number_of(Purpose::staff_week), week.week, unit.number, member);
    const i32 leaves = here & (chance(words.first) < p_leaves);
    const i32 absent = here & (chance(words.second) < p_absent);

    const u32 marks_before = load(week.staff.marks + at);
    const u32 marks = marks_before | (same_bits<u32>(leaves) & mark_leaves);

    store(week.staff.trust + at, select(here, trust, trust_before));
    store(week.staff.want + at, select(here, want, want_before));
    store(week.staff.dare + at, select(here, dare, dare_before));
    store(week.staff.strain + at, select(here, strain, strain_before));
    store(week.staff.can + at, select(here, can, can_before));
    store(week.staff.marks + at, marks);

    unit.trust_sum += select(here, trust, 0.0f);
    unit.want_sum += select(here, want, 0.0f);
    unit.dare_sum += select(here, dare, 0.0f);
    unit.strain_sum += select(here, strain, 0.0f);
    unit.can_sum += select(here, can, 0.0f);
    unit.absent -= absent;
    unit.leaving -= leaves;
    unit.flagged += same_bits<i32>(marks & mark_flagged);
  }
  unit.mean_want = mean_of(unit.want_sum, unit.staff);
  unit.mean_dare = mean_of(unit.dare_sum, unit.staff);

  // g = clamp(c (1 - mean want) stakes)
  if (week.mechanisms->gaming) {
    unit.gaming = clamp01(unit.control * (1.0f - unit.mean_want) * unit.stakes);
  }
  store(week.units.gaming + unit.slot, unit.gaming);
}

}  // namespace TILLIT_KERNEL_SET
}  // namespace tillit::governance
