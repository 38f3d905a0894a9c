#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "models/governance/setting.hpp"

namespace tillit::governance {

struct UnitRow {
  GOVERNANCE_UNIT_COLUMNS(GOVERNANCE_FIELD)
};
struct ManagerRow {
  GOVERNANCE_MANAGER_COLUMNS(GOVERNANCE_FIELD)
};
struct BoardRow {
  GOVERNANCE_BOARD_COLUMNS(GOVERNANCE_FIELD)
};
struct StaffRow {
  GOVERNANCE_STAFF_COLUMNS(GOVERNANCE_FIELD)
};

/// A board of which a unit is asked about, and how it stood on the way through the week.
struct SeenBoard {
  std::uint32_t number = 0;
  BoardRow before{};   ///< at the beginning of the week
  BoardRow decided{};  ///< after an election, if there was one, and with this week's pressure
};

/// A unit that is asked about, and how it stood on the way through the week.
struct SeenUnit {
  std::uint32_t number = 0, slot = 0, area = 0, service = 0, board = 0;
  std::size_t place_of_board = 0;  ///< in Seen's boards
  bool first_of_board = false;     ///< of the units seen
  std::uint32_t staff = 0;
  std::uint32_t clients = 0;
  std::size_t first_member = 0;  ///< of Seen's staff
  std::size_t first_client = 0;  ///< of Seen's clients
  ManagerRow manager_before{};   ///< at the beginning of the week
  ManagerRow led{};              ///< its manager, when control has come down the chain
  // The same of its area manager and its director.
  ManagerRow area_manager_before{}, area_manager_led{};
  ManagerRow director_before{}, director_led{};
  UnitRow begins{};  ///< at the beginning of the week
  UnitRow before{};  ///< when the inspectors have gone
};

/// What is asked about, as it was lived this week.
struct Seen {
  /// `principals`: in order; all of them if empty.
  Seen(const Setting& setting, const std::vector<std::size_t>& principals,
       std::optional<std::size_t> sector);

  // Photographs on the way through the week.
  void at_the_beginning(const Week& week);
  void after(const Week& week, void (*step)(Week&));
  void leaves(const Week& week, std::uint32_t slot, std::uint32_t member);  ///< from any thread

  const SeenBoard& board_of(const SeenUnit& unit) const { return boards[unit.place_of_board]; }

  std::vector<SeenUnit> units;
  std::vector<SeenBoard> boards;
  std::vector<StaffRow> staff_before;
  std::vector<StaffRow> staff_lived;  ///< at the end of their week, those who leave among them
  std::vector<StaffRow> staff_after;  ///< with newcomers in the place of leavers
  std::vector<Client> clients_before;

 private:
  void after_boards(const Week& week);
  void after_managers(const Week& week);
  void after_supervision(const Week& week);
  void at_the_end(const Week& week);

  void see_units(const Tree& tree, std::uint32_t service);

  std::vector<std::uint8_t> left_;          ///< by member: 1 if this week is the last
  std::vector<std::int32_t> seen_of_slot_;  ///< nobody where a slot is not asked about
};

}  // namespace tillit::governance
