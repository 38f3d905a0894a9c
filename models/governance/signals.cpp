#include "models/governance/signals.hpp"

#include <algorithm>

namespace tillit::governance {

#define GOVERNANCE_RESIZE(name, type, meaning) name.resize(size);
#define GOVERNANCE_CLEAR(name, type, meaning) std::fill(name.begin(), name.end(), type{});

#define GOVERNANCE_SIGNALS(Name, SIGNALS)                            \
  void Name::resize(std::size_t size) { SIGNALS(GOVERNANCE_RESIZE) } \
  void Name::clear() { SIGNALS(GOVERNANCE_CLEAR) }
GOVERNANCE_SIGNALS(ServiceControl, GOVERNANCE_SERVICE_CONTROL)
GOVERNANCE_SIGNALS(ManagerControl, GOVERNANCE_MANAGER_CONTROL)
GOVERNANCE_SIGNALS(Inspection, GOVERNANCE_INSPECTION)
GOVERNANCE_SIGNALS(UnitReport, GOVERNANCE_UNIT_REPORT)
GOVERNANCE_SIGNALS(Practice, GOVERNANCE_PRACTICE)
GOVERNANCE_SIGNALS(Results, GOVERNANCE_RESULTS)

#undef GOVERNANCE_RESIZE
#undef GOVERNANCE_CLEAR
#undef GOVERNANCE_SIGNALS

}  // namespace tillit::governance
