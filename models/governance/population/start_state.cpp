#include "models/governance/population/start_state.hpp"

#include <algorithm>

#include "models/governance/population/people.hpp"
#include "sim/random/variates.hpp"
#include "sim/threads/sections.hpp"

namespace tillit::governance {
namespace {

constexpr int before_the_first_week = 0;

Words start_draw(const Setting& setting, Purpose purpose, std::uint32_t who,
                 std::uint32_t which = 0) {
  return draw(setting.key, number_of(purpose), before_the_first_week, who, which);
}

/// N(0, spread)
float deviation(float spread, Words words) {
  return static_cast<float>(double{spread} * normal(words.first, words.second));
}

template <class Values, class Value>
void fill(Values& values, Value value) {
  std::fill(values.begin(), values.end(), value);
}

void start_boards(const Setting& setting, Boards& boards) {
  const Parameters& p = setting.parameters;
  boards.resize(setting.tree.principals);
  fill(boards.pressure, p.start_pressure);
  fill(boards.salience, p.start_salience);
  fill(boards.trust, p.start_board_trust);
  for (std::uint32_t board = 0; board < setting.tree.principals; ++board) {
    const Words own = start_draw(setting, Purpose::board_start, board);
    const Words place = start_draw(setting, Purpose::lasting_conditions, board);
    boards.risk_aversion[board] = setting.start.risk_aversion(uniform(own.first));
    boards.lasting_conditions[board] = deviation(p.lasting_conditions_spread, place);
  }
}

void start_services(const Setting& setting, Services& services) {
  services.resize(setting.tree.sector_of_service.size());
  for (std::uint32_t service = 0; service < services.passing_conditions.size(); ++service) {
    services.passing_conditions[service] =
        deviation(setting.parameters.passing_conditions_spread,
                  start_draw(setting, Purpose::service_start, service));
  }
}

void start_inspectors(const Setting& setting, Inspectors& inspectors) {
  const Parameters& p = setting.parameters;
  inspectors.resize(setting.tree.inspectors.total());
  fill(inspectors.trust, p.start_trust_in_inspected);
  for (std::uint32_t inspector = 0; inspector < setting.tree.inspectors.total(); ++inspector) {
    const Words words = start_draw(setting, Purpose::inspector_start, inspector);
    inspectors.style[inspector] = deviation(p.inspector_style_spread, words);
    inspectors.competence[inspector] = setting.start.inspector_competence(uniform(words.third));
  }
}

void start_managers(const Parameters& p, Managers& managers, std::size_t count) {
  managers.resize(count);
  fill(managers.control, p.start_control);
  fill(managers.trust, p.start_manager_trust);
  fill(managers.training, p.start_training_gain);
  fill(managers.admin, p.start_manager_admin_share);
}

float start_leadership(const Setting& setting, Purpose purpose, std::uint32_t who) {
  const Words words = start_draw(setting, purpose, who);
  return setting.start.leadership(uniform(words.first));
}

void start_leaders(const Setting& setting, State& state) {
  const Tree& tree = setting.tree;
  const Parameters& p = setting.parameters;
  start_managers(p, state.directors, tree.sector_of_service.size());
  start_managers(p, state.area_managers, tree.service_of_area.size());
  start_managers(p, state.unit_managers, tree.slots());
  for (std::uint32_t i = 0; i < tree.sector_of_service.size(); ++i) {
    state.directors.leadership[i] = start_leadership(setting, Purpose::director_start, i);
  }
  for (std::uint32_t i = 0; i < tree.service_of_area.size(); ++i) {
    state.area_managers.leadership[i] = start_leadership(setting, Purpose::area_manager_start, i);
  }
  for (std::uint32_t i = 0; i < tree.slot_of_unit.size(); ++i) {
    state.unit_managers.leadership[tree.slot_of_unit[i]] =
        start_leadership(setting, Purpose::unit_manager_start, i);
  }
}

void start_units(const Setting& setting, Units& units) {
  const Parameters& p = setting.parameters;
  const Tree& tree = setting.tree;
  units.resize(tree.slots());
  fill(units.alignment, p.start_alignment);
  fill(units.latent_risk, p.start_latent_risk);
  fill(units.practice, p.start_practice);
  fill(units.burden, p.start_burden);
  fill(units.deterrence, p.start_deterrence);
  fill(units.inspector_trust, p.start_inspector_trust);
  fill(units.forgiven, p.start_forgiven);
  fill(units.punished, p.start_punished);
  fill(units.observed_quality, p.start_observed_quality);
  fill(units.indicator, p.start_indicator);
  fill(units.workload, p.start_workload);
  fill(units.gaming, p.start_gaming);
  fill(units.admin_share, p.start_admin_share);
  for (std::uint32_t slot = 0; slot < tree.slots(); ++slot) {
    units.stakes_factor[slot] = tree.is_independent[slot] != 0 ? p.private_stakes : 1.0f;
  }
}

void start_staff(const Setting& setting, State& state, std::uint32_t unit) {
  const Parameters& p = setting.parameters;
  const std::uint32_t slot = setting.tree.slot_of_unit[unit];
  const auto members = static_cast<std::uint32_t>(setting.tree.staff_of_slot[slot]);
  for (std::uint32_t member = 0; member < members; ++member) {
    const std::size_t place = setting.tree.staff_place(slot, member);
    const Words kind = start_draw(setting, Purpose::staff_kind, unit, member);
    const Words words = start_draw(setting, Purpose::staff_start, unit, member);
    give_traits(setting, state, place, kind);
    state.staff.can[place] = setting.start.can(uniform(words.first));
    state.staff.dare[place] = p.start_dare;
    state.staff.trust[place] = p.start_staff_trust;
    state.staff.strain[place] = p.start_strain;
  }
}

void start_clients(const Setting& setting, State& state, std::uint32_t unit) {
  const Tree& tree = setting.tree;
  const std::uint32_t slot = tree.slot_of_unit[unit];
  const BetaQuantile& need = setting.start.need[tree.blocks[slot / lanes_of_block].sector];
  double sum = 0;
  for (std::uint32_t i = tree.first_client[slot]; i < tree.first_client[slot + 1]; ++i) {
    const Words words =
        start_draw(setting, Purpose::client_start, unit, i - tree.first_client[slot]);
    const float base = need(uniform(words.first));
    state.clients[i] = {.need = base,
                        .base_need = base,
                        .trust = setting.parameters.start_client_trust,
                        .current = 0,
                        .last_quality = no_meeting};
    sum += double{base};
  }
  const double count = tree.clients_of_slot[slot];
  state.units.client_base_sum[slot] = sum;
  state.units.client_trust_sum[slot] = count * double{setting.parameters.start_client_trust};
}

void count_trust(const Setting& setting, State& state) {
  const float share = setting.parameters.start_client_trust * static_cast<float>(trust_classes);
  const std::size_t start_class = std::min(static_cast<std::size_t>(share), trust_classes - 1);
  const Tree& tree = setting.tree;
  state.trust_counts.resize(tree.blocks.size() * trust_classes);
  for (std::uint32_t slot = 0; slot < tree.slots(); ++slot) {
    const std::size_t block = slot / lanes_of_block;
    state.trust_counts[block * trust_classes + start_class] +=
        static_cast<std::uint32_t>(tree.clients_of_slot[slot]);
  }
}

}  // namespace

State start_state(const Setting& setting) {
  const Tree& tree = setting.tree;
  State state;
  state.sectors.resize(tree.sectors);
  fill(state.sectors.rules, setting.parameters.start_rules);
  fill(state.sectors.alarm, setting.parameters.start_alarm);
  start_boards(setting, state.boards);
  start_services(setting, state.services);
  start_inspectors(setting, state.inspectors);
  start_leaders(setting, state);
  start_units(setting, state.units);
  state.staff.resize(tree.staff_places);
  state.clients.resize(tree.first_client.back());
  parallel_section(tree.slot_of_unit.size(), 64, [&](std::size_t i) {
    const auto unit = static_cast<std::uint32_t>(i);
    start_staff(setting, state, unit);
    start_clients(setting, state, unit);
  });
  count_trust(setting, state);
  return state;
}

}  // namespace tillit::governance
