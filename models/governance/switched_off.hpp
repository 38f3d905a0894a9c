#pragma once

#include "models/governance/declaration/mechanisms.hpp"
#include "models/governance/declaration/parameters.hpp"

namespace tillit::governance {

/// The parameters with what stands in place of each mechanism that is switched off (section 7).
/// What no parameter can say (gaming, latent risk, conditions, elections, supervision, the state's
/// rules) is asked of `mechanisms` where it happens.
Parameters switched_off(Parameters parameters, const Mechanisms& mechanisms);

}  // namespace tillit::governance
