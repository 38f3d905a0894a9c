#pragma once

#include "models/governance/units/unit_lanes.hpp"
#include "models/governance/units/visits.hpp"

namespace tillit::governance {
inline namespace TILLIT_KERNEL_SET {

/// What all meetings of a unit share this week.
struct MeetingTerms {
  f32 time;       ///< f: less time per meeting when work exceeds capacity
  f32 direction;  ///< (0.2 + 0.8 alignment) (1 + 0.3 practice), times the professional scale
  f32 need_left;  ///< 1 - 0.3 involve
  f32 p_forgiven;
  f32 latent;  ///< 1 + 3 latent
};

/// What happened in the meetings of a unit.
struct Meetings {
  i32 good{}, minor{}, reported{}, forgiven{}, serious{};
  f32 quality{}, trust_change{}, need_change{};
};

/// Workload and what follows from it: f = clamp(workload^-0.5, 0.3, 1.1).
TILLIT_INLINE MeetingTerms meeting_terms(const UnitWeek& week, const UnitBlock& block,
                                         const UnitLanes& unit) {
  const Parameters& p = *week.parameters;
  const LeverLanes& lever = unit.lever;

  // capacity = present clamp(1 - A - 0.3 g, 0.1, 1) (1 + 0.02 (earmark - 1))
  //            (1 - 0.15 (support - 0.2)) staffing conditions / (0.92 * 0.70)
  const i32 present = unit.staff - unit.absent;
  const f32 core_time = clamp(1.0f - unit.admin_share - p.capacity_lost_by_gaming * unit.gaming,
                              p.capacity_least, 1.0f);
  const f32 funds =
      (1.0f + p.capacity_per_earmark * (lever.earmark - p.capacity_earmark_reference)) *
      (1.0f - p.capacity_lost_by_support * (lever.support - p.capacity_support_reference));
  const f32 capacity = to_number(present) * core_time * funds * lever.staffing * unit.conditions /
                       (p.normal_presence * p.normal_citizen_time);

  // workload = encounters / reference / capacity; 3 if nobody is present
  const f32 reference = all<f32>(week.sectors[block.sector].reference_visits);
  f32 workload = to_number(unit.visitors) / reference / capacity;
  workload = select(present > 0, workload, p.workload_without_staff);
  workload = select(unit.staff > 0, workload, 0.0f);
  store(week.units.workload + unit.slot, workload);

  MeetingTerms terms;
  terms.time = clamp(exponential(-p.time_exponent * logarithm(larger(workload, 1e-6f))),
                     p.time_least, p.time_most);
  terms.direction = p.professional_scale *
                    (p.direction_base + p.direction_per_alignment * unit.alignment) *
                    (1.0f + p.professional_per_practice * load(week.units.practice + unit.slot));
  terms.need_left = 1.0f - p.need_eased_by_involve * lever.involve;
  terms.p_forgiven = clamp01(lever.forgive * (p.forgiving_base + unit.leadership));
  terms.latent =
      1.0f + p.serious_incident_per_latent_risk * load(week.units.latent_risk + unit.slot);
  return terms;
}

/// The class in which a client's trust is counted.
TILLIT_INLINE i32 trust_class(f32 trust) {
  const i32 number = to_integer(trust * static_cast<float>(trust_classes));
  return smaller(number, static_cast<std::int32_t>(trust_classes) - 1);
}

/// The client's side of a meeting: trust, need, memory.
TILLIT_INLINE void remember(const UnitWeek& week, const UnitBlock& block,
                            const ClientLanes& clients, f32 q, Meetings& sum) {
  const Parameters& p = *week.parameters;
  const f32 before = trust_of(week, clients);
  const f32 trust = trust_toward(before, q, p.client_trust_rise_rate, p.client_trust_fall_rate);
  sum.trust_change += select(clients.here, trust - before, 0.0f);

  // need of a served client += 0.03 (0.55 - q), clamped; then toward its base at 0.02
  const f32 need = clients.need;
  const f32 grown = clamp01(need + p.failure_demand * (p.failure_demand_reference - q));
  sum.need_change += select(clients.here, grown - need, 0.0f);
  keep(week, clients, toward(grown, clients.base_need, p.need_return_rate), trust, q);

  std::uint32_t* counts = week.trust_counts + std::size_t{block.number} * trust_classes;
  const i32 old_class = trust_class(before), new_class = trust_class(trust);
  for (int lane = 0; lane < lane_count; ++lane) {
    if (clients.here[lane] == 0) continue;
    --counts[old_class[lane]];
    ++counts[new_class[lane]];
  }
}

/// One meeting in every lane where there is one: its quality, mistakes and what the client keeps.
TILLIT_INLINE void meet(const UnitWeek& week, const UnitBlock& block, const UnitLanes& unit,
                        const MeetingTerms& terms, const ClientLanes& clients, u32 meeting,
                        Meetings& sum) {
  const i32 here = clients.here;
  const Parameters& p = *week.parameters;
  const f32 d = unit.discretion;
  const LaneWords words =
      draw(week.key, number_of(Purpose::encounter), week.week, unit.number, meeting);

  // served by a uniformly drawn member of the unit
  const u32 member = choose(words.third, same_bits<u32>(larger(unit.staff, 1)));
  const i32 at = same_bits<i32>(member) * 16 + lane_numbers();
  const std::size_t lane = block.first_staff + (unit.slot - block.first_slot);
  const f32 can = gather_where(here, week.staff.can + lane, at, f32{});
  const f32 want = gather_where(here, week.staff.want + lane, at, f32{});
  const f32 dare = gather_where(here, week.staff.dare + lane, at, f32{});
  const f32 effort = larger(want, unit.least_effort);
  const f32 z = clients.need * terms.need_left;

  // professional part x / sqrt(1 + x^2),
  //   x = 2.0 cbrt(can w_e dare) (0.2 + 0.8 alignment) (1 + 0.3 practice) - 0.4 z (1 - can)
  const f32 x = terms.direction * cube_root(can * effort * dare) -
                p.professional_lost_by_need * z * (1.0f - can);
  const f32 professional = x / square_root(1.0f + x * x);
  // rule-guided part (1 - 0.6 z) (0.4 + 0.6 w_e)
  const f32 rule = (1.0f - p.rule_lost_by_need * z) * (p.rule_base + p.rule_per_effort * effort);
  // q = clamp(f ((1 - d) rule + d professional) + U(-0.1, 0.1))
  const f32 noise = p.quality_noise * (2.0f * uniform(words.fourth) - 1.0f);
  const f32 q = clamp01(terms.time * ((1.0f - d) * rule + d * professional) + noise);

  // minor mistake with probability 0.10 (1 - q) (1 + 0.4 (forgive - 0.5) (1 - w_e))
  const f32 p_minor =
      p.minor_mistake_rate * (1.0f - q) *
      (1.0f + p.minor_mistake_per_forgive *
                  (unit.lever.forgive - p.minor_mistake_forgive_reference) * (1.0f - effort));
  // serious incident with probability 0.0002 (1 - q)^2 (1 + 3 latent)
  const f32 p_serious = p.serious_incident_rate * (1.0f - q) * (1.0f - q) * terms.latent;
  const LaneWords mistakes =
      draw(week.key, number_of(Purpose::meeting), week.week, unit.number, meeting);
  const i32 minor = here & (chance(mistakes.first) < p_minor);
  const i32 reported = minor & (chance(mistakes.second) < dare);
  const i32 forgiven = reported & (chance(mistakes.third) < terms.p_forgiven);
  const i32 serious = here & (chance(mistakes.fourth) < p_serious);

  sum.quality += select(here, q, 0.0f);
  sum.good -= here & (q >= p.good_meeting_threshold);
  sum.minor -= minor;
  sum.reported -= reported;
  sum.forgiven -= forgiven;
  sum.serious -= serious;
  remember(week, block, clients, q, sum);
}

/// 3.8: all meetings of the week.
TILLIT_INLINE Meetings encounters(const UnitWeek& week, const UnitBlock& block, UnitLanes& unit) {
  visits(week, block, unit);
  const MeetingTerms terms = meeting_terms(week, block, unit);
  const i32 first = same_bits<i32>(load(week.first_client + unit.slot));

  Meetings sum;
  for (std::int32_t visit = 0;; ++visit) {
    const i32 here = unit.visitors > visit;
    if (none(here)) return sum;
    const i32 client = load(block.notes + 2 * visit * lane_count);
    const i32 meeting = load(block.notes + (2 * visit + 1) * lane_count);
    const ClientLanes clients = clients_at(week, here, first + client);
    meet(week, block, unit, terms, clients, same_bits<u32>(meeting), sum);
  }
}

}  // namespace TILLIT_KERNEL_SET
}  // namespace tillit::governance
