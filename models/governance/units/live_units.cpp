#include "models/governance/units/unit_week.hpp"
#include "sim/arithmetic/kernel_set.hpp"

namespace tillit::governance {

namespace baseline {
void live_units(const UnitWeek& week, const UnitBlock& block);
}
namespace avx2 {
void live_units(const UnitWeek& week, const UnitBlock& block);
}
namespace avx512 {
void live_units(const UnitWeek& week, const UnitBlock& block);
}

LiveUnits live_units_kernel() {
  return choose_kernel(baseline::live_units, avx2::live_units, avx512::live_units);
}

}  // namespace tillit::governance
