#include "models/governance/probes/trust_steps.hpp"

namespace tillit::governance {

void TrustSteps::look(const Week& week, const Seen& seen) {
  for (const SeenUnit& unit : seen.units) {
    const Client* clients = week.state.clients.data() + week.setting.tree.first_client[unit.slot];
    for (std::uint32_t client = 0; client < unit.clients; ++client) {
      citizens.add(seen.clients_before[unit.first_client + client].trust, clients[client].trust);
    }
    if (week.signals.unit_managers.succeeded[unit.slot] != 0) continue;
    for (std::uint32_t member = 0; member < unit.staff; ++member) {
      const std::size_t at = unit.first_member + member;
      staff.add(seen.staff_before[at].trust, seen.staff_lived[at].trust);
    }
  }
  for (const SeenBoard& board : seen.boards) {
    boards.add(board.decided.trust, week.state.boards.trust[board.number]);
  }
}

}  // namespace tillit::governance
