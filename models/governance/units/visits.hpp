#pragma once

#include "models/governance/units/unit_lanes.hpp"

namespace tillit::governance {
inline namespace TILLIT_KERNEL_SET {

/// A client's need today: what was above its base when last told has relaxed week by week.
TILLIT_INLINE f32 need_now(const UnitWeek& week, i32 here, i32 client) {
  i32 weeks{};
  for (int lane = 0; lane < lane_count; ++lane) {
    if (here[lane] != 0) weeks[lane] = week.week_of_run - week.clients.current[client[lane]];
  }
  const f32 base = gather_where(here, week.clients.base_need, client, f32{});
  const f32 told = gather_where(here, week.clients.need, client, f32{});
  return base + (told - base) * gather(week.need_decay, weeks);
}

/// Who comes this week (3.8): a client visits with probability visit_rate (0.5 + need).
///
/// Most do not, and cost nothing: candidates come at the highest probability any client can have,
/// by drawing the gaps between them, and are then thinned to their own. Each visitor is noted as
/// (client, number of the candidate, which names the meeting's draws), one list per lane.
TILLIT_INLINE void visits(const UnitWeek& week, const UnitBlock& block, UnitLanes& unit) {
  const Parameters& p = *week.parameters;
  const SectorConstants& sector = week.sectors[block.sector];
  const i32 first = same_bits<i32>(load(week.first_client + unit.slot));
  const i32 lane_number = lane_numbers();

  i32 client = all<i32>(-1);
  for (std::uint32_t candidate = 0;; ++candidate) {
    const LaneWords words =
        draw(week.key, number_of(Purpose::encounter), week.week, unit.number, candidate);
    const f32 gap = logarithm(1.0f - uniform(words.first)) * sector.gap_scale;
    const i32 skipped = to_integer(smaller(gap, 1e9f));
    client = select(client < unit.clients, client + 1 + skipped, client);
    const i32 here = client < unit.clients;
    if (none(here)) break;

    const f32 need = need_now(week, here, first + client);
    const f32 p_visit = smaller(sector.parameters.visit_rate * (p.visits_base + need), 1.0f);
    const i32 comes = here & (chance(words.second) < p_visit * sector.visit_bound_inverse);
    const i32 place = (unit.visitors * lane_count + lane_number) * 2;
    scatter(comes, block.visitors, place, client);
    scatter(comes, block.visitors, place + 1, all<i32>(static_cast<std::int32_t>(candidate)));
    unit.visitors -= comes;
  }
}

}  // namespace TILLIT_KERNEL_SET
}  // namespace tillit::governance
