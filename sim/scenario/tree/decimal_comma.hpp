#pragma once

#include <string>
#include <string_view>

namespace tillit {

/// The number of a line that has a comma before its decimals, with a point instead: "0.3" where
/// `0,3` stands at a column, counted in characters from 1, or just before it. Empty if none does.
std::string decimal_comma_at(std::string_view line, int column);

}  // namespace tillit
