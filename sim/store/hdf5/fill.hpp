#pragma once

#include <cstdint>
#include <limits>
#include <stdexcept>

#include "sim/store/layout.hpp"

namespace tillit {

/// Calls `use` with the value that stands where a run has none yet: NaN, or for whole numbers what
/// netCDF uses for the same type.
template <class Use>
decltype(auto) with_fill_value(ValueType type, Use&& use) {
  switch (type) {
    case ValueType::float32:
      return use(std::numeric_limits<float>::quiet_NaN());
    case ValueType::float64:
      return use(std::numeric_limits<double>::quiet_NaN());
    case ValueType::uint8:
      return use(std::uint8_t{255});
    case ValueType::int32:
      return use(std::int32_t{-2147483647});
    case ValueType::uint64:
      return use(std::uint64_t{18446744073709551614U});
  }
  throw std::logic_error("unknown type of values");
}

}  // namespace tillit
