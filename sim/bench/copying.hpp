#pragma once

#include <cstddef>
#include <cstdint>

#include "sim/population/column.hpp"

namespace tillit::bench {

/// Copies one array to another, both much larger than the caches: how fast memory can be read and
/// written.
class Copying {
 public:
  explicit Copying(std::size_t bytes) : from_(bytes, 1), to_(bytes, 0) {}

  /// Copies so many times, each thread an equal part; the seconds that took.
  double copy(int times, int threads);

  /// Read and written each time.
  double bytes() const { return 2 * static_cast<double>(from_.size()); }

 private:
  Column<std::uint8_t> from_, to_;
};

}  // namespace tillit::bench
