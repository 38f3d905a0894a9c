#include "models/governance/explanation/seen.hpp"

#include <algorithm>

namespace tillit::governance {
namespace {

#define GOVERNANCE_READ(name, ...) columns.name[at],
UnitRow row_of(const Units& columns, std::size_t at) {
  return {GOVERNANCE_UNIT_COLUMNS(GOVERNANCE_READ)};
}
ManagerRow row_of(const Managers& columns, std::size_t at) {
  return {GOVERNANCE_MANAGER_COLUMNS(GOVERNANCE_READ)};
}
BoardRow row_of(const Boards& columns, std::size_t at) {
  return {GOVERNANCE_BOARD_COLUMNS(GOVERNANCE_READ)};
}
StaffRow row_of(const Staff& columns, std::size_t at) {
  return {GOVERNANCE_STAFF_COLUMNS(GOVERNANCE_READ)};
}
#undef GOVERNANCE_READ

}  // namespace

Seen::Seen(const Setting& setting, std::size_t principal, std::optional<std::size_t> sector)
    : board_number_(principal), seen_of_slot_(setting.tree.slots(), nobody) {
  const Tree& tree = setting.tree;
  std::size_t staff = 0, clients = 0;
  for (const std::uint32_t service : tree.services[static_cast<std::uint32_t>(principal)]) {
    if (sector && tree.sector_of_service[service] != *sector) continue;
    for (const std::uint32_t number : tree.units_of_service(service)) {
      SeenUnit unit;
      unit.number = number;
      unit.slot = tree.slot_of_unit[number];
      unit.area = tree.area_of_unit[number];
      unit.service = service;
      unit.board = static_cast<std::uint32_t>(principal);
      unit.staff = static_cast<std::uint32_t>(tree.staff_of_slot[unit.slot]);
      unit.clients = static_cast<std::uint32_t>(tree.clients_of_slot[unit.slot]);
      unit.first_member = staff;
      unit.first_client = clients;
      seen_of_slot_[unit.slot] = static_cast<std::int32_t>(units.size());
      staff += unit.staff;
      clients += unit.clients;
      units.push_back(unit);
    }
  }
  staff_before.resize(staff);
  staff_lived.resize(staff);
  staff_after.resize(staff);
  clients_before.resize(clients);
  left_.resize(staff);
}

void Seen::at_the_beginning(const Week& week) {
  for (SeenUnit& unit : units) {
    unit.manager_before = row_of(week.state.unit_managers, unit.slot);
  }
  board_before = row_of(week.state.boards, board_number_);
  std::fill(left_.begin(), left_.end(), std::uint8_t{0});
}

void Seen::after_boards(const Week& week) { board = row_of(week.state.boards, board_number_); }

void Seen::after_managers(const Week& week) {
  for (SeenUnit& unit : units) unit.led = row_of(week.state.unit_managers, unit.slot);
}

void Seen::after_supervision(const Week& week) {
  const Tree& tree = week.setting.tree;
  for (SeenUnit& unit : units) {
    unit.before = row_of(week.state.units, unit.slot);
    for (std::uint32_t member = 0; member < unit.staff; ++member) {
      staff_before[unit.first_member + member] =
          row_of(week.state.staff, tree.staff_place(unit.slot, member));
    }
    const Client* clients = week.state.clients.data() + tree.first_client[unit.slot];
    std::copy_n(clients, unit.clients, clients_before.data() + unit.first_client);
  }
}

void Seen::leaves(const Week& week, std::uint32_t slot, std::uint32_t member) {
  const std::int32_t unit = seen_of_slot_[slot];
  if (unit == nobody) return;
  const std::size_t at = units[static_cast<std::size_t>(unit)].first_member + member;
  staff_lived[at] = row_of(week.state.staff, week.setting.tree.staff_place(slot, member));
  left_[at] = 1;
}

void Seen::at_the_end(const Week& week) {
  for (const SeenUnit& unit : units) {
    for (std::uint32_t member = 0; member < unit.staff; ++member) {
      const std::size_t at = unit.first_member + member;
      staff_after[at] = row_of(week.state.staff, week.setting.tree.staff_place(unit.slot, member));
      if (left_[at] == 0) staff_lived[at] = staff_after[at];
    }
  }
}

}  // namespace tillit::governance
