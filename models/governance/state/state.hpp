#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "models/governance/state/columns.hpp"
#include "sim/population/column.hpp"

namespace tillit::governance {

/// The variables of one level, a column each. `size`: how many agents; all values start at zero.
#define GOVERNANCE_LEVEL(Name, COLUMNS)                        \
  struct Name {                                                \
    COLUMNS(GOVERNANCE_MEMBER)                                 \
    void resize(std::size_t size);                             \
    void show(std::string_view level, ColumnVisitor& visitor); \
  };
GOVERNANCE_LEVEL(SectorState, GOVERNANCE_SECTOR_COLUMNS)
GOVERNANCE_LEVEL(Boards, GOVERNANCE_BOARD_COLUMNS)
GOVERNANCE_LEVEL(Services, GOVERNANCE_SERVICE_COLUMNS)
GOVERNANCE_LEVEL(Inspectors, GOVERNANCE_INSPECTOR_COLUMNS)
GOVERNANCE_LEVEL(Managers, GOVERNANCE_MANAGER_COLUMNS)
GOVERNANCE_LEVEL(Units, GOVERNANCE_UNIT_COLUMNS)
GOVERNANCE_LEVEL(Staff, GOVERNANCE_STAFF_COLUMNS)
#undef GOVERNANCE_LEVEL

/// The whole state at the end of a week. Copying it is branching the world.
struct State {
  SectorState sectors;
  Boards boards;
  Services services;
  Inspectors inspectors;
  Managers directors;
  Managers area_managers;
  Managers unit_managers;              ///< by slot, like units
  Units units;                         ///< by slot: see Tree
  Staff staff;                         ///< by block, member and lane: see Tree
  Column<Client> clients;              ///< by slot
  Column<std::uint32_t> trust_counts;  ///< clients per trust class, by block

  void show(ColumnVisitor& visitor);
};

}  // namespace tillit::governance
