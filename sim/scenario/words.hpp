#pragma once

#include <string>
#include <string_view>

#include "sim/scenario/text.hpp"

namespace tillit {

/// A unit as people write it: "1/week" is "per vecka" in Swedish. Empty for pure numbers.
Text unit_words(const std::string& unit);

/// "0 to 1 (weeks)"; "at least 0"; "above 0 to 1".
Text range_words(double least, double most, bool least_excluded, const std::string& unit);

/// The shortest digits that read back as the same number: "0.1", "260".
std::string number_words(double value);

/// The digits of a number as the language writes them: a comma before decimals in Swedish, and a
/// true minus.
std::string localized(std::string digits, Language language);

/// With commas or thin spaces between thousands, for large counts.
Text count_words(double value);

/// A value from the user, cut if it is long, with control characters made visible.
std::string in_marks(std::string_view value);

}  // namespace tillit
