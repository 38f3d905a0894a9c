#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "sim/scenario/text.hpp"

namespace tillit {

/// A number with so many decimals, with the language's decimal sign and a true minus.
std::string decimal(double value, int decimals, Language language);

/// The same with a plus before positive numbers, for differences.
std::string signed_decimal(double value, int decimals, Language language);

/// "1.2 million", "14 000": a large number for people.
std::string rounded(double value, Language language);

/// "45 s", "3 min 20 s", "2 h 5 min".
std::string duration(double seconds, Language language);

/// "12.3 MB".
std::string size_of_bytes(double bytes, Language language);

/// The bytes of "12.3 MB", "8GB", "500kB", "1TB"; nothing if it is not such a size above 0.
std::optional<double> bytes_from(std::string_view words);

}  // namespace tillit
