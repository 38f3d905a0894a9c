#pragma once

#include <string>
#include <vector>

#include "sim/scenario/scenario.hpp"

namespace tillit {

/// So many principals of one kind, numbered through from 1: code "0001", and so on, and `title`
/// with the number as name. For models whose population is nothing but a number.
std::vector<Principal> numbered_principals(int count, const std::string& kind,
                                           const std::string& title);

/// What such a model declares of its population: synthetic, so many principals at full size, and
/// one sector. The rest is left to fill in.
Declaration numbered_declaration(const std::string& name, const Text& title);

}  // namespace tillit
