#include "models/governance/steps/supervision.hpp"

#include "models/governance/onlooker.hpp"
#include "models/governance/week.hpp"
#include "sim/arithmetic/functions.hpp"
#include "sim/random/variates.hpp"
#include "sim/threads/sections.hpp"

namespace tillit::governance {
namespace {

/// What earlier inspections left behind fades.
void fade(Week& week) {
  const float kept = week.setting.parameters.inspection_persistence;
  for (float& burden : week.state.units.burden) burden *= kept;
  for (float& deterrence : week.state.units.deterrence) deterrence *= kept;
}

/// `joint` as the sector's units meet it, on average.
float mean_joint(const Week& week, std::uint32_t sector) {
  const Tree& tree = week.setting.tree;
  double sum = 0;
  for (std::uint32_t service = 0; service < tree.sector_of_service.size(); ++service) {
    if (tree.sector_of_service[service] != sector) continue;
    sum += double{week.levers(service).joint} * tree.units_of_service(service).size();
  }
  return static_cast<float>(sum / static_cast<double>(tree.units_of_sector[sector].size()));
}

void succeed(const Week& week, std::uint32_t inspector) {
  const Parameters& p = week.setting.parameters;
  Inspectors& inspectors = week.state.inspectors;
  const Words words = week.draw(Purpose::inspector_succession, inspector);
  if (!(chance(words.first) < p.inspector_leaving_rate)) return;
  const Words own = week.draw(Purpose::inspector_style, inspector);
  inspectors.style[inspector] =
      static_cast<float>(double{p.inspector_style_spread} * normal(own.first, own.second));
  inspectors.competence[inspector] = week.setting.start.inspector_competence(uniform(words.second));
  inspectors.trust[inspector] = p.start_trust_in_inspected;
}

/// What an inspection does to the unit, its staff and the inspector.
void inspect(const Week& week, std::uint32_t inspector, std::uint32_t slot, float drawn) {
  const Parameters& p = week.setting.parameters;
  const Levers levers =
      week.levers(static_cast<std::uint32_t>(week.setting.tree.service_of_slot[slot]));
  Units& units = week.state.units;
  Inspectors& inspectors = week.state.inspectors;
  float& t = units.inspector_trust[slot];
  float& k = inspectors.competence[inspector];
  float& trust = inspectors.trust[inspector];
  const float observed = units.observed_quality[slot];

  // ell = clamp(learning + personal style + 0.2 (trust in those inspected - 0.5))
  const float ell = clamp01(levers.learning + inspectors.style[inspector] +
                            p.style_per_trust * (trust - p.style_trust_reference));
  const float D = drawn < chance_of_deficiency(week, slot) ? 1.0f : 0.0f;
  // severity = clamp((1 - ell) (0.6 D + 0.4 (1 - observed)) (1 + 0.25 mandatory_fine))
  const float severity =
      clamp01((1.0f - ell) *
              (p.severity_per_deficiency * D + p.severity_per_poor_quality * (1.0f - observed)) *
              (1.0f + p.severity_per_fine * levers.mandatory_fine));

  units.burden[slot] = 1;
  units.deterrence[slot] = 1.0f - p.deterrence_lost_by_learning * ell;
  float& control = week.state.unit_managers.control[slot];
  control = clamp01(control + p.control_per_severity * severity);

  Inspection& signal = week.signals.inspection;
  signal.visited[slot] = 1;
  signal.learning[slot] = ell;
  signal.competence[slot] = k;
  signal.severity[slot] = severity;
  signal.dare_effect[slot] = -p.dare_lost_by_inspection * (1.0f - ell) * (1.0f - t);
  signal.can_gain[slot] =
      p.can_per_inspection * ell * t * k * (1.0f + p.can_per_inspection_per_joint * levers.joint);
  if (week.setting.mechanisms.latent_risk) {
    units.latent_risk[slot] *= 1.0f - p.latent_risk_removed_by_inspection * ell * t;
  }

  // then t moves toward 0.5 ell + 0.5 k - 0.3 severity at 0.3, clamped
  t = clamp01(toward(t,
                     p.inspector_trust_per_learning * ell + p.inspector_trust_per_competence * k -
                         p.inspector_trust_per_severity * severity,
                     p.inspector_trust_rate));
  k += p.inspector_learning_rate * ell * (1.0f - k);
  trust = trust_toward(
      trust,
      p.trust_in_inspected_per_quality * observed + p.trust_in_inspected_per_order * (1.0f - D), p);
}

/// Announced inspections, each by one of the sector's inspectors, unless one has been there.
void visit_announced(const Week& week, std::uint32_t sector) {
  const Tree& tree = week.setting.tree;
  const Range inspectors = tree.inspectors[sector];
  for (const std::uint32_t slot : week.announced) {
    if (tree.blocks[slot / lanes_of_block].sector != sector) continue;
    if (week.signals.inspection.visited[slot] != 0) continue;
    const auto unit = static_cast<std::uint32_t>(tree.unit_of_slot[slot]);
    const Words words = week.draw(Purpose::announced_inspector, unit);
    const auto count = static_cast<std::uint32_t>(inspectors.size());
    inspect(week, inspectors.first + choose(words.first, count), slot, chance(words.second));
  }
}

/// The inspectors of a sector, in order: each may visit the worse of two units drawn.
void inspect_sector(const Week& week, std::uint32_t sector) {
  const Parameters& p = week.setting.parameters;
  const Tree& tree = week.setting.tree;
  const auto& units = tree.units_of_sector[sector];
  if (units.empty()) return;
  const auto count = static_cast<std::uint32_t>(units.size());
  const Range inspectors = tree.inspectors[sector];
  // units / 150 / inspectors (1 - 0.3 mean joint)
  const float p_inspection = static_cast<float>(count) / p.units_per_inspector /
                             static_cast<float>(inspectors.size()) *
                             (1.0f - p.inspections_saved_by_joint * mean_joint(week, sector));
  const Column<float>& indicator = week.state.units.indicator;
  for (const std::uint32_t inspector : inspectors) {
    succeed(week, inspector);
    const Words words = week.draw(Purpose::inspection, inspector);
    if (!(chance(words.first) < p_inspection)) continue;
    const std::uint32_t first = tree.slot_of_unit[units[choose(words.second, count)]];
    const std::uint32_t second = tree.slot_of_unit[units[choose(words.third, count)]];
    const std::uint32_t visited = indicator[first] < indicator[second] ? first : second;
    if (week.signals.inspection.visited[visited] != 0) continue;
    if (week.onlooker != nullptr) week.onlooker->visits(week, sector, first, visited);
    inspect(week, inspector, visited, chance(words.fourth));
  }
  visit_announced(week, sector);
}

}  // namespace

float chance_of_deficiency(const Week& week, std::uint32_t slot) {
  const Parameters& p = week.setting.parameters;
  // clamp(0.8 - 1.2 admin share)
  return clamp01(p.deficiency_base - p.deficiency_per_admin * week.state.units.admin_share[slot]);
}

void supervision(Week& week) {
  fade(week);
  week.signals.inspection.clear();
  if (!week.setting.mechanisms.supervision) return;
  parallel_section(week.setting.tree.sectors, 1, [&](std::size_t sector) {
    inspect_sector(week, static_cast<std::uint32_t>(sector));
  });
}

}  // namespace tillit::governance
