#include "models/governance/explanation/seen.hpp"

#include <algorithm>
#include <numeric>

#include "models/governance/week.hpp"

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

Seen::Seen(const Setting& setting, const std::vector<std::size_t>& principals,
           std::optional<std::size_t> sector)
    : seen_of_slot_(setting.tree.slots(), nobody) {
  const Tree& tree = setting.tree;
  std::vector<std::size_t> all(tree.principals);
  std::iota(all.begin(), all.end(), std::size_t{0});
  for (const std::size_t principal : principals.empty() ? all : principals) {
    for (const std::uint32_t service : tree.services[static_cast<std::uint32_t>(principal)]) {
      if (!sector || tree.sector_of_service[service] == *sector) see_units(tree, service);
    }
  }
  const std::size_t staff = units.empty() ? 0 : units.back().first_member + units.back().staff;
  const std::size_t clients = units.empty() ? 0 : units.back().first_client + units.back().clients;
  staff_before.resize(staff);
  staff_lived.resize(staff);
  staff_after.resize(staff);
  clients_before.resize(clients);
  left_.resize(staff);
}

void Seen::see_units(const Tree& tree, std::uint32_t service) {
  const std::uint32_t board = tree.principal_of_service[service];
  for (const std::uint32_t number : tree.units_of_service(service)) {
    SeenUnit unit;
    unit.number = number;
    unit.slot = tree.slot_of_unit[number];
    unit.area = tree.area_of_unit[number];
    unit.service = service;
    unit.board = board;
    unit.first_of_board = boards.empty() || boards.back().number != board;
    if (unit.first_of_board) boards.push_back({board, {}, {}});
    unit.place_of_board = boards.size() - 1;
    unit.staff = static_cast<std::uint32_t>(tree.staff_of_slot[unit.slot]);
    unit.clients = static_cast<std::uint32_t>(tree.clients_of_slot[unit.slot]);
    if (!units.empty()) {
      unit.first_member = units.back().first_member + units.back().staff;
      unit.first_client = units.back().first_client + units.back().clients;
    }
    seen_of_slot_[unit.slot] = static_cast<std::int32_t>(units.size());
    units.push_back(unit);
  }
}

void Seen::at_the_beginning(const Week& week) {
  for (SeenUnit& unit : units) {
    unit.manager_before = row_of(week.state.unit_managers, unit.slot);
    unit.area_manager_before = row_of(week.state.area_managers, unit.area);
    unit.director_before = row_of(week.state.directors, unit.service);
    unit.begins = row_of(week.state.units, unit.slot);
  }
  for (SeenBoard& board : boards) board.before = row_of(week.state.boards, board.number);
  std::fill(left_.begin(), left_.end(), std::uint8_t{0});
}

void Seen::after(const Week& week, void (*step)(Week&)) {
  if (step == governance::boards) after_boards(week);
  if (step == managers) after_managers(week);
  if (step == supervision) after_supervision(week);
  if (step == governance::units) at_the_end(week);
}

void Seen::after_boards(const Week& week) {
  for (SeenBoard& board : boards) board.decided = row_of(week.state.boards, board.number);
}

void Seen::after_managers(const Week& week) {
  for (SeenUnit& unit : units) {
    unit.led = row_of(week.state.unit_managers, unit.slot);
    unit.area_manager_led = row_of(week.state.area_managers, unit.area);
    unit.director_led = row_of(week.state.directors, unit.service);
  }
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
