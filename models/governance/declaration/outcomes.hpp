#pragma once

#include <cstddef>

namespace tillit::governance {

/// Where an outcome stands among the outcomes of the declaration: outcomes.def.
enum class Measured : std::size_t {
#define OUTCOME(name, ...) name,
#include "models/governance/declaration/outcomes.def"
#undef OUTCOME
  count
};

inline constexpr std::size_t measured_count = static_cast<std::size_t>(Measured::count);

}  // namespace tillit::governance
