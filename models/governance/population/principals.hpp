#pragma once

#include <string>
#include <vector>

#include "sim/scenario/mistakes/mistakes.hpp"
#include "sim/scenario/scenario.hpp"

namespace tillit::governance {

/// How a municipality's employees divide: the rest work in neither and are left out.
struct StaffShares {
  double school = 0.45;
  double care = 0.35;
};

/// Sweden's 290 municipalities and 21 regions, with their own numbers of employees; only those
/// with staff in one of `sectors`.
std::vector<Principal> swedish_principals(const std::vector<Sector>& sectors, StaffShares shares,
                                          Mistakes& mistakes);

/// Principals without names or sizes of their own: their sizes are drawn in each replication.
std::vector<Principal> synthetic_principals(int count);

/// The user's own: a CSV with the columns code, name, kind, group, inhabitants and, for each
/// sector, staff_SECTOR; further columns may stand there for the user's own use.
std::vector<Principal> principals_of_file(const std::string& path,
                                          const std::vector<Sector>& sectors, Mistakes& mistakes);

/// Those of the population that the scenario chooses.
std::vector<Principal> principals_of(const Scenario& scenario, StaffShares shares,
                                     Mistakes& mistakes);

}  // namespace tillit::governance
