#pragma once

#include "models/governance/setting.hpp"

namespace tillit::governance {

/// With which probability an inspection this week would find a formal deficiency in a unit.
float chance_of_deficiency(const Week& week, std::uint32_t slot);

}  // namespace tillit::governance
