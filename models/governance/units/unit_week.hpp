#pragma once

#include <cstdint>

#include "models/governance/declaration/parameters.hpp"
#include "models/governance/declaration/sector_parameters.hpp"

#include "models/governance/declaration/mechanisms.hpp"
#include "models/governance/signals.hpp"
#include "models/governance/state/columns.hpp"
#include "sim/random/philox.hpp"

namespace tillit::governance {

/// Addresses of columns, for kernels, which know no containers.
#define GOVERNANCE_POINTER(name, type, ...) type* name;
struct UnitPointers {
  GOVERNANCE_UNIT_COLUMNS(GOVERNANCE_POINTER)
};
struct UnitManagerPointers {
  GOVERNANCE_MANAGER_COLUMNS(GOVERNANCE_POINTER)
};
struct StaffPointers {
  GOVERNANCE_STAFF_COLUMNS(GOVERNANCE_POINTER)
};
struct ServiceControlPointers {
  GOVERNANCE_SERVICE_CONTROL(GOVERNANCE_POINTER)
};
struct ManagerControlPointers {
  GOVERNANCE_MANAGER_CONTROL(GOVERNANCE_POINTER)
};
struct InspectionPointers {
  GOVERNANCE_INSPECTION(GOVERNANCE_POINTER)
};
struct UnitReportPointers {
  GOVERNANCE_UNIT_REPORT(GOVERNANCE_POINTER)
};

/// What holds for all units of a sector.
struct SectorConstants {
  SectorParameters parameters;
  float visit_bound = 0;          ///< no client visits with a higher probability
  float visit_bound_inverse = 0;  ///< 1 / visit_bound; 0 if nobody ever visits
  float gap_scale = 0;            ///< 1 / log(1 - visit_bound); 0 if the bound is 1
  float reference_visits = 0;     ///< expected visits per staff member and week
};

/// All that the units' week reads and writes: sections 3.5 to 3.8 of the specification and the
/// discoveries of 3.9. Plain numbers and addresses, the same for every instruction set.
struct UnitWeek {
  const Parameters* parameters;
  const Mechanisms* mechanisms;
  const SectorConstants* sectors;
  PhiloxKey key;
  std::int32_t week;
  std::int32_t week_of_run;  ///< 0 in the first week of the burn-in

  const float* levers;                    ///< all lever values in force
  const std::int32_t* lever_row_of_slot;  ///< where a slot's levers begin
  const std::int32_t* service_of_slot;
  const std::int32_t* number_of_slot;  ///< of the unit; names its draws
  const std::int32_t* staff_of_slot;
  const std::int32_t* clients_of_slot;
  const std::uint32_t* first_client;

  UnitPointers units;
  UnitManagerPointers managers;
  StaffPointers staff;
  Client* clients;
  ServiceControlPointers services;
  ManagerControlPointers manager_control;
  InspectionPointers inspection;
  UnitReportPointers report;
  std::uint32_t* trust_counts;  ///< by block and class of trust
  const float* need_decay;      ///< by weeks: what is left of a need above its base
};

/// Where a block stands, and room to note who may come and who does: two numbers per client of its
/// largest unit and lane.
struct UnitBlock {
  std::uint32_t first_slot;
  std::uint32_t sector;
  std::uint32_t members;
  std::size_t first_staff;
  std::uint32_t number;
  std::int32_t* notes;
};

/// Lives the week of the sixteen units of a block. One function per instruction set, the same bits.
using LiveUnits = void (*)(const UnitWeek& week, const UnitBlock& block);
LiveUnits live_units_kernel();

}  // namespace tillit::governance
