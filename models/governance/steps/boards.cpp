#include "models/governance/week.hpp"
#include "sim/arithmetic/functions.hpp"
#include "sim/random/variates.hpp"
#include "sim/threads/sections.hpp"

namespace tillit::governance {
namespace {

int week_of_term(const Week& week) {
  const auto cycle = static_cast<int>(week.setting.parameters.election_cycle);
  const int position = week.number % cycle;
  return position < 0 ? position + cycle : position;
}

void election(Week& week, std::uint32_t board) {
  const Parameters& p = week.setting.parameters;
  Boards& boards = week.state.boards;
  const Words words = week.draw(Purpose::election, board);
  // replaced with probability clamp(0.25 + 0.5 salience)
  if (chance(words.first) <
      clamp01(p.replacement_base + p.replacement_per_salience * boards.salience[board])) {
    boards.trust[board] = p.new_board_trust;
    boards.risk_aversion[board] = week.setting.start.risk_aversion(uniform(words.second));
  }
}

}  // namespace

float cycle_of(const Week& week) {
  const Parameters& p = week.setting.parameters;
  if (!week.setting.mechanisms.elections) return p.cycle_without_elections;
  return static_cast<float>(week_of_term(week)) / p.election_cycle;
}

void world_and_state(Week& week) {
  const Parameters& p = week.setting.parameters;
  const Tree& tree = week.setting.tree;
  const float renewal = square_root(1.0f - p.conditions_persistence * p.conditions_persistence);
  parallel_section(tree.sector_of_service.size(), 64, [&](std::size_t service) {
    const auto who = static_cast<std::uint32_t>(service);
    const Levers levers = week.levers(who);

    // passing = 0.985 passing + sqrt(1 - 0.985^2) N(0, 0.12)
    float& passing = week.state.services.passing_conditions[service];
    const Words words = week.draw(Purpose::passing_conditions, who);
    const auto news = static_cast<float>(normal(words.first, words.second));
    passing = p.conditions_persistence * passing + renewal * (p.passing_conditions_spread * news);

    // conditions = exp(clamp(lasting + passing, -0.5, 0.5))
    const float lasting = week.state.boards.lasting_conditions[tree.principal_of_service[service]];
    const float bounded = clamp(lasting + passing, -p.conditions_bound, p.conditions_bound);
    ServiceControl& signal = week.signals.services;
    signal.conditions[service] = week.setting.mechanisms.conditions ? exponential(bounded) : 1.0f;

    // R = rules (1 - exempt); grant = 0.4 earmark (1 - exempt); c_state = clamp(R + 0.2 grant)
    const float rules = week.state.sectors.rules[tree.sector_of_service[service]];
    signal.rules[service] = rules * (1.0f - levers.exempt);
    signal.grant[service] = p.grant_per_earmark * levers.earmark * (1.0f - levers.exempt);
    signal.from_state[service] =
        clamp01(signal.rules[service] + p.control_per_grant * signal.grant[service]);
  });
}

void boards(Week& week) {
  const Parameters& p = week.setting.parameters;
  const Tree& tree = week.setting.tree;
  Boards& boards = week.state.boards;
  const float cycle = cycle_of(week);
  const bool votes = week.setting.mechanisms.elections && week_of_term(week) == 0 &&
                     !week.setting.is_first_week(week.number);
  for (std::uint32_t board = 0; board < tree.principals; ++board) {
    if (votes) election(week, board);

    // target = clamp(0.25 + risk_aversion salience + 0.1 cycle - 0.2 (trust - 0.5)), at 0.1
    const float target =
        clamp01(p.pressure_base + boards.risk_aversion[board] * boards.salience[board] +
                p.pressure_per_cycle * cycle -
                p.pressure_per_trust * (boards.trust[board] - p.pressure_trust_reference));
    boards.pressure[board] = toward(boards.pressure[board], target, p.pressure_rate);

    // c_board = clamp(0.5 c_state + 0.5 (0.5 pressure + 0.5 (1 - trust)))
    const float own_will = p.own_will_by_pressure * boards.pressure[board] +
                           p.own_will_by_distrust * (1.0f - boards.trust[board]);
    for (const std::uint32_t service : tree.services[board]) {
      week.signals.services.from_board[service] =
          clamp01(p.board_control_by_state * week.signals.services.from_state[service] +
                  p.board_control_by_own_will * own_will);
    }
  }
}

}  // namespace tillit::governance
