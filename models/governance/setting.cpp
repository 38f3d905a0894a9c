#include "models/governance/setting.hpp"

#include "models/governance/declaration/declaration.hpp"
#include "models/governance/population/tree.hpp"
#include "models/governance/switched_off.hpp"
#include "sim/arithmetic/functions.hpp"

namespace tillit::governance {
namespace {

SectorConstants constants_of(const Sector& sector, const Parameters& p) {
  SectorConstants constants;
  constants.parameters = sector_parameters_from(sector.values);
  const SectorParameters& own = constants.parameters;
  const float mean_need = own.need_a / (own.need_a + own.need_b);
  // Where nobody ever visits there is no work: any reference but 0 gives a workload of 0.
  constants.reference_visits =
      larger(own.visit_rate * (p.visits_base + mean_need) * own.clients_per_staff, 1e-20f);
  constants.visit_bound = smaller(own.visit_rate * (p.visits_base + 1.0f), 1.0f);
  if (constants.visit_bound > 0) constants.visit_bound_inverse = 1.0f / constants.visit_bound;
  if (constants.visit_bound < 1) {
    // A bound of 0 would make the gaps endless; the smallest positive one makes them long enough.
    const double none_comes = 1.0 - double{larger(constants.visit_bound, 1e-9f)};
    constants.gap_scale = static_cast<float>(1.0 / logarithm(none_comes));
  }
  return constants;
}

std::vector<SectorConstants> constants_of(const std::vector<Sector>& sectors, const Parameters& p) {
  std::vector<SectorConstants> constants;
  for (const Sector& sector : sectors) constants.push_back(constants_of(sector, p));
  return constants;
}

/// (1 - rate)^weeks, for as many weeks as a run can have.
std::vector<float> powers_of_decay(float rate, int weeks) {
  std::vector<float> left;
  double power = 1;
  for (int week = 0; week <= weeks; ++week) {
    left.push_back(static_cast<float>(power));
    power *= 1.0 - double{rate};
  }
  return left;
}

Column<std::int32_t> lever_rows(const Tree& tree) {
  Column<std::int32_t> rows;
  for (const std::int32_t service : tree.service_of_slot) {
    const auto at = static_cast<std::size_t>(service);
    const std::uint32_t cell =
        tree.principal_of_service[at] * tree.sectors + tree.sector_of_service[at];
    rows.push_back(static_cast<std::int32_t>(cell * lever_count));
  }
  return rows;
}

}  // namespace

Setting::Setting(const Scenario& scenario, const Lens& lens, RandomWorld world)
    : parameters(
          switched_off(parameters_from(parameters_under(lens, scenario, governance_declaration())),
                       mechanisms_from(scenario.mechanisms))),
      mechanisms(mechanisms_from(scenario.mechanisms)),
      sectors(constants_of(scenario.sectors, parameters)),
      start(parameters, sectors),
      key(key_of(world)),
      burn_in(scenario.burn_in),
      weeks(scenario.weeks),
      need_decay(powers_of_decay(parameters.need_return_rate, burn_in + weeks)),
      tree(build_tree(scenario, parameters, sectors, key)),
      lever_row_of_slot(lever_rows(tree)) {}

}  // namespace tillit::governance
