#pragma once

#include <string>

#include "sim/scenario/shape/shape.hpp"

namespace tillit {

/// The shape as a JSON Schema (draft 4), with which editors check and complete while one writes.
std::string json_schema(const Shape& shape, Language language);

}  // namespace tillit
