#pragma once

#include "models/governance/units/client_lanes.hpp"

namespace tillit::governance {
inline namespace TILLIT_KERNEL_SET {

/// Candidates of the week, a row of lanes each: (client, or the number of clients where there is no
/// more candidate; the word that decides whether the candidate comes). Returns how many rows.
///
/// Where candidates stand is known before anything about them, so that their records are under way
/// from memory when they are looked at.
TILLIT_INLINE std::int32_t candidates(const UnitWeek& week, const UnitBlock& block,
                                      const UnitLanes& unit, i32 first) {
  const float gap_scale = week.sectors[block.sector].gap_scale;
  i32 client = all<i32>(-1);
  for (std::int32_t row = 0;; ++row) {
    const LaneWords words = draw(week.key, number_of(Purpose::encounter), week.week, unit.number,
                                 static_cast<std::uint32_t>(row));
    const f32 gap = logarithm(1.0f - uniform(words.first)) * gap_scale;
    const i32 skipped = to_integer(smaller(gap, 1e9f));
    client = select(client < unit.clients, client + 1 + skipped, client);
    const i32 here = client < unit.clients;
    if (none(here)) return row;
    prefetch(week.clients, (first + client) & here);
    store(block.notes + 2 * row * lane_count, client);
    store(block.notes + (2 * row + 1) * lane_count, same_bits<i32>(words.second));
  }
}

/// Who comes this week (3.8): a client visits with probability visit_rate (0.5 + need).
///
/// Most do not, and cost nothing: candidates come at the highest probability any client can have,
/// by drawing the gaps between them, and are then thinned to their own. Visitors take the place of
/// the candidates: (client, number of the candidate, which names the meeting's draws), one list
/// per lane.
TILLIT_INLINE void visits(const UnitWeek& week, const UnitBlock& block, UnitLanes& unit) {
  const Parameters& p = *week.parameters;
  const SectorConstants& sector = week.sectors[block.sector];
  const i32 first = same_bits<i32>(load(week.first_client + unit.slot));
  const i32 lane_number = lane_numbers();
  const std::int32_t rows = candidates(week, block, unit, first);
  for (std::int32_t row = 0; row < rows; ++row) {
    const i32 client = load(block.notes + 2 * row * lane_count);
    const i32 word = load(block.notes + (2 * row + 1) * lane_count);
    const ClientLanes clients = clients_at(week, client < unit.clients, first + client);

    const f32 p_visit =
        smaller(sector.parameters.visit_rate * (p.visits_base + clients.need), 1.0f);
    const i32 comes =
        clients.here & (chance(same_bits<u32>(word)) < p_visit * sector.visit_bound_inverse);
    const i32 place = unit.visitors * (2 * lane_count) + lane_number;
    scatter(comes, block.notes, place, client);
    scatter(comes, block.notes, place + lane_count, all<i32>(row));
    unit.visitors -= comes;
  }
}

}  // namespace TILLIT_KERNEL_SET
}  // namespace tillit::governance
