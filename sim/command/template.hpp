#pragma once

#include <string>

#include "sim/scenario/declaration.hpp"

namespace tillit {

/// A commented scenario that runs as it stands.
std::string scenario_template(const Declaration& declaration, const std::string& name,
                              Language language);

}  // namespace tillit
