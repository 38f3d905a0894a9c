#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "sim/store/layout.hpp"

namespace tillit {

/// Which run of a study: positions along its lenses, replications and variants, and along the
/// points of its design if it has one.
struct RunIndex {
  std::size_t lens = 0;
  std::size_t replication = 0;
  std::size_t variant = 0;
  std::size_t design = 0;

  bool operator==(const RunIndex&) const = default;
};

/// What one run measured, ready for the file.
struct RunResult {
  std::vector<Values> values;  ///< one per series of the layout, in its order
  std::uint64_t content_hash = 0;
  std::uint64_t state_hash = 0;
  double wall_seconds = 0;
};

}  // namespace tillit
