#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "sim/scenario/text.hpp"

namespace tillit {

/// A point as JSON, as lines like those of --set that make a design of that one point:
/// {"parameters": {"shirk": 0.3}} and {"parameters.shirk": 0.3} say the same, and nothing is the
/// scenario as it stands. Why not, if it is no such object or beyond our limits: it may come from
/// any program.
std::variant<std::vector<std::string>, Text> overrides_of_point(std::string_view json);

}  // namespace tillit
