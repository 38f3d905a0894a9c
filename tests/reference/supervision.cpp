// 3.4 Supervision.
#include "people.hpp"
#include "week.hpp"

namespace tillit::reference {

namespace {

double mean_joint(const SectorState& sector) {
  double sum = 0.0;
  for (const Unit* unit : sector.units) sum += unit->service->levers.joint;
  return sum / number_of(sector.units);
}

// units/150/inspectors*(1 - 0.3*mean joint of the sector's units)
double probability_of_inspection(const World& world, const SectorState& sector) {
  const double units_each = number_of(sector.units) /
                            world.parameters.population.units_per_inspector /
                            number_of(sector.inspectors);
  return units_each * (1.0 - world.parameters.supervision.fewer_per_joint * mean_joint(sector));
}

// Of two units drawn, the one with last week's lower indicator; the second if equal.
Unit& unit_at_risk(World& world, const SectorState& sector) {
  Unit& first = *sector.units[world.draws.one_of(sector.units.size())];
  Unit& second = *sector.units[world.draws.one_of(sector.units.size())];
  return first.indicator < second.indicator ? first : second;
}

void inspect(World& world, Inspector& inspector, Unit& unit) {
  const SupervisionParameters& p = world.parameters.supervision;
  const Levers& lever = unit.service->levers;
  const double t = unit.trust_in_inspectors;
  const double k = inspector.competence;
  const double q = unit.observed_quality;  // of last week

  // ell = clamp(learning + personal style + 0.2*(trust in those inspected - 0.5))
  const double ell =
      clamp(lever.learning + inspector.style + p.style_per_trust * (inspector.trust - 0.5));

  // deficiency (D = 1, else 0) with probability clamp(0.8 - 1.2*last week's admin share)
  const double deficiency =
      world.draws.chance(clamp(p.deficiency_base - p.deficiency_per_admin * unit.admin_share))
          ? 1.0
          : 0.0;

  // severity = clamp((1-ell)*(0.6*D + 0.4*(1-q))*(1 + 0.25*mandatory_fine))
  const double severity =
      clamp((1.0 - ell) *
            (p.severity_of_deficiency * deficiency + p.severity_of_low_quality * (1.0 - q)) *
            (1.0 + p.severity_per_fine * lever.mandatory_fine));

  unit.week.inspected = true;
  unit.week.severity = severity;
  unit.burden = 1.0;
  unit.deterrence = 1.0 - p.deterrence_lost_by_learning * ell;
  unit.manager.control = clamp(unit.manager.control + p.control_per_severity * severity);

  // dare will get -0.08*(1-ell)*(1-t), ability the gain 0.04*ell*t*k*(1 + 0.2*joint)
  unit.week.dare_effect = -p.dare_effect * (1.0 - ell) * (1.0 - t);
  unit.week.can_gain = p.can_gain * ell * t * k * (1.0 + p.can_gain_per_joint * lever.joint);

  // latent risk is multiplied by 1-0.4*ell*t
  if (world.on.latent_risk) unit.latent_risk *= 1.0 - p.latent_relief * ell * t;

  // t toward 0.5*ell + 0.5*k - 0.3*severity at 0.3, clamped
  const double deserved =
      p.trust_per_style * ell + p.trust_per_competence * k - p.trust_per_severity * severity;
  unit.trust_in_inspectors = clamp(toward(t, deserved, p.trust_rate));

  // k += 0.005*ell*(1-k)
  inspector.competence = k + p.competence_rate * ell * (1.0 - k);

  // trust(x, 0.5*q + 0.5*(1-D))
  const double seen =
      p.inspected_quality_weight * q + p.inspected_order_weight * (1.0 - deficiency);
  inspector.trust = trust(inspector.trust, seen, world.chain_trust);
}

}  // namespace

void supervision(World& world) {
  const SupervisionParameters& p = world.parameters.supervision;
  for (Unit* unit : world.units) {
    unit->burden *= p.memory;
    unit->deterrence *= p.memory;
  }
  for (SectorState& sector : world.sectors) {
    for (Inspector& inspector : sector.inspectors)
      if (world.draws.chance(p.inspector_leaves)) inspector = new_inspector(world);
    if (!world.on.supervision || sector.units.empty()) continue;
    const double probability = probability_of_inspection(world, sector);
    for (Inspector& inspector : sector.inspectors) {
      if (!world.draws.chance(probability)) continue;
      Unit& unit = unit_at_risk(world, sector);
      if (!unit.week.inspected) inspect(world, inspector, unit);
    }
  }
}

}  // namespace tillit::reference
