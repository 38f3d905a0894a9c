#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "sim/scenario/text.hpp"
#include "sim/study/window_means.hpp"

namespace tillit {

/// How many replications the differences of a table rest on, of those that were to be made: "6", "2
/// of 6" while others have not ended, "2 to 4 of 6" where they do not rest on equally many. `runs`:
/// of which point, lens and variant the table tells; a baseline counts by itself.
std::string replications_words(const WindowMeans& means, const std::vector<RunIndex>& runs,
                               std::size_t planned, Language language);

}  // namespace tillit
