#include "models/mean_field/steps/chain.hpp"
#include "sim/arithmetic/functions.hpp"

namespace tillit::mean_field {
namespace {

/// (week mod 208)/208, of a week before week 0 too.
float election_cycle(const Week& week) {
  const Parameters& p = week.setting.parameters;
  if (!week.setting.mechanisms.elections) return p.cycle_without_elections;
  const int cycle = static_cast<int>(p.election_cycle);
  const int into = (week.number % cycle + cycle) % cycle;
  return static_cast<float>(into) / static_cast<float>(cycle);
}

}  // namespace

// 3.1  The state's rules and grants. Passing conditions stay at their mean, 0.
void world_and_state(Week& week) {
  for_each_chain(week, [&](const Chain& of, const Place& place) {
    const Parameters& p = of.p;
    of.told = {};
    of.told.lever = governance::levers_from(week.policy.of(place.principal, place.sector));
    const float held = 1 - of.lever.exempt;
    of.told.rules = week.state.sectors[place.sector].rules * held;
    of.told.grant = p.grant_per_earmark * of.lever.earmark * held;
    const float lasting = week.state.boards[place.principal].lasting_conditions;
    of.told.conditions =
        of.on.conditions ? exponential(clamp(lasting, -p.conditions_bound, p.conditions_bound)) : 1;
  });
}

// 3.2  Boards. In an election the share that is replaced begins anew.
void boards(Week& week) {
  const Parameters& p = week.setting.parameters;
  const bool election = week.setting.mechanisms.elections &&
                        week.number % static_cast<int>(p.election_cycle) == 0 &&
                        !week.setting.is_first_week(week.number);
  for (Board& board : week.state.boards) {
    if (election) {
      const float replaced =
          clamp01(p.replacement_base + p.replacement_per_salience * board.salience);
      board.trust = toward(board.trust, p.new_board_trust, replaced);
    }
    const float target = clamp01(p.pressure_base + board.risk_aversion * board.salience +
                                 p.pressure_per_cycle * election_cycle(week) -
                                 p.pressure_per_trust * (board.trust - p.pressure_trust_reference));
    board.pressure = toward(board.pressure, target, p.pressure_rate);
  }
  for_each_chain(week, [&](const Chain& of, const Place& place) {
    const Board& board = week.state.boards[place.principal];
    const float from_state = clamp01(of.told.rules + p.control_per_grant * of.told.grant);
    of.told.from_board =
        clamp01(p.board_control_by_state * from_state +
                p.board_control_by_own_will * (p.own_will_by_pressure * board.pressure +
                                               p.own_will_by_distrust * (1 - board.trust)));
  });
}

}  // namespace tillit::mean_field
