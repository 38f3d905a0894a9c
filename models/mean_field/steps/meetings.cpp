#include "models/mean_field/steps/chain.hpp"
#include "sim/arithmetic/functions.hpp"

namespace tillit::mean_field {
namespace {

/// Mean quality of a meeting.
float quality_of_meetings(const Chain& of) {
  const Parameters& p = of.p;
  const Staff& staff = of.staff;
  const float effort = of.told.effort;
  const float d = of.told.discretion;
  // f = clamp(workload^-0.5, 0.3, 1.1)
  const float f =
      clamp(exponential(-p.time_exponent * logarithm(of.unit.workload)), p.time_least, p.time_most);
  const float z = of.citizen.need * (1 - p.need_eased_by_involve * of.lever.involve);
  const float x = p.professional_scale * cube_root(staff.can * effort * staff.dare) *
                      (p.direction_base + p.direction_per_alignment * of.unit.alignment) *
                      (1 + p.professional_per_practice * of.unit.practice) -
                  p.professional_lost_by_need * z * (1 - staff.can);
  const float professional = x / square_root(1 + x * x);
  const float rule = (1 - p.rule_lost_by_need * z) * (p.rule_base + p.rule_per_effort * effort);
  return clamp01(f * ((1 - d) * rule + d * professional));
}

/// Share of meetings that are good: their quality is even around the mean, as wide as chance is.
float good_share(float quality, const Parameters& p) {
  if (p.quality_noise <= 0) return quality >= p.good_meeting_threshold ? 1 : 0;
  return clamp01(0.5f + (quality - p.good_meeting_threshold) / (2 * p.quality_noise));
}

/// Minor mistakes and what becomes of them.
void mistakes(const Chain& of) {
  const Parameters& p = of.p;
  Signals& told = of.told;
  told.minor =
      clamp01(p.minor_mistake_rate * (1 - told.quality) *
              (1 + p.minor_mistake_per_forgive *
                       (of.lever.forgive - p.minor_mistake_forgive_reference) * (1 - told.effort)));
  told.reported = told.minor * of.staff.dare;
  const float forgiven =
      told.reported * clamp01(of.lever.forgive * (p.forgiving_base + told.leadership));
  const bool met = told.visiting > 0;
  of.unit.forgiven = met ? p.forgiven_scale * clamp01(p.forgiven_sensitivity * forgiven) : 0;
  of.unit.punished =
      met ? p.punished_scale * clamp01(p.punished_sensitivity * (told.reported - forgiven)) : 0;
}

/// Serious incidents per member of staff, then the latent risk that mistakes leave.
void incidents(const Chain& of) {
  const Parameters& p = of.p;
  Signals& told = of.told;
  const float meetings = of.sector.own.clients_per_staff * told.visiting;
  const float poor = 1 - told.quality;
  const float in_meetings = p.serious_incident_rate * poor * poor *
                            (1 + p.serious_incident_per_latent_risk * of.unit.latent_risk);
  const float staff = of.sector.staff_of_unit;
  const float by_misconduct =
      smaller(p.serious_incident_per_misconduct * told.misconduct * staff, 1.0f) / staff;
  told.serious = meetings * clamp01(in_meetings) + by_misconduct;

  if (!of.on.latent_risk) return;
  const float latent = of.unit.latent_risk;
  const float met = told.visiting > 0 ? 1.0f : 0.0f;
  of.unit.latent_risk = clamp01(latent + met * (told.minor - told.reported) * (1 - latent) -
                                met * told.reported * latent - p.latent_risk_decay_rate * latent);
}

}  // namespace

// 3.8  Meetings.
void meetings(Week& week) {
  for_each_chain(week, [](const Chain& of, const Place&) {
    const Parameters& p = of.p;
    const Levers& lever = of.lever;
    Signals& told = of.told;
    const SectorParameters& own = of.sector.own;
    told.visiting = smaller(own.visit_rate * (p.visits_base + of.citizen.need), 1.0f);
    const float time = clamp(1 - of.unit.admin_share - p.capacity_lost_by_gaming * of.unit.gaming,
                             p.capacity_least, 1.0f);
    const float capacity =
        (1 - told.absent) * time *
        (1 + p.capacity_per_earmark * (lever.earmark - p.capacity_earmark_reference)) *
        (1 - p.capacity_lost_by_support * (lever.support - p.capacity_support_reference)) *
        lever.staffing * told.conditions / (p.normal_presence * p.normal_citizen_time);
    of.unit.workload = told.absent < 1 ? own.clients_per_staff * told.visiting /
                                             of.sector.reference_visits / capacity
                                       : p.workload_without_staff;
    told.quality = quality_of_meetings(of);
    told.good = good_share(told.quality, p);
    mistakes(of);
    incidents(of);

    Citizen& citizen = of.citizen;
    const float rate =
        told.quality > citizen.trust ? p.client_trust_rise_rate : p.client_trust_fall_rate;
    citizen.trust = toward(citizen.trust, told.quality, told.visiting * rate);
    citizen.need = clamp01(citizen.need + told.visiting * p.failure_demand *
                                              (p.failure_demand_reference - told.quality));
    citizen.need = toward(citizen.need, citizen.base_need, p.need_return_rate);
    const float seen = told.visiting > 0 ? told.quality : of.unit.observed_quality;
    of.unit.observed_quality =
        clamp01(seen - p.observed_quality_lost_by_misconduct * told.misconduct);
  });
}

}  // namespace tillit::mean_field
