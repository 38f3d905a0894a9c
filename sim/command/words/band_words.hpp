#pragma once

#include <string>

#include "sim/scenario/text.hpp"

namespace tillit {

/// A number with three figures or more, but no more than four decimals, and no zeros at their end.
std::string short_number(double value, Language language);

/// "0.15 to 0.25", "at most 0.05", "at least 0".
std::string band_words(double least, double most, Language language);

}  // namespace tillit
