#pragma once

#include <vector>

#include "models/governance/state/columns.hpp"
#include "models/mean_field/setting.hpp"
#include "sim/population/column.hpp"

namespace tillit::mean_field {

inline constexpr int year = 52;  // weeks

// The average agents. What they are is what the agent model declares of each of its own; what is
// drawn there is the average here.
struct SectorState {
  GOVERNANCE_SECTOR_COLUMNS(GOVERNANCE_FIELD)
};
struct Board {
  GOVERNANCE_BOARD_COLUMNS(GOVERNANCE_FIELD)
};
struct Inspector {
  GOVERNANCE_INSPECTOR_COLUMNS(GOVERNANCE_FIELD)
};
struct Manager {
  GOVERNANCE_MANAGER_COLUMNS(GOVERNANCE_FIELD)
};
struct Unit {
  GOVERNANCE_UNIT_VARIABLES(GOVERNANCE_FIELD)
};

#define MEAN_FIELD_STAFF_COLUMNS(COLUMN) \
  GOVERNANCE_STAFF_VARIABLES(COLUMN)     \
  COLUMN(flagged, float, "1", 0, 1, "share inclined to misconduct")
struct Staff {
  MEAN_FIELD_STAFF_COLUMNS(GOVERNANCE_FIELD)
};

#define MEAN_FIELD_CITIZEN_COLUMNS(COLUMN)                     \
  COLUMN(need, float, "1", 0, 1, "need")                       \
  COLUMN(base_need, float, "1", 0, 1, "where need returns to") \
  COLUMN(trust, float, "1", 0, 1, "trust in the service")
struct Citizen {
  MEAN_FIELD_CITIZEN_COLUMNS(GOVERNANCE_FIELD)
};

/// The whole state at the end of a week. Copying it is branching the world.
struct State {
  std::vector<SectorState> sectors;
  std::vector<Inspector> inspectors;  ///< one for each sector
  std::vector<Board> boards;          ///< of principals
  // one for each service
  std::vector<Manager> directors, area_managers, unit_managers;
  std::vector<Unit> units;
  std::vector<Staff> staff;
  std::vector<Citizen> citizens;
  /// Week by week, of every principal: for drawing who takes part in a trial.
  std::vector<float> year_indicator;

  void show(ColumnVisitor& visitor);
};

/// Section 1, with averages for draws.
State start_state(const Setting& setting);

}  // namespace tillit::mean_field
