#pragma once

#include <cstdint>
#include <vector>

#include "models/governance/setting.hpp"

namespace tillit::governance {

/// When agents are counted: at the start of the burn-in, at week 0, at the end.
enum class Moment : std::size_t { start, reform, end, count };

/// Whose variables are counted.
enum class Counted : std::size_t {
  staff_trust,
  can,
  want,
  dare,
  strain,
  citizen_trust,
  need,
  count
};
inline constexpr std::size_t counted_count = static_cast<std::size_t>(Counted::count);
inline constexpr std::size_t histogram_classes = 20;

/// How many agents stand in each of twenty classes of [0, 1], by variable, sector and class.
std::vector<std::int32_t> histograms(const Setting& setting, const State& state, int weeks_lived);

}  // namespace tillit::governance
