#pragma once

#include "models/governance/setting.hpp"

namespace tillit::governance {

/// Everyone as they are at the start of the burn-in: section 1 of the specification.
State start_state(const Setting& setting);

}  // namespace tillit::governance
