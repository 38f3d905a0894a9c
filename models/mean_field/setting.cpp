#include "models/mean_field/setting.hpp"

#include <algorithm>

#include "models/governance/declaration/declaration.hpp"
#include "models/governance/population/size.hpp"
#include "models/governance/switched_off.hpp"
#include "models/mean_field/state.hpp"
#include "sim/arithmetic/functions.hpp"

namespace tillit::mean_field {
namespace {

/// Mean of Beta(a, b).
float beta_mean(float a, float b) { return a / (a + b); }

PeopleMeans means_of(const Parameters& p) {
  const float needing = 1 - p.share_averse - p.share_neutral;
  const float willing = beta_mean(p.disposition_a, p.disposition_b);
  const float unwilling =
      beta_mean(p.control_needing_disposition_a, p.control_needing_disposition_b);
  PeopleMeans means{};
  means.risk_aversion = beta_mean(p.risk_aversion_a, p.risk_aversion_b);
  means.inspector_competence = beta_mean(p.inspector_competence_a, p.inspector_competence_b);
  means.leadership = beta_mean(p.leadership_a, p.leadership_b);
  means.can = beta_mean(p.can_a, p.can_b);
  means.newcomer_can = beta_mean(p.newcomer_can_a, p.newcomer_can_b);
  means.disposition = (1 - needing) * willing + needing * unwilling;
  means.aversion = p.share_averse * 0.5f * (p.aversion_least + p.aversion_most);
  means.follow_up_need = p.shirk * (p.share_neutral * p.neutral_shirk_share + needing);
  return means;
}

SectorMeans means_of(const Sector& sector, const Parameters& p) {
  SectorMeans means;
  means.own = governance::sector_parameters_from(sector.values);
  const auto staff = static_cast<float>(governance::expected_staff_of_unit(means.own));
  means.staff_of_unit = larger(staff, p.least_staff_per_unit);
  means.need = beta_mean(means.own.need_a, means.own.need_b);
  // reference = visit_rate*(0.5+a/(a+b))*clients_per_staff; where nobody ever visits, any but 0
  means.reference_visits = larger(
      means.own.visit_rate * (p.visits_base + means.need) * means.own.clients_per_staff, 1e-20f);
  return means;
}

}  // namespace

Setting::Setting(const Scenario& scenario, const Lens& lens)
    : parameters(
          governance::switched_off(governance::parameters_from(parameters_under(
                                       lens, scenario, governance::governance_declaration())),
                                   governance::mechanisms_from(scenario.mechanisms))),
      mechanisms(governance::mechanisms_from(scenario.mechanisms)),
      means(means_of(parameters)),
      burn_in(scenario.burn_in) {
  for (const Sector& sector : scenario.sectors) sectors.push_back(means_of(sector, parameters));
  for (std::uint32_t principal = 0; principal < scenario.principals.size(); ++principal) {
    const bool synthetic = scenario.population.kind == "synthetic";
    principal_sizes.push_back(synthetic ? 1 : scenario.principals[principal].inhabitants);
    for (std::uint32_t sector = 0; sector < sectors.size(); ++sector) {
      const double whole =
          governance::expected_units(scenario, principal, sector, sectors[sector].own, parameters);
      if (whole <= 0) continue;
      const double kept =
          std::max(double{parameters.least_units_kept}, scenario.population.scale * whole);
      places.push_back({principal, sector, whole, kept});
      sectors[sector].units += kept;
    }
  }
  for (SectorMeans& sector : sectors) {
    // max(1, ceil(units/150))
    const double wanted = sector.units / double{parameters.units_per_inspector};
    sector.inspectors = std::max(1.0, -whole_below(-wanted));
  }
}

WorldSize size_of(const Scenario& scenario, const Lens& lens) {
  const Setting setting(scenario, lens);
  const auto services = static_cast<double>(setting.places.size());
  constexpr double people = 3 + 1 + 1;  // managers, a member of staff, a citizen
  constexpr double bytes = 3 * sizeof(Manager) + sizeof(Unit) + sizeof(Staff) + sizeof(Citizen);
  return {people * services, bytes * services, services};
}

}  // namespace tillit::mean_field
