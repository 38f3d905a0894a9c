#pragma once

#include <functional>

#include "sim/scenario/declaration.hpp"
#include "sim/scenario/shape/shape.hpp"

namespace tillit {

/// A number of the scenario, as what says over which values it is varied: a table.
using RangeShape = std::function<Shape(const Shape& number)>;

/// The numbers of a scenario that can be varied, each with its range: study.design.over and
/// calibration.over.
Shape over_shape(const Declaration& declaration, Text meaning, const RangeShape& range);

/// The same number, with other words and without a default: for the ends of a range.
Shape end_shape(const Shape& number, Text meaning);

}  // namespace tillit
