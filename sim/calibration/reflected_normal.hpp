#pragma once

namespace tillit {

/// A number of any size, reflected at 0 and at 1 until it lies between them.
double reflected(double number);

/// Density on [0, 1] of a normal variable around `centre` (itself in [0, 1]), reflected at both
/// ends. `spread` is its standard deviation, above 0 and at most 1; exact to double precision.
double reflected_density(double at, double centre, double spread);

}  // namespace tillit
