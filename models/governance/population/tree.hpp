#pragma once

#include <vector>

#include "models/governance/declaration/parameters.hpp"
#include "models/governance/state/tree.hpp"
#include "models/governance/units/unit_week.hpp"
#include "sim/random/philox.hpp"
#include "sim/scenario/scenario.hpp"

namespace tillit::governance {

/// Who belongs to whom in this world (section 6): services of the scenario's principals, their
/// areas and units, and where every unit stands.
Tree build_tree(const Scenario& scenario, const Parameters& parameters,
                const std::vector<SectorConstants>& sectors, PhiloxKey key);

}  // namespace tillit::governance
