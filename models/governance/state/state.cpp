#include "models/governance/state/state.hpp"

#include <limits>

namespace tillit::governance {
namespace {

constexpr double open = std::numeric_limits<double>::infinity();

}  // namespace

#define GOVERNANCE_RESIZE(name, type, unit, least, most, meaning) name.resize(size);
#define GOVERNANCE_SHOW(name, type, unit, least, most, meaning) \
  visitor.column({level, #name, unit, least, most, meaning}, name);

#define GOVERNANCE_LEVEL(Name, COLUMNS)                              \
  void Name::resize(std::size_t size) { COLUMNS(GOVERNANCE_RESIZE) } \
  void Name::show(std::string_view level, ColumnVisitor& visitor) { COLUMNS(GOVERNANCE_SHOW) }
GOVERNANCE_LEVEL(SectorState, GOVERNANCE_SECTOR_COLUMNS)
GOVERNANCE_LEVEL(Boards, GOVERNANCE_BOARD_COLUMNS)
GOVERNANCE_LEVEL(Services, GOVERNANCE_SERVICE_COLUMNS)
GOVERNANCE_LEVEL(Inspectors, GOVERNANCE_INSPECTOR_COLUMNS)
GOVERNANCE_LEVEL(Managers, GOVERNANCE_MANAGER_COLUMNS)
GOVERNANCE_LEVEL(Units, GOVERNANCE_UNIT_COLUMNS)
GOVERNANCE_LEVEL(Staff, GOVERNANCE_STAFF_COLUMNS)

namespace {

/// Shows one number of all clients as if it were a column, and takes back what the visitor made of it.
template <class Number>
void show_clients(Column<Client>& clients, Number Client::*number, const ColumnInfo& info,
                  ColumnVisitor& visitor) {
  Column<Number> column(clients.size());
  for (std::size_t i = 0; i < clients.size(); ++i) column[i] = clients[i].*number;
  visitor.column(info, column);
  for (std::size_t i = 0; i < clients.size(); ++i) clients[i].*number = column[i];
}

}  // namespace

void State::show(ColumnVisitor& visitor) {
  sectors.show("sector", visitor);
  boards.show("board", visitor);
  services.show("service", visitor);
  inspectors.show("inspector", visitor);
  directors.show("director", visitor);
  area_managers.show("area manager", visitor);
  unit_managers.show("unit manager", visitor);
  units.show("unit", visitor);
  staff.show("staff", visitor);
#define GOVERNANCE_SHOW_CLIENTS(name, type, unit, least, most, meaning) \
  show_clients(clients, &Client::name, {"client", #name, unit, least, most, meaning}, visitor);
  GOVERNANCE_CLIENT_COLUMNS(GOVERNANCE_SHOW_CLIENTS)
  visitor.column({"block", "trust_counts", "clients", 0, open, "clients per class of trust"},
                 trust_counts);
}

}  // namespace tillit::governance
