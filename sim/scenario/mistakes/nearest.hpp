#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tillit {

/// Lower case without accents, so that "MALMÖ" and "malmo" are alike. For comparing only.
std::string folded(std::string_view name);

/// Lower case, with accents kept: "MALMÖ" is "malmö".
std::string lower_case(std::string_view name);

/// Single-character edits, and swaps of neighbours, from one name to the other
/// (Damerau-Levenshtein).
int edits_between(std::string_view one, std::string_view other);

/// The name a user probably meant; empty if none is near.
std::string nearest_name(std::string_view given, const std::vector<std::string>& known);

}  // namespace tillit
