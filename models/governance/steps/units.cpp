#include <algorithm>

#include "models/governance/steps/turnover.hpp"
#include "models/governance/units/pointers.hpp"
#include "models/governance/week.hpp"
#include "sim/threads/sections.hpp"

namespace tillit::governance {
namespace {

/// Room to note the candidates and visitors of a block; made once per thread, grown as needed.
std::int32_t* room_for_notes(std::int32_t clients) {
  thread_local Column<std::int32_t> room;
  const std::size_t needed = std::size_t{2} * lanes_of_block * static_cast<std::size_t>(clients);
  if (room.size() < needed) room.resize(needed);
  return room.data();
}

/// Trust and need of the unit's clients, after this week's meetings; every need then relaxes.
void settle_clients(Week& week, std::uint32_t slot) {
  const UnitReport& report = week.signals.report;
  Units& units = week.state.units;
  units.client_trust_sum[slot] += double{report.client_trust_change[slot]};
  const double excess = units.client_excess_sum[slot] + double{report.client_need_change[slot]};
  units.client_excess_sum[slot] = excess * (1.0 - double{week.setting.parameters.need_return_rate});
}

}  // namespace

void units(Week& week) {
  const Tree& tree = week.setting.tree;
  const UnitWeek pointers = pointers_to(week);
  const LiveUnits live_units = live_units_kernel();
  parallel_section(tree.blocks.size(), 2, [&](std::size_t number) {
    const Block& block = tree.blocks[number];
    const auto first = static_cast<std::uint32_t>(number) * lanes_of_block;
    const auto* clients = tree.clients_of_slot.data() + first;
    const std::int32_t most = *std::max_element(clients, clients + lanes_of_block);
    live_units(pointers, {first, block.sector, block.members, block.first_staff,
                          static_cast<std::uint32_t>(number), room_for_notes(most)});
    for (std::uint32_t slot = first; slot < first + lanes_of_block; ++slot) {
      settle_clients(week, slot);
      if (week.signals.report.leaving[slot] > 0) replace_leavers(week, slot);
    }
  });
}

}  // namespace tillit::governance
