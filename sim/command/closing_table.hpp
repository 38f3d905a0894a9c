#pragma once

#include <string>

#include "sim/scenario/text.hpp"
#include "sim/study/window_means.hpp"

namespace tillit {

/// What a study found, for people: per lens, variant and main outcome the baseline's mean and the
/// paired difference to it, with its 95 % interval.
std::string closing_table(const Study& study, const WindowMeans& means, Language language);

}  // namespace tillit
