#pragma once

#include <string>
#include <vector>

#include "sim/scenario/telling/differences.hpp"

namespace tillit {

/// One line per difference: "  where: before -> after (unit)", with - or + in front of what only
/// one of them says.
std::string difference_lines(const std::vector<Difference>& differences, Language language);

}  // namespace tillit
