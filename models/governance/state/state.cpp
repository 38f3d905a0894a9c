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

#define GOVERNANCE_SHOW_FIELD(name, type, unit, least, most, meaning) \
  visitor.column({"client", #name, unit, least, most, meaning}, Property(clients, &Client::name));

static void show_clients(std::span<Client> clients, ColumnVisitor& visitor) {
  GOVERNANCE_CLIENT_COLUMNS(GOVERNANCE_SHOW_FIELD)
}

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
  show_clients(clients, visitor);
  visitor.column({"block", "trust_counts", "clients", 0, open, "clients per class of trust"},
                 trust_counts);
}

#undef GOVERNANCE_RESIZE
#undef GOVERNANCE_SHOW
#undef GOVERNANCE_LEVEL
#undef GOVERNANCE_SHOW_FIELD

}  // namespace tillit::governance
