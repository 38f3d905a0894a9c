#pragma once

#include <cstddef>

namespace tillit::governance {

/// Where a lever stands among the levers of the declaration: levers.def.
enum class LeverIndex : std::size_t {
#define LEVER(name, ...) name,
#include "models/governance/declaration/levers.def"
#undef LEVER
  count
};

inline constexpr std::size_t lever_count = static_cast<std::size_t>(LeverIndex::count);

/// The levers of one service in one week. As built, their baseline values.
struct Levers {
#define LEVER(name, baseline, ...) float name = static_cast<float>(baseline);
#include "models/governance/declaration/levers.def"
#undef LEVER
};

/// From `lever_count` values in the declaration's order, as a policy holds them.
Levers levers_from(const float* values);

}  // namespace tillit::governance
