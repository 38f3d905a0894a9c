#include "models/governance/units/pointers.hpp"

namespace tillit::governance {

#define GOVERNANCE_ADDRESS(name, ...) columns.name.data(),

#define GOVERNANCE_POINTERS(Pointers, Columns, COLUMNS) \
  static Pointers addresses(Columns& columns) { return {COLUMNS(GOVERNANCE_ADDRESS)}; }
GOVERNANCE_POINTERS(UnitPointers, Units, GOVERNANCE_UNIT_COLUMNS)
GOVERNANCE_POINTERS(UnitManagerPointers, Managers, GOVERNANCE_MANAGER_COLUMNS)
GOVERNANCE_POINTERS(StaffPointers, Staff, GOVERNANCE_STAFF_COLUMNS)
GOVERNANCE_POINTERS(ServiceControlPointers, ServiceControl, GOVERNANCE_SERVICE_CONTROL)
GOVERNANCE_POINTERS(ManagerControlPointers, ManagerControl, GOVERNANCE_MANAGER_CONTROL)
GOVERNANCE_POINTERS(InspectionPointers, Inspection, GOVERNANCE_INSPECTION)
GOVERNANCE_POINTERS(UnitReportPointers, UnitReport, GOVERNANCE_UNIT_REPORT)

UnitWeek pointers_to(Week& week) {
  const Setting& setting = week.setting;
  const Tree& tree = setting.tree;
  State& state = week.state;
  Signals& signals = week.signals;
  return {
      .parameters = &setting.parameters,
      .mechanisms = &setting.mechanisms,
      .sectors = setting.sectors.data(),
      .key = setting.key,
      .week = week.number,
      .week_of_run = week.number + setting.burn_in,
      .levers = week.policy.of(0, 0),
      .lever_row_of_slot = setting.lever_row_of_slot.data(),
      .service_of_slot = tree.service_of_slot.data(),
      .number_of_slot = tree.unit_of_slot.data(),
      .staff_of_slot = tree.staff_of_slot.data(),
      .clients_of_slot = tree.clients_of_slot.data(),
      .first_client = tree.first_client.data(),
      .units = addresses(state.units),
      .managers = addresses(state.unit_managers),
      .staff = addresses(state.staff),
      .clients = state.clients.data(),
      .services = addresses(signals.services),
      .manager_control = addresses(signals.unit_managers),
      .inspection = addresses(signals.inspection),
      .report = addresses(signals.report),
      .trust_counts = state.trust_counts.data(),
      .need_decay = setting.need_decay.data(),
  };
}

#undef GOVERNANCE_ADDRESS
#undef GOVERNANCE_POINTERS

}  // namespace tillit::governance
