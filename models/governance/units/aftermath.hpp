#pragma once

#include "models/governance/units/encounters.hpp"

namespace tillit::governance {
inline namespace TILLIT_KERNEL_SET {

/// What the week's meetings leave in the unit: mistakes forgiven, punished and hidden, and quality
/// as it is seen there (end of 3.8).
TILLIT_INLINE void aftermath(const UnitWeek& week, const UnitLanes& unit, Meetings& sum,
                             f32 drawn) {
  const Parameters& p = *week.parameters;
  const f32 forgiven_rate = mean_of(to_number(sum.forgiven), unit.visitors);
  const f32 reported_rate = mean_of(to_number(sum.reported), unit.visitors);
  const f32 hidden_rate = mean_of(to_number(sum.minor - sum.reported), unit.visitors);

  // forgiven := 0.2 clamp(10 forgiven_rate), punished := 0.4 clamp(10 (reported - forgiven rate))
  store(week.units.forgiven + unit.slot,
        p.forgiven_scale * clamp01(p.forgiven_sensitivity * forgiven_rate));
  store(week.units.punished + unit.slot,
        p.punished_scale * clamp01(p.punished_sensitivity * (reported_rate - forgiven_rate)));

  // latent += hidden (1 - latent) - reported latent - 0.02 latent, clamped
  if (week.mechanisms->latent_risk) {
    const f32 latent = load(week.units.latent_risk + unit.slot);
    store(week.units.latent_risk + unit.slot,
          clamp01(latent + hidden_rate * (1.0f - latent) - reported_rate * latent -
                  p.latent_risk_decay_rate * latent));
  }

  // one serious incident more with probability min(1, 0.02 misconduct cases)
  const f32 p_more = smaller(p.serious_incident_per_misconduct * to_number(unit.misconduct), 1.0f);
  sum.serious -= drawn < p_more;

  // observed quality = clamp(m - 0.4 misconduct / staff)
  const f32 m = select(unit.visitors > 0, mean_of(sum.quality, unit.visitors),
                       load(week.units.observed_quality + unit.slot));
  store(week.units.observed_quality + unit.slot,
        clamp01(m - p.observed_quality_lost_by_misconduct *
                        mean_of(to_number(unit.misconduct), unit.staff)));
}

/// 3.9, first part: a unit finds a better way with probability 0.02 d (mean dare); then practice
/// fades.
TILLIT_INLINE void discovery(const UnitWeek& week, const UnitLanes& unit, f32 drawn, f32 size) {
  const Parameters& p = *week.parameters;
  const f32 practice = load(week.units.practice + unit.slot);
  const i32 finds = drawn < p.discovery_rate * unit.discretion * unit.mean_dare;
  // practice += U(0, 0.2) (1 - practice)
  const f32 found = practice + p.discovery_most * size * (1.0f - practice);
  store(week.units.practice + unit.slot, p.practice_persistence * select(finds, found, practice));
}

}  // namespace TILLIT_KERNEL_SET
}  // namespace tillit::governance
