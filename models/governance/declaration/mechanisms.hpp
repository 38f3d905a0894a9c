#pragma once

#include <vector>

namespace tillit::governance {

/// The parts of the model that can be switched off, under their names: mechanisms.def.
struct Mechanisms {
#define MECHANISM(name, ...) bool name = true;
#include "models/governance/declaration/mechanisms.def"
#undef MECHANISM
};

/// From the values of a scenario, in the declaration's order; false: switched off.
Mechanisms mechanisms_from(const std::vector<bool>& values);

}  // namespace tillit::governance
