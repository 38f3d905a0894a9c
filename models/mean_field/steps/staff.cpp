#include "models/mean_field/steps/chain.hpp"
#include "sim/arithmetic/functions.hpp"

namespace tillit::mean_field {

// 3.6  Staff.
void staff(Week& week) {
  for_each_chain(week, [](const Chain& of, const Place&) {
    const Parameters& p = of.p;
    const Levers& lever = of.lever;
    Signals& told = of.told;
    Staff& s = of.staff;
    const float c = of.unit_manager.control;
    const float S = told.support;
    s.trust =
        trust_toward(s.trust,
                     clamp01(p.staff_trust_per_freedom * (1 - c) + p.staff_trust_per_support * S +
                             p.staff_trust_per_forgiven * of.unit.forgiven -
                             p.staff_trust_per_punished * of.unit.punished),
                     p);
    const float offence = s.aversion * c * (1 - p.attribution + p.attribution * told.own_share) *
                          (1 - p.aversion_eased_by_trust * s.trust);
    s.want = toward(s.want,
                    clamp01(s.disposition + p.want_per_trust * (s.trust - p.want_trust_reference) -
                            offence - s.follow_up_need * (1 - told.follow_up)),
                    p.want_rate);
    told.effort = larger(
        s.want, p.minimum_effort *
                    clamp01(c + p.effort_per_stakes * (told.stakes - p.effort_stakes_reference)));
    s.dare = toward(s.dare,
                    clamp01(p.dare_base + p.dare_per_trust * s.trust + p.dare_per_support * S +
                            p.dare_per_freedom * (1 - c) - p.dare_per_punished * of.unit.punished),
                    p.dare_rate);
    s.dare = clamp01(s.dare + told.dare_effect);
    const float load = p.strain_base +
                       p.strain_per_workload * (of.unit.workload - p.strain_workload_reference) -
                       p.strain_per_discretion * (told.discretion - p.strain_discretion_reference) -
                       p.strain_per_support * (S - p.strain_support_reference) +
                       p.strain_per_admin * (of.unit.admin_share - p.strain_admin_reference);
    s.strain = toward(s.strain, logistic(load), p.strain_rate);
    const float gain =
        p.can_per_discretion * told.discretion + p.can_per_peer * (p.can_peer_base + lever.peer) +
        p.can_per_forgiven * of.unit.forgiven + told.can_gain + p.can_per_research * lever.research;
    s.can = clamp01(s.can + (1 - s.can) * gain - p.can_decay_rate * s.can);
    told.leaving =
        clamp(p.leaving_rate *
                  exponential(p.leaving_per_strain * (s.strain - p.leaving_strain_reference) -
                              p.leaving_per_trust * (s.trust - p.leaving_trust_reference)),
              0.0f, p.leaving_most);
    told.absent = clamp(p.absence_rate * exponential(p.absence_per_strain *
                                                     (s.strain - p.absence_strain_reference)),
                        0.0f, p.absence_most);
    of.unit.gaming = of.on.gaming ? clamp01(c * (1 - s.want) * told.stakes) : 0;
  });
}

// 3.7  Misconduct, per member of staff.
void misconduct(Week& week) {
  for_each_chain(week, [](const Chain& of, const Place&) {
    const Parameters& p = of.p;
    Signals& told = of.told;
    const float c = of.unit_manager.control;
    const float dare = of.staff.dare;
    const float monitoring = clamp01(p.monitoring_by_control * c + p.monitoring_by_dare * dare +
                                     p.monitoring_by_deterrence * of.unit.deterrence);
    told.misconduct = of.staff.flagged * p.misconduct_rate *
                      (1 - p.misconduct_prevented_by_monitoring * monitoring);
    told.found = told.misconduct * clamp01(p.detection_base + p.detection_by_control * c +
                                           p.detection_by_dare * dare);
    told.removed = told.found * p.removal_share;
    const float hidden_in_unit = (told.misconduct - told.found) * of.sector.staff_of_unit;
    const float led_astray = clamp01(p.spread * hidden_in_unit * (1 - of.unit.alignment));
    of.staff.flagged = toward(of.staff.flagged, 1, led_astray);
  });
}

}  // namespace tillit::mean_field
