#pragma once

#include <cstdint>
#include <vector>

#include "models/governance/week.hpp"

namespace tillit::governance {

/// `size` different numbers below `count`, every set equally likely, in rising order; all of them
/// if there are no more. Named by purpose, week and service.
std::vector<std::uint32_t> sample(const Week& week, Purpose purpose, std::uint32_t service,
                                  std::uint32_t count, std::uint32_t size);

}  // namespace tillit::governance
