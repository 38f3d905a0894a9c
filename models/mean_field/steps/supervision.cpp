#include "models/mean_field/steps/chain.hpp"
#include "sim/arithmetic/functions.hpp"

namespace tillit::mean_field {
namespace {

/// Inspections by `inspector` of the unit of one service, at `rate` a week. Returns what one of
/// them does to the inspector.
Inspector inspected(const Chain& of, const Inspector& inspector, float rate) {
  const Parameters& p = of.p;
  const float t = of.unit.inspector_trust;
  const float k = inspector.competence;
  const float ell = clamp01(of.lever.learning + inspector.style +
                            p.style_per_trust * (inspector.trust - p.style_trust_reference));
  const float deficient = clamp01(p.deficiency_base - p.deficiency_per_admin * of.unit.admin_share);
  const float severity = clamp01((1 - ell) *
                                 (p.severity_per_deficiency * deficient +
                                  p.severity_per_poor_quality * (1 - of.unit.observed_quality)) *
                                 (1 + p.severity_per_fine * of.lever.mandatory_fine));
  of.told.visit_rate = rate;
  of.told.severity = severity;
  of.told.dare_effect = -rate * p.dare_lost_by_inspection * (1 - ell) * (1 - t);
  of.told.can_gain = rate * p.can_per_inspection * ell * t * k *
                     (1 + p.can_per_inspection_per_joint * of.lever.joint);
  of.unit.burden = toward(of.unit.burden, 1, rate);
  of.unit.deterrence = toward(of.unit.deterrence, 1 - p.deterrence_lost_by_learning * ell, rate);
  of.unit_manager.control =
      clamp01(of.unit_manager.control + rate * p.control_per_severity * severity);
  if (of.on.latent_risk) {
    of.unit.latent_risk *= 1 - rate * p.latent_risk_removed_by_inspection * ell * t;
  }
  const float earned = p.inspector_trust_per_learning * ell + p.inspector_trust_per_competence * k -
                       p.inspector_trust_per_severity * severity;
  of.unit.inspector_trust = clamp01(toward(t, earned, rate * p.inspector_trust_rate));

  Inspector after = inspector;
  after.competence = k + p.inspector_learning_rate * ell * (1 - k);
  after.trust = trust_toward(inspector.trust,
                             p.trust_in_inspected_per_quality * of.unit.observed_quality +
                                 p.trust_in_inspected_per_order * (1 - deficient),
                             p);
  return after;
}

}  // namespace

// 3.4  Supervision. Of two units of equal indicator either is visited: nothing is selected.
void supervision(Week& week) {
  const Parameters& p = week.setting.parameters;
  for (Unit& unit : week.state.units) {
    unit.burden *= p.inspection_persistence;
    unit.deterrence *= p.inspection_persistence;
  }
  if (!week.setting.mechanisms.supervision) return;
  for (std::uint32_t sector = 0; sector < week.setting.sectors.size(); ++sector) {
    const SectorMeans& means = week.setting.sectors[sector];
    if (means.units <= 0) continue;
    Inspector& inspector = week.state.inspectors[sector];
    inspector.competence = toward(inspector.competence, week.setting.means.inspector_competence,
                                  p.inspector_leaving_rate);
    inspector.trust = toward(inspector.trust, p.start_trust_in_inspected, p.inspector_leaving_rate);

    const auto units_here = [&](const Place& place) {
      return place.sector == sector ? place.units : 0.0;
    };
    const float joint = mean_over_services(
        week, units_here, [&](std::size_t service) { return week.signals[service].lever.joint; });
    // An inspector's inspections a week: units/150/inspectors*(1 - 0.3*mean joint).
    const float inspects =
        static_cast<float>(means.units / double{p.units_per_inspector} / means.inspectors) *
        (1 - p.inspections_saved_by_joint * joint);
    const float rate = inspects * static_cast<float>(means.inspectors / means.units);
    const Inspector before = inspector;
    double competence = 0, trust = 0;
    for_each_chain(week, [&](const Chain& of, const Place& place) {
      if (place.sector != sector) return;
      const Inspector after = inspected(of, before, smaller(rate, 1.0f));
      competence += place.units * double{after.competence};
      trust += place.units * double{after.trust};
    });
    inspector.competence =
        toward(before.competence, static_cast<float>(competence / means.units), inspects);
    inspector.trust = toward(before.trust, static_cast<float>(trust / means.units), inspects);
  }
}

}  // namespace tillit::mean_field
