#pragma once

#include <string>

#include "sim/scenario/scenario.hpp"

namespace tillit {

/// A variant with its measures, as in a scenario.
std::string resolved_variant(const Variant& variant, const Scenario& scenario,
                             const Declaration& declaration);

}  // namespace tillit
