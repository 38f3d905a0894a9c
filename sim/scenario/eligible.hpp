#pragma once

#include <cstddef>
#include <vector>

#include "sim/scenario/scenario.hpp"

namespace tillit {

/// Indices of the principals whom `where` allows to take part: named, of a named group and kind,
/// and with work in one of the named sectors. A draw is made among them.
std::vector<std::size_t> eligible(const Where& where, const std::vector<Principal>& principals);

}  // namespace tillit
